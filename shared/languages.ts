import { z } from './z.ts';

/** Languages of the screen. */
export const screenLanguages = ['en', 'af', 'zu'] as const;
export const ScreenLanguage = z.enum(screenLanguages);
export type ScreenLanguage = z.infer<typeof ScreenLanguage>;

/** Languages of what a customer reads: notices, receipts, the subject access pack. */
export const customerLanguages = ['en', 'af', 'zu', 'xh'] as const;
export const CustomerLanguage = z.enum(customerLanguages);
export type CustomerLanguage = z.infer<typeof CustomerLanguage>;

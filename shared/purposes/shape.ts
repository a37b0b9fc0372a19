import { Channel, PurposeCode } from '../consent/contract.ts';
import { CustomerLanguage } from '../languages.ts';
import { wordedPresets } from '../retention/presetWords.ts';
import { z } from '../z.ts';
import { Ground, PurposeWording } from './contract.ts';

/** How much the law protects a field; it decides who may see it, how it syncs and how it is destroyed. */
export const FieldClass = z.enum(['ordinary', 'unique-identifier', 'special', 'child']);
export type FieldClass = z.infer<typeof FieldClass>;

export const fieldCodes = [
  'name',
  'phone',
  'email',
  'language',
  'note',
  'address',
  'over18',
  'guardian',
  'birthday',
  'companyName',
  'vatNumber',
  'photo',
  'idNumber',
  'allergy',
] as const;
export const FieldCode = z.enum(fieldCodes);
export type FieldCode = z.infer<typeof FieldCode>;

export const FieldSeed = z.strictObject({
  code: FieldCode,
  class: FieldClass,
  /** Only the name: without it there is nobody to keep a record of. */
  mandatory: z.boolean(),
  /** On at first run. A field that is off is not on the form until a purpose in use needs it (POPIA s 10). */
  onAtFirstRun: z.boolean(),
  /** For the officer: what must be true before the field may be switched on, or how it is used. */
  rule: z.string().min(1),
  label: z.record(CustomerLanguage, z.string().min(1)),
});
export type FieldSeed = z.infer<typeof FieldSeed>;

export const purposeCodes = ['bookings', 'invoices', 'specials', 'photo'] as const;
export type SeededPurposeCode = (typeof purposeCodes)[number];

export const PurposeFamily = z.enum(['service', 'legal-duty', 'marketing', 'publicity']);

/** Laws a notice names beside POPIA s 11 (s 18(1)(f)); their titles per language stand with the notice. */
export const LawCode = z.enum(['popia-69', 'taa-29', 'vat-55']);
export type LawCode = z.infer<typeof LawCode>;

/** What `purposes/contract.ts` shows of a purpose, and the two texts only its own notice and choices need. */
export const SeedWording = PurposeWording.extend({
  /** The choice itself, by channel: exactly what the customer says yes or no to. */
  ask: z.partialRecord(Channel, z.string().min(1)),
  /** A word or two inside the line staff say aloud. */
  spoken: z.string().min(1),
});
export type SeedWording = z.infer<typeof SeedWording>;

export const PurposeSeed = z
  .strictObject({
    code: PurposeCode,
    family: PurposeFamily,
    ground: Ground,
    laws: z.array(LawCode),
    /** Each is a consent of its own; empty where the ground is not consent. */
    channels: z.array(Channel),
    /** In use at first run. It never means that anyone has said yes. */
    onAtFirstRun: z.boolean(),
    fields: z.array(z.strictObject({ code: FieldCode, need: z.enum(['required', 'optional']) })),
    /** Retention preset codes: of the information itself, and of what outlives it. */
    keptUnder: z.enum(wordedPresets),
    alsoKept: z.array(z.enum(wordedPresets)),
    wording: z.record(CustomerLanguage, SeedWording),
    goodsOrServices: z.record(CustomerLanguage, z.string().min(1)).nullable(),
    keptFor: z.record(CustomerLanguage, z.string().min(1)),
  })
  .refine((purpose) => (purpose.ground === '11-1-a') === purpose.channels.length > 0, {
    error: 'consent is asked per channel, and only consent is asked (POPIA s 11(1)(a), s 69)',
  })
  .refine((purpose) => (purpose.family === 'marketing') === (purpose.goodsOrServices !== null), {
    error: 'marketing names its goods or services (POPIA Reg 6)',
  })
  .refine((purpose) => Object.values(purpose.wording).every((words) => purpose.channels.every((c) => words.ask[c])), {
    error: 'every channel has its own question in every language',
  });
export type PurposeSeed = z.infer<typeof PurposeSeed>;

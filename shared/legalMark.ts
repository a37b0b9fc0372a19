import { z } from './z.ts';

/**
 * How sure we are of a legal fact:
 * `verified` was read in the law or a published source; `part` has its core verified and a detail to confirm;
 * `GK` is general knowledge that a lawyer must confirm; `design` is our own choice and not law.
 */
export const LegalMark = z.enum(['verified', 'part', 'GK', 'design']);
export type LegalMark = z.infer<typeof LegalMark>;

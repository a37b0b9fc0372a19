import { judgePassphrase, type PassphraseRefusal, type PassphraseRules } from '../../../shared/keys/passphrase.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';

declare const chosen: unique symbol;

/** The bytes of a passphrase: text is NFC and UTF-8, otherwise exactly as typed. Whoever made it wipes it. */
export type Passphrase = Buffer;
/** One that has passed the policy; only such a passphrase can be set. */
export type ChosenPassphrase = Passphrase & { readonly [chosen]: true };

/** To unlock with. Not judged: an old passphrase must open what it once closed, whatever the policy says today. */
export const givenPassphrase = (typed: string): Passphrase => Buffer.from(typed.normalize('NFC'), 'utf8');

/** To set. */
export function choosePassphrase(typed: string, rules: PassphraseRules): Answer<ChosenPassphrase, PassphraseRefusal> {
  const bar = judgePassphrase(typed, rules);
  if (bar) return refuse(bar);
  return ok(givenPassphrase(typed) as ChosenPassphrase); // the one place where the mark is put on, after the judgement
}

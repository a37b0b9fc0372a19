import { CorrectionReason, RevealReason } from '../../../shared/customers/contract.ts';
import { plainWords } from '../../words.ts';
import { termWords } from './termWords.ts';

const listed = [...RevealReason.options, ...CorrectionReason.options, 'recorded-by-mistake', 'popia-23'] as const;

/** A listed reason in the language of the screen; words somebody typed stay as they are. */
export function reasonText(reason: string): string {
  const known = listed.find((each) => each === reason);
  return known ? plainWords(termWords)(`why-${known}`) : reason;
}

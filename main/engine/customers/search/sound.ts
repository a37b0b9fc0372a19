import { doubleMetaphone } from 'double-metaphone';
import { type NameWords, particles } from './words.ts';

/**
 * A word as it is said rather than spelt: Mthembu and Mtembu, Khumalo and Kumalo. In our languages an h after these letters
 * is a breath and is left out as often as it is written.
 */
export const withoutBreath = (word: string) => word.replace(/(?<=[bcdgkpqtx])h/g, '');

/** How a word sounds; empty for scripts the rules do not know. */
export const soundOf = (word: string) => doubleMetaphone(withoutBreath(word))[0];

/** The word of the family name that carries it: `merwe` of van der Merwe, `brien`'s whole form of O'Brien. */
export const mainFamilyWord = ({ family }: NameWords) =>
  family.findLast((word) => !particles.has(word)) ?? family.at(-1) ?? '';

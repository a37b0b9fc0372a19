import { refusalWords } from '../../refusals/words.ts';
import { plainWords } from '../../words.ts';

type Listed = keyof NonNullable<(typeof refusalWords)['english']>;
const isListed = (why: string): why is Listed => why in refusalWords.texts.en;

/** Why a field was refused, in the language of this moment; a word without a text of its own reads as "not understood". */
export const fieldText = (why: string) => plainWords(refusalWords)(isListed(why) ? why : 'not-understood');

import { refusalWords } from '../../refusals/words.ts';
import { useWords } from '../../words.ts';
import { captureWords } from './words.ts';

type RefusalWord = keyof NonNullable<(typeof refusalWords)['english']>;
type OwnWord = 'proof-needed' | 'proof-not-taken' | 'phone-for-choice' | 'email-for-choice' | 'no-purpose';

const ownWords: readonly OwnWord[] = [
  'proof-needed',
  'proof-not-taken',
  'phone-for-choice',
  'email-for-choice',
  'no-purpose',
];
const isOwn = (why: string): why is OwnWord => ownWords.some((word) => word === why);
const isListed = (why: string): why is RefusalWord => why in refusalWords.texts.en;

/** Why a field was refused, in words: this screen's own, or the ones every field shares. */
export function useErrorText() {
  const w = useWords(captureWords);
  const shared = useWords(refusalWords);
  return (why: string): string => (isOwn(why) ? w(why) : shared(isListed(why) ? why : 'not-understood'));
}

import type { Random } from './random.ts';

const vowels = 'aeiou';
const letters = 'abcdefghijklmnopqrstuvwxyz';

type Slip = (word: string, place: number, random: Random) => string;
const put = (word: string, place: number, letter: string, instead: number) =>
  word.slice(0, place) + letter + word.slice(place + instead);

const slips: [Slip, ...Slip[]] = [
  (word, place) => put(word, place, '', 1), // dropped
  (word, place) => put(word, place, word.charAt(place), 0), // doubled
  (word, place) => put(word, place, word.charAt(place + 1) + word.charAt(place), 2), // swapped
  (word, place, random) => put(word, place, letters.charAt(random.below(letters.length)), 1), // replaced
  (word, place, random) => {
    const at = [...word].findIndex((letter, index) => index >= place && vowels.includes(letter));
    return at < 0 ? word : put(word, at, vowels.charAt(random.below(vowels.length)), 1); // the wrong vowel
  },
];

/** The word with one slip of the finger, never the word itself; words of one letter stay. */
export function misspell(word: string, random: Random): string {
  if (word.length < 2) return word;
  for (;;) {
    const slipped = random.pick(slips)(word, random.below(word.length), random);
    if (slipped !== word && slipped.length > 0) return slipped;
  }
}

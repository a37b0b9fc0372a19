import type { Reader } from '../../store/index.ts';
import { editDistance, editsAllowed } from './editDistance.ts';
import { byNames, bySound, type Candidate } from './find.ts';
import { likeness } from './likeness.ts';
import { allOf, beginning, finished, oneOf, whole } from './match.ts';
import { hasEvery, ranked } from './rank.ts';
import { mainFamilyWord, soundOf } from './sound.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf, wordsOfKey } from './words.ts';

/** Who is found when words nobody has are taken for slips of the finger. */
export interface Corrected {
  candidates: Candidate[];
  /** For each typed word what was searched in its place, nearest first; the word itself where it was known. */
  instead: string[][];
}

const mostNeighbours = 8;
const shortestHeard = 4;
/** Many names sound alike: so many of the newest are listened to, and so many kept. */
const mostHeard = 100;
const mostKept = 40;
/** Without vowels Cele and Zulu sound the same; they are not meant for each other. */
const alikeEnough = 0.6;

/** Found by the nearest known spelling, or by how the last word sounds as a family name. */
export function misspelt(
  reader: Reader,
  vocabulary: Vocabulary,
  words: readonly string[],
  most: number,
): Corrected | null {
  for (const instead of corrections(vocabulary, words)) {
    const candidates = spelt(reader, vocabulary, words, instead, most);
    if (candidates.length > 0) return { candidates, instead };
  }
  return heard(reader, words);
}

/** Words that begin no known word are replaced; when every word is known but nobody has all, one at a time is. */
function corrections(vocabulary: Vocabulary, words: readonly string[]): string[][][] {
  const near = (word: string) => vocabulary.near(word, mostNeighbours);
  const isUnknown = (word: string) => !vocabulary.begins(word);
  const attempts = words.some(isUnknown)
    ? [words.map((word) => (isUnknown(word) ? near(word) : [word]))]
    : words.map((_, replaced) => words.map((word, index) => (index === replaced ? near(word) : [word]))).reverse();
  return attempts.filter((instead) => instead.every((known) => known.length > 0));
}

function spelt(
  reader: Reader,
  vocabulary: Vocabulary,
  words: readonly string[],
  instead: readonly string[][],
  most: number,
): Candidate[] {
  const isReplaced = (index: number) => instead[index]?.[0] !== words[index];
  const kept = words.flatMap((word, index) => {
    if (isReplaced(index)) return [];
    return (index === words.length - 1 ? beginning(word, vocabulary) : finished(word, vocabulary)) ?? [];
  });
  const replaced = instead.filter((_, index) => isReplaced(index));
  const [only] = replaced;
  if (only === undefined || replaced.length > 1 || kept.length > 0) {
    return byNames(reader, allOf([...kept, ...replaced.map(oneOf)]), most);
  }
  // With no other word to narrow it down each spelling gets its share of the list, or the rare name that was meant would drown
  // in a common neighbour.
  const share = Math.ceil(most / only.length);
  const found = only.flatMap((word) => byNames(reader, whole(word), share));
  return [...new Map(found.map((candidate) => [candidate.row, candidate])).values()];
}

function heard(reader: Reader, words: readonly string[]): Corrected | null {
  const last = words.at(-1) ?? '';
  const sound = last.length < shortestHeard ? '' : soundOf(last);
  if (sound === '') return null;
  const others = words.slice(0, -1);
  const all = bySound(reader, sound, mostHeard).filter(
    ({ nameKey }) => hasEvery(nameKey, others) && likeness(mainFamilyWord(wordsOfKey(nameKey)), last) >= alikeEnough,
  );
  const candidates = ranked(all, words).slice(0, mostKept);
  const [best] = candidates;
  if (best === undefined) return null;
  return { candidates, instead: [...others.map((word) => [word]), [mainFamilyWord(wordsOfKey(best.nameKey))]] };
}

/** Each word is a word of the name, a slip in each allowed for. */
export function hasNearly(nameKey: string, words: readonly string[]) {
  const { given, family } = wordsOfKey(nameKey);
  return words.every((word) => {
    const most = editsAllowed(word);
    return [...given, ...family].some((known) => known.startsWith(word) || editDistance(word, known, most) <= most);
  });
}

/** The corrected words as the best match writes them: "Showing Dlamini". */
export function meantBy(name: string, words: readonly string[], instead: readonly string[][]): string {
  const written = name.split(/[\s-]+/);
  return words
    .map((word, index) => {
      const known = instead[index] ?? [word];
      if (known.includes(word)) return word;
      return written.find((token) => wordsOf(token).some((folded) => known.includes(folded))) ?? known[0] ?? word;
    })
    .join(' ');
}

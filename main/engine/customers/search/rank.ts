import type { Candidate } from './find.ts';
import { wordsOfKey } from './words.ts';

/** Whole family name, whole given name, then beginnings of either. */
function worth(nameKey: string, words: readonly string[]) {
  const { given, family } = wordsOfKey(nameKey);
  let sum = 0;
  for (const word of words) {
    if (family.includes(word)) sum += 8;
    else if (given.includes(word)) sum += 6;
    else if (family.some((name) => name.startsWith(word))) sum += 3;
    else if (given.some((name) => name.startsWith(word))) sum += 2;
  }
  return family.every((name) => words.includes(name)) ? sum + 1 : sum;
}

/** Best first; of equals, the one captured last. */
export const ranked = (candidates: readonly Candidate[], words: readonly string[]): Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, worth: worth(candidate.nameKey, words) }))
    .sort((a, b) => b.worth - a.worth || b.candidate.row - a.candidate.row)
    .map(({ candidate }) => candidate);

/** Each typed word begins a word of the name. */
export function hasEvery(nameKey: string, words: readonly string[]) {
  const { given, family } = wordsOfKey(nameKey);
  return words.every((word) => [...given, ...family].some((name) => name.startsWith(word)));
}

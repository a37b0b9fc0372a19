import type { Role } from '../../../../shared/people/roles.ts';
import type { Reader } from '../../store/index.ts';
import { hasNearly, meantBy, misspelt } from './correct.ts';
import {
  byEmail,
  byFirstDigits,
  byLastDigits,
  byNames,
  bySlipCode,
  type Candidate,
  customersAt,
  type FoundCustomer,
} from './find.ts';
import { allOf, beginning, finished, whole } from './match.ts';
import { hasEvery, ranked } from './rank.ts';
import { type DigitsTyped, isTooShort, type Understood, understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export interface SearchResult {
  /** Whole values; what of them is shown is for the caller to mask. */
  rows: FoundCustomer[];
  /** More people match than are shown. */
  more: boolean;
  /** The words searched instead, when what was typed matched nobody. */
  meant: string | null;
  /** The role needs more typed before anything is shown. */
  tooShort: boolean;
}

const mostShown = 20;
/** One more than is shown tells that there are more. */
const mostFetched = mostShown + 1;
/** Newest first; enough of those with one word to put the best on top. Two words leave little to rank, and are far apart. */
const mostRanked = (others: readonly unknown[]) => (others.length === 0 ? 40 : mostFetched);
/** With a name beside the digits, every number their index gives is looked at. */
const mostBesideWords = 300;

interface Matches {
  candidates: Candidate[];
  /** Set when other words than the typed ones were searched. */
  corrected: { words: readonly string[]; instead: string[][] } | null;
}
const asTyped = (candidates: Candidate[]): Matches => ({ candidates, corrected: null });

/** Finds people as one types: by any form of phone number, by e-mail address, slip code or name. */
export function searchCustomers(reader: Reader, vocabulary: Vocabulary, text: string, role: Role): SearchResult {
  if (isTooShort(text, role)) return { rows: [], more: false, meant: null, tooShort: true };
  const asked = understand(text);
  const holder = asked.slipCode === null ? null : bySlipCode(reader, asked.slipCode);
  // Letters and digits mixed are a code; all letters or all digits may be a name or a number as well (Sithole).
  const isCode = holder !== null && /\d/.test(text) && /\p{L}/u.test(text);
  const { candidates, corrected } = isCode ? asTyped([]) : matching(reader, vocabulary, asked, text);
  const found = [...new Set([...(holder ? [holder] : []), ...candidates].map(({ row }) => row))];
  const rows = customersAt(reader, found.slice(0, mostShown));
  const [best] = rows;
  return {
    rows,
    more: found.length > mostShown,
    meant: best && corrected && !holder ? meantBy(best.name, corrected.words, corrected.instead) : null,
    tooShort: false,
  };
}

function matching(reader: Reader, vocabulary: Vocabulary, asked: Understood, text: string): Matches {
  if (asked.email !== null) return asTyped(byEmail(reader, asked.email, mostFetched));
  if (asked.digits === null) return byWords(reader, vocabulary, asked.words);
  if (asked.words.length === 0) return asTyped(byDigits(reader, asked.digits, mostFetched));
  const both = byDigitsAndWords(reader, asked.digits, asked.words);
  // The digits may be part of a name: Class of 2010.
  return both.length > 0 ? asTyped(both) : byWords(reader, vocabulary, wordsOf(text));
}

function byDigits(reader: Reader, { begins, ends }: DigitsTyped, most: number): Candidate[] {
  const first = begins.flatMap((digits) => byFirstDigits(reader, digits, most));
  if (ends === null) return first;
  const last = byLastDigits(reader, ends, most);
  return ends.startsWith('0') ? [...first, ...last] : [...last, ...first];
}

/** "Nomsa 4567": the few with those digits, of whom the name is looked at. */
function byDigitsAndWords(reader: Reader, digits: DigitsTyped, words: readonly string[]): Candidate[] {
  const withDigits = byDigits(reader, digits, mostBesideWords);
  const exact = withDigits.filter(({ nameKey }) => hasEvery(nameKey, words));
  return ranked(exact.length > 0 ? exact : withDigits.filter(({ nameKey }) => hasNearly(nameKey, words)), words);
}

function byWords(reader: Reader, vocabulary: Vocabulary, words: readonly string[]): Matches {
  const last = words.at(-1);
  if (last === undefined) return asTyped([]);
  const others = words.slice(0, -1);
  for (const taken of [finished, beginning]) {
    const found = spelledSo(
      reader,
      vocabulary,
      others.map((word) => taken(word, vocabulary)),
      last,
    );
    if (found.length > 0) return asTyped(ranked(found, words));
    if (others.length === 0) break;
  }
  const corrected = misspelt(reader, vocabulary, words, mostFetched);
  if (corrected === null) return asTyped([]);
  return { candidates: corrected.candidates, corrected: { words, instead: corrected.instead } };
}

/** The last word is still being typed: who has it whole comes before who has a name that begins so. */
function spelledSo(
  reader: Reader,
  vocabulary: Vocabulary,
  others: readonly (string | null)[],
  last: string,
): Candidate[] {
  const unfinished = beginning(last, vocabulary);
  if (unfinished === null || others.includes(null)) return [];
  const terms = others.filter((term) => term !== null);
  const most = mostRanked(terms);
  // One letter is an initial far less often than the beginning of a name.
  const exact = last.length > 1 && vocabulary.has(last) ? byNames(reader, allOf([...terms, whole(last)]), most) : [];
  const isOnlyItself = exact.length > 0 && vocabulary.beginningWith(last, 2).length === 1;
  if (exact.length > mostShown || isOnlyItself) return exact;
  const rows = new Set(exact.map(({ row }) => row));
  const begun = byNames(reader, allOf([...terms, unfinished]), most);
  return [...exact, ...begun.filter(({ row }) => !rows.has(row))];
}

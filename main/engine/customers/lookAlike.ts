import { phoneOf } from '../../../shared/customers/phone.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import type { Reader } from '../store/index.ts';
import { digitsOfPhone } from './keys.ts';
import { byFirstDigits, byNames, bySound, type Candidate, customersAt } from './search/find.ts';
import type { Vocabulary } from './search/index.ts';
import { likeness } from './search/likeness.ts';
import { allOf, oneOf, whole } from './search/match.ts';
import { mainFamilyWord, soundOf, withoutBreath } from './search/sound.ts';
import { type NameWords, nameWords, particles, wordsOfKey } from './search/words.ts';

export type LikenessReason = 'same-number' | 'same-name' | 'name-alike';
export interface LookAlikeFound {
  id: CustomerId;
  name: string;
  phone: string | null;
  why: LikenessReason;
}

const most = 3;
const mostLookedAt = 40;
const mostHeard = 60;
const mostSpellings = 6;
const alikeFrom = 0.9;
/** Without vowels Cele and Zulu sound the same: what is spelt so differently is not listened to. */
const heardFrom = 0.6;

interface Asked {
  name: string;
  /** As typed so far. */
  phone: string;
}

/**
 * Who in the register may be the person being captured. Only ever a question: a household shares a number, and of twelve pairs
 * of different people three look alike (dependencies.md section 6).
 */
export function findLookAlikes(reader: Reader, vocabulary: Vocabulary, { name, phone }: Asked): LookAlikeFound[] {
  const asked = nameWords(name);
  const number = phoneOf(phone);
  const household = number.ok ? byFirstDigits(reader, digitsOfPhone(number.value.e164), mostLookedAt) : [];
  const sameName = namedSo(reader, vocabulary, asked);
  const herself = household.filter(isAlike(asked));
  const isEnough = herself.length > 0 || household.length + sameName.length >= most;
  const nameAlike = isEnough ? [] : namedAlike(reader, vocabulary, asked);

  // The rest of a household comes after whoever has the name: it must not crowd her out.
  const reasons = new Map<number, LikenessReason>();
  const add = (candidates: readonly Candidate[], why: LikenessReason) => {
    for (const { row } of candidates) if (!reasons.has(row)) reasons.set(row, why);
  };
  add(herself, 'same-number');
  add(sameName, 'same-name');
  add(household, 'same-number');
  add(nameAlike, 'name-alike');

  const chosen = [...reasons.keys()].slice(0, most);
  return customersAt(reader, chosen).map(({ row, id, name: kept, phone: number }) => {
    const why = reasons.get(row) ?? 'name-alike';
    return { id, name: kept, phone: number, why };
  });
}

const wordsIn = ({ given, family }: NameWords) => [...new Set([...given, ...family])];

/** The same words in any order: Dlamini Nomsa is Nomsa Dlamini. */
function namedSo(reader: Reader, vocabulary: Vocabulary, asked: NameWords): Candidate[] {
  const words = wordsIn(asked);
  if (words.length === 0 || !words.every((word) => vocabulary.has(word))) return [];
  const key = words.sort().join(' ');
  return byNames(reader, allOf(words.map(whole)), mostLookedAt).filter(
    ({ nameKey }) => wordsIn(wordsOfKey(nameKey)).sort().join(' ') === key,
  );
}

/** One given name and the family name, each a slip away or said alike. */
function namedAlike(reader: Reader, vocabulary: Vocabulary, asked: NameWords): Candidate[] {
  const family = mainFamilyWord(asked);
  const [given] = asked.given;
  const spellings = (word: string) => oneOf([word, ...vocabulary.near(word, mostSpellings)]);
  const match = given ? allOf([spellings(given), spellings(family)]) : spellings(family);
  const spelt = byNames(reader, match, mostLookedAt).filter(isAlike(asked));
  if (spelt.length >= most) return spelt;
  const sound = soundOf(family);
  return sound === '' ? spelt : [...spelt, ...bySound(reader, sound, mostHeard).filter(isAlike(asked))];
}

const isAlike =
  (asked: NameWords) =>
  ({ nameKey }: Candidate) => {
    const kept = wordsOfKey(nameKey);
    return areAlike(asked.given.slice(0, 1), kept.given.slice(0, 1)) && areAlike(mainWords(asked), mainWords(kept));
  };

/** Married names are doubled: either half will do. */
const mainWords = ({ family }: NameWords) => family.filter((word) => !particles.has(word));

const areAlike = (some: readonly string[], others: readonly string[]) =>
  (some.length === 0 && others.length === 0) || some.some((one) => others.some((other) => isWordAlike(one, other)));

function isWordAlike(one: string, other: string) {
  const [a, b] = [withoutBreath(one), withoutBreath(other)];
  const alike = likeness(a, b);
  if (alike >= alikeFrom) return true;
  if (alike < heardFrom) return false;
  const sound = soundOf(one);
  return sound !== '' && sound === soundOf(other);
}

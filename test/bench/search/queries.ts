import { misspell, type Random, randomFrom } from '../../../main/demo/people.ts';
import type { Filled } from '../register/fill.ts';
import type { OpenedRegister } from '../register/registers.ts';

/** The sampled customers in one random order, the same for every kind of register of this size. */
export function shuffled({ sample }: Pick<OpenedRegister, 'sample'>): Filled[] {
  const random = randomFrom(97);
  return sample
    .map((person) => ({ person, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ person }) => person);
}

const wordsOf = (name: string) => name.split(' ');
export const givenOf = ({ name }: Filled) => wordsOf(name)[0] ?? '';
export const familyOf = ({ name }: Filled) => wordsOf(name).at(-1) ?? '';
const national = ({ phone }: Filled) => (phone === null ? null : `0${phone.slice(3)}`);

type Typed = (target: Filled, random: Random) => string | null;
const beginning =
  (letters: number): Typed =>
  (target) => {
    const family = familyOf(target);
    return family.length < letters ? null : family.slice(0, letters);
  };

/** Every kind and length of query a counter types; null where this customer gives none of the kind. */
export const kinds: Record<string, Typed> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((letters) => [`family, ${letters} letters`, beginning(letters)])),
  'given name, 3 letters': (target) => givenOf(target).slice(0, 3),
  'whole name': ({ name }) => name,
  'given and 1 letter': (target) => `${givenOf(target)} ${familyOf(target).slice(0, 1)}`,
  'given and 4 letters': (target) => `${givenOf(target)} ${familyOf(target).slice(0, 4)}`,
  '2 and 2 letters': (target) => `${givenOf(target).slice(0, 2)} ${familyOf(target).slice(0, 2)}`,
  'accents typed': (target) => (/[^\p{ASCII}]/u.test(familyOf(target)) ? familyOf(target) : null),
  'phone, first 4 digits': (target) => national(target)?.slice(0, 4) ?? null,
  'phone, first 8 digits': (target) => national(target)?.slice(0, 8) ?? null,
  'phone, whole': ({ phone }) => phone,
  'phone, last 4': (target) => national(target)?.slice(-4) ?? null,
  'given and last 4': (target) => (target.phone === null ? null : `${givenOf(target)} ${target.phone.slice(-4)}`),
  'e-mail up to the @': ({ email }) => (email === null ? null : email.slice(0, email.indexOf('@') + 1)),
  'e-mail, whole': ({ email }) => email,
  'slip code': ({ slipCode }) => slipCode,
  'family misspelt': (target, random) => misspell(familyOf(target).toLowerCase(), random),
  'given, family misspelt': (target, random) =>
    `${givenOf(target)} ${misspell(familyOf(target).toLowerCase(), random)}`,
  'nobody has it': (target) => `${familyOf(target)}qxq`,
};

export interface Query {
  target: Filled;
  text: string;
}

/** A kind's queries, each of a customer of its own and, as far as the sample goes, of no other kind. */
export function queriesOf(kind: string, register: Pick<OpenedRegister, 'sample'>, many: number): Query[] {
  const typed = kinds[kind];
  if (!typed) throw new Error(`no such kind of query: ${kind}`);
  const place = Object.keys(kinds).indexOf(kind);
  const random = randomFrom(1_000 + place);
  const order = shuffled(register);
  const start = (place * many) % order.length;
  const queries: Query[] = [];
  for (const target of [...order.slice(start), ...order.slice(0, start)]) {
    if (queries.length === many) break;
    const text = typed(target, random);
    if (text !== null) queries.push({ target, text });
  }
  return queries;
}

import { afterAll, describe, expect, test } from 'vitest';
import { plannedPeople, randomFrom } from '../../../../main/demo/people.ts';
import { phoneOf } from '../../../../shared/customers/phone.ts';
import { registerOf } from './people.ts';

// Two thousand people, and beside the search a plain reading of every one of them that shares no code with it.

const someone = [...plannedPeople(41, 2_000)].map(({ name, phone, email }) => {
  const read = phone === null ? null : phoneOf(phone);
  return { name, ...(read?.ok && { phone: read.value.e164 }), ...(email !== null && { email }) };
});
const register = registerOf(someone, true);
afterAll(register.close);

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
const split = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
/** Words a name is found by: the apostrophe left out, or taken for a gap. */
const wordsOfName = (name: string) => [...split(name), ...split(name.replace(/['’]/g, ' '))];
const known = someone.map(({ name }) => ({ name, has: wordsOfName(name) }));
const everyWord = new Set(known.flatMap(({ has }) => has));

/** Everyone whose name has a word for each word typed; a finished word that someone has means itself, if that finds anyone. */
function readingAll(typed: string) {
  const words = split(typed);
  const having = (isWhole: (word: string, place: number) => boolean) =>
    known
      .filter(({ has }) =>
        words.every((word, place) =>
          has.some((part) => (isWhole(word, place) ? part === word : part.startsWith(word))),
        ),
      )
      .map(({ name }) => name);
  const exact = having((word, place) => place < words.length - 1 && word.length > 2 && everyWord.has(word));
  return exact.length > 0 ? exact : having(() => false);
}

const shownAtMost = 20;

/** The same people when they fit the list; as many of them as fit when they do not; others only when it is said so. */
function expectSame(typed: string) {
  const found = register.search(typed);
  const expected = split(typed).length === 0 ? [] : readingAll(typed);
  const names = found.rows.map(({ name }) => name);
  if (expected.length === 0) return expect(names.length === 0 || found.meant !== null, typed).toBe(true);
  expect(found.meant, typed).toBeNull();
  expect(found.more, typed).toBe(expected.length > shownAtMost);
  if (expected.length <= shownAtMost) expect(names.sort(), typed).toEqual(expected.sort());
  else expect(expected, typed).toEqual(expect.arrayContaining(names));
}

describe('the search against a reading of every name', () => {
  const random = randomFrom(5);
  const cut = (word: string) => word.slice(0, 1 + random.below(word.length));
  const typed = someone.flatMap(({ name }, place) => {
    if (place % 5 !== 0) return [];
    const words = split(name);
    const [first = '', last = ''] = [words.at(0), words.at(-1)];
    return [
      first,
      last,
      cut(first),
      cut(last),
      `${first} ${cut(last)}`,
      `${last} ${cut(first)}`,
      `${cut(first)} ${cut(last)}`,
      name,
    ];
  });

  test(`${typed.length} words, beginnings and pairs find the same people`, () => {
    expect(typed.length).toBeGreaterThan(3_000);
    for (const text of typed) expectSame(text);
  });
});

describe('the search against a reading of every phone number', () => {
  const national = someone.map(({ name, phone }) => ({ name, digits: phone ? `0${phone.slice(3)}` : '' }));

  test('beginnings and ends of numbers find the same people', () => {
    for (const { digits } of national.filter((_, place) => place % 7 === 0)) {
      if (digits === '') continue;
      for (const typed of [digits, digits.slice(0, 9), digits.slice(-4), digits.slice(-6), digits.slice(-9)]) {
        if (/^(00[1-9]|27\d{3})/.test(typed)) continue; // also an international beginning, tried in search.test.ts
        const expected = national.filter((other) => other.digits.startsWith(typed) || other.digits.endsWith(typed));
        const found = register.search(typed);
        expect(found.more, typed).toBe(expected.length > shownAtMost);
        const names = expected.map(({ name }) => name).sort();
        if (!found.more) expect(found.rows.map(({ name }) => name).sort(), typed).toEqual(names);
      }
    }
  });

  test('a name and the last four find the same people', () => {
    for (const { name, digits } of national.filter((_, place) => place % 7 === 0)) {
      if (digits === '') continue;
      const [first = ''] = split(name);
      const typed = `${first} ${digits.slice(-4)}`;
      const expected = national.filter(
        (other) =>
          (other.digits.endsWith(digits.slice(-4)) || other.digits.startsWith(digits.slice(-4))) &&
          wordsOfName(other.name).some((word) => word.startsWith(first)),
      );
      expect(register.names(typed).sort(), typed).toEqual(expected.map((other) => other.name).sort());
    }
  });

  test('every e-mail address finds whoever has it', () => {
    for (const { name, email } of someone.filter((_, place) => place % 7 === 0)) {
      if (email) expect(register.names(email), email).toContain(name);
    }
  });
});

describe('text that is a query language elsewhere', () => {
  const nasty = [
    '"', '""', '"""', '\'', "''", '*', '**', 'dlamini*', '*dlamini', '"dlamini', 'dlamini"', '"dlamini"*', '(', ')', '()', '(dlamini', 'dlamini)',
    'dlamini AND', 'AND', 'OR', 'NOT', 'NEAR', 'dlamini OR nkosi', 'dlamini NOT nkosi', 'NEAR(dlamini nkosi, 2)', 'nomsa AND dlamini',
    't:dlamini', '{t}:dlamini', '- t:dlamini', 'rank:x', 'rowid:1', '^dlamini', 'dlamini + nkosi', 'dlamini:nkosi', 'word OR idno:9*',
    '%', '_', '%dlamini%', "'; DROP TABLE customer; --", "' OR 1=1 --", '1;1', '\\', '\\"', '`dlamini`', '[dlamini]', '$1', ':match', '@x', '?1',
    '\u0000', 'dla\u0000mini', '\u202edlamini', '\u200bdlamini', '\ufeff', '\ud800', 'x\udc00y', '🙂', '🙂 dlamini', 'ﬁ', 'İ', 'ß', '𐤀', '李明', 'محمد',
    'नमस्ते', 'ǃXóõ', '\u0301', 'é'.repeat(200), 'a'.repeat(200), 'a b c d e f g h i j k l m n o p q r s t', 'x '.repeat(100), '-'.repeat(200),
    '+', '++27', '+27', '+270', '0', '00', '000', '0027', '27', '(0)', '9'.repeat(200), '1e9', '-1', 'NaN', '١٢٣', '@', '@@', 'a@', '@b', 'a@%', "a@'--",
  ]; // biome-ignore format: a list

  test.each(nasty)('%j finds what a reading finds, and never fails', (typed) => {
    if (/\d|@/.test(typed)) expect(() => register.search(typed)).not.toThrow();
    else expectSame(typed);
    expect(() => register.search(typed, 'staff')).not.toThrow();
  });

  test('a thousand lines of noise never fail', () => {
    const random = randomFrom(99);
    const letters = [...'abn"\'*()^:{}+-~ \t\n%_;\\|&!<>=,.@0127éṊ\u0000\u202e🙂ORANDNOTNEAR'];
    for (let line = 0; line < 1_000; line += 1) {
      const typed = Array.from({ length: 1 + random.below(60) }, () => letters[random.below(letters.length)]).join('');
      expect(() => register.search(typed), JSON.stringify(typed)).not.toThrow();
    }
  });
});

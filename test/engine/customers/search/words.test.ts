import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misspell, randomFrom } from '../../../../main/demo/people.ts';
import { searchKeysOf } from '../../../../main/engine/customers/keys.ts';
import { editDistance } from '../../../../main/engine/customers/search/editDistance.ts';
import { Vocabulary } from '../../../../main/engine/customers/search/index.ts';
import { likeness } from '../../../../main/engine/customers/search/likeness.ts';
import { oneOf } from '../../../../main/engine/customers/search/match.ts';
import { distinctWords, wordsOf } from '../../../../main/engine/customers/search/words.ts';

const nameKey = (name: string) => searchKeysOf({ name, phone: null, email: null }).nameKey;

describe('the derived search columns', () => {
  test.each([
    ['Nomsa Dlamini', 'nomsa|dlamini'],
    ['Nomsa', '|nomsa'],
    ["Sean O'Brien", 'sean|o brien obrien'],
    ['Sean O’Brien', 'sean|o brien obrien'],
    ['Jan van der Merwe', 'jan|van der merwe'],
    ['Elmarie Janse van Rensburg', 'elmarie|janse van rensburg'],
    ['J.P. v.d. Walt', 'j p|v d walt'],
    ['Lindiwe Nkosi-Dlamini', 'lindiwe|nkosi dlamini'],
    ['Tšepo Mašilo', 'tsepo|masilo'],
    ['ǃXóõ Kabe', 'xoo|kabe'],
    ['Weiß Łukasz', 'weiss|lukasz'],
    ['李明', '|李明'],
  ])('the name %s is kept as %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('a number is kept as dialled at home, and backwards; an address folded', () => {
    expect(searchKeysOf({ name: 'N', phone: '+27821234567', email: 'Nomsa@Mail.Example' })).toMatchObject({
      phoneDigits: '0821234567',
      phoneReversed: '7654321280',
      emailKey: 'nomsa@mail.example',
    });
    expect(searchKeysOf({ name: 'N', phone: '+263771234567', email: null })).toMatchObject({
      phoneDigits: '263771234567',
      emailKey: null,
    });
  });

  test('names that sound the same have one sound', () => {
    const sound = (name: string) => searchKeysOf({ name, phone: null, email: null }).soundKey;
    expect(sound('Zola Khumalo')).toBe(sound('Zola Kumalo'));
    expect(sound('Jan van der Merwe')).toBe(sound('Jan Merwe'));
    expect(sound('Pieter Coetzee')).toBe(sound('Pieter Kutzee'));
    expect(sound('Anna Botha')).not.toBe(sound('Anna Nel'));
  });

  test('whatever a name is, its words are letters and digits, and typing it whole gives words it is found by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const kept = distinctWords(nameKey(name));
        for (const word of kept) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        for (const word of wordsOf(name)) expect(kept).toContain(word);
      }),
    );
  });

  test('whatever is typed, a MATCH term is one quoted word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneOf([text])).toMatch(/^\("(?:[^"]|"")*"\)$/);
      }),
    );
  });
});

describe('the distance between two words', () => {
  /** The definition, written out slowly. */
  const slow = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const least = [
      slow(a.slice(1), b) + 1,
      slow(a, b.slice(1)) + 1,
      slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      ...(a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? [slow(a.slice(2), b.slice(2)) + 1] : []),
    ];
    return Math.min(...least);
  };

  test('is what the definition says, and never more than asked for plus one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slow(a, b), most + 1));
      }),
    );
  });

  test('one slip of the finger is one edit', () => {
    const random = randomFrom(2);
    for (const word of ['dlamini', 'mokoena', 'nel', 'labuschagne']) {
      for (let slip = 0; slip < 200; slip += 1) {
        const slipped = misspell(word, random);
        expect(slipped).not.toBe(word);
        expect(editDistance(word, slipped, 2), slipped).toBe(1);
      }
    }
  });
});

test('how alike two words are agrees with the published examples of Jaro and Winkler', () => {
  expect(likeness('martha', 'marhta')).toBeCloseTo(0.961, 3);
  expect(likeness('dwayne', 'duane')).toBeCloseTo(0.84, 3);
  expect(likeness('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
  expect(likeness('abc', 'xyz')).toBe(0);
  expect(likeness('', 'a')).toBe(0);
});

describe('the vocabulary', () => {
  const reader = (words: Record<string, number>) => {
    const vocabulary = new Vocabulary();
    for (const [word, people] of Object.entries(words)) {
      for (let person = 0; person < people; person += 1) vocabulary.apply({ words: [word], by: 1 });
    }
    return vocabulary;
  };

  test('the nearest words come first, of equals the most common', () => {
    const vocabulary = reader({ dlamini: 5, dlomini: 1, dlamina: 9, dlemina: 4, nkosi: 7 });
    expect(vocabulary.near('dlamimi', 8)).toEqual(['dlamini']);
    expect(vocabulary.near('dlamin', 8)).toEqual(['dlamina', 'dlamini']);
    expect(vocabulary.near('dla', 8)).toEqual([]);
  });

  test('the filter by letters never hides a word that is near enough', () => {
    const random = randomFrom(12);
    const known = ['dlamini', 'mokoena', 'labuschagne', 'naude', 'nethengwe', 'mthembu', 'van', 'o', 'ναυ', 'khumalo'];
    const vocabulary = reader(Object.fromEntries(known.map((word) => [word, 1])));
    for (const word of known.filter(({ length }) => length > 4)) {
      for (let slip = 0; slip < 100; slip += 1) {
        const slipped = misspell(word, random);
        if (slipped.length >= 4) expect(vocabulary.near(slipped, 8), slipped).toContain(word);
      }
    }
  });

  test('a word is gone when the last person who had it is gone', () => {
    const vocabulary = reader({ nkosi: 2 });
    vocabulary.apply({ words: ['nkosi'], by: -1 });
    expect(vocabulary.peopleWith('nkosi')).toBe(1);
    vocabulary.apply({ words: ['nkosi'], by: -1 });
    expect(vocabulary.has('nkosi')).toBe(false);
    expect(vocabulary.size).toBe(0);
    expect(vocabulary.begins('nk')).toBe(false);
  });
});

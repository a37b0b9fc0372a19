import { describe, expect, test } from 'vitest';
import { customerLanguages } from '../../../shared/languages.ts';
import { fill } from '../../../shared/notices/fill.ts';
import { noticeTemplates } from '../../../shared/notices/templates/all.ts';
import { purposeWords } from '../../../shared/purposes/words/all.ts';
import { packTexts } from '../../../shared/requests/packTexts.ts';
import { retentionWords } from '../../../shared/retention/presetWords.ts';

/** Every text by its path, such as `spoken.close`. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...textsOf(inner, path ? `${path}.${key}` : key)]));
}

const places = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();

// A word that is rightly the same as in English. Anything else that is the same was forgotten.
const sharedWithEnglish = /^(SMS|WhatsApp|i-WhatsApp|, |{fields}|.*: {value})$/;
const sameInAfrikaans = ['April', 'September', 'November', 'Foto'];

describe.each([
  ['the notice', noticeTemplates],
  ['the purposes and fields', purposeWords],
  ['how long things are kept', retentionWords],
  ['the subject access pack', packTexts],
])('the words of %s', (_, sets) => {
  const english = textsOf(sets.en);
  const own = (path: string) => !/^(language|reviewed)$/.test(path);

  test.each(customerLanguages)('in %s has every text, none empty, with the same places to fill', (language) => {
    const texts = textsOf(sets[language]);
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts) {
      expect(text.replace(', ', 'comma').trim(), path).not.toBe('');
      expect(places(text), path).toEqual(places(english.get(path) ?? ''));
    }
  });

  test.each(customerLanguages.filter((language) => language !== 'en'))(
    'in %s is a translation and waits for its reader',
    (language) => {
      expect(sets[language].reviewed).toBe(false);
      for (const [path, text] of textsOf(sets[language])) {
        if (own(path) && !sharedWithEnglish.test(text) && !sameInAfrikaans.includes(text))
          expect(text, path).not.toBe(english.get(path));
        expect(text, `${path}: the article is ’n, and apostrophes curl`).not.toMatch(/'/);
      }
    },
  );

  test('are short enough to read: no sentence over thirty words in English', () => {
    for (const [path, text] of english)
      for (const sentence of text.split(/[.:;] /))
        expect(sentence.split(' ').length, `${path}: ${sentence}`).toBeLessThanOrEqual(30);
  });
});

describe('filling a template', () => {
  test('puts each value where it belongs, once, and leaves braces inside a value alone', () => {
    expect(fill('{a} and {b} and {a}', { a: '{b}', b: '2' })).toBe('{b} and 2 and {b}');
  });

  test('a place without a value is a bug, not an empty text', () => {
    expect(() => fill('Ask {officer}', {})).toThrow('nothing to put at {officer}');
  });
});

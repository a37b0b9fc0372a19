import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { givenPassphrase, loadCommonPassphrases, loadWords } from '../../../main/engine/keys/index.ts';
import { judgePassphrase, offerPassphrase } from '../../../shared/keys/passphrase.ts';

const common = loadCommonPassphrases('resources/words/common-passphrases.txt');
const rules = { common, names: ['Mama Joy Spaza', 'Nomsa', 'Thabo Mokoena'] };

describe('a passphrase of one’s own choice', () => {
  test.each([
    'seven tins of pilchards please',
    'fifteen letters',
    'Ek drink my koffie sonder suiker',
    'ngithanda ukudla kwasekhaya',
    '   spaces    count   ',
    '🥭🥭🍞🧂🐟🐐🌽🧅🥔🍅🫘🥚🧈🍯🥛',
    'x7#kQ2!mZ9$wL4^pT',
    'kwa Mama Joy sithenga isinkwa nobisi',
    `${'x'.repeat(100)}a quiet river under the bridge`,
  ])('%j may be chosen', (typed) => {
    expect(judgePassphrase(typed, rules)).toBeNull();
  });

  test.each([
    ['passphrase-too-short', 'fourteen signs'],
    ['passphrase-too-short', ''],
    ['passphrase-too-short', 'é'.repeat(14).normalize('NFD')],
    ['passphrase-too-long', 'ab '.repeat(86)],
    ['passphrase-common', 'correct horse battery staple'],
    ['passphrase-common', 'Correct-Horse-Battery-Staple!!'],
    ['passphrase-common', 'Nkosi Sikelel’ iAfrika'],
    ['passphrase-common', 'kaizerchiefs2024'],
    ['passphrase-common', 'johannesburg 2026'],
    ['passphrase-common', 'P@ssw0rdP@ssw0rd'],
    ['passphrase-common', 'passwordpassword'],
    ['passphrase-common', 'password1234567890'],
    ['passphrase-common', 'aaaaaaaaaaaaaaaaaaaa'],
    ['passphrase-common', 'abcabcabcabcabcabc'],
    ['passphrase-common', '123456789012345'],
    ['passphrase-common', '987654321098765'],
    ['passphrase-common', 'qwertyuiopasdfgh'],
    ['passphrase-common', 'abcdefghijklmnop'],
    ['passphrase-common', 'this is my password'],
    ['passphrase-names-the-shop', 'Mama Joy Spaza 2026'],
    ['passphrase-names-the-shop', 'mamajoyspazashop'],
    ['passphrase-names-the-shop', 'thabo mokoena nomsa'],
    ['passphrase-names-the-shop', 'NomsaThabo123456'],
  ])('%s: %j', (refusal, typed) => {
    expect(judgePassphrase(typed, rules)).toBe(refusal);
  });

  test('256 code points may be chosen and 257 not, however many bytes they are', () => {
    const words = [...'a quiet river under the old bridge near Kokstad, '.repeat(6)].slice(0, 256).join('');
    expect([...words]).toHaveLength(256);
    expect(judgePassphrase(words, rules)).toBeNull();
    expect(judgePassphrase(`${words}é`, rules)).toBe('passphrase-too-long');
  });

  test('is kept as typed but for one Unicode form', () => {
    expect(givenPassphrase('Caf\u0065\u0301  X').toString()).toBe('Café  X'.normalize('NFC'));
    expect(givenPassphrase('ﬁ').toString()).toBe('ﬁ'); // compatibility characters stay: NFC, not NFKC
  });
});

describe('an offered passphrase', () => {
  const words = loadWords('resources/words/english.txt');

  test('the list holds 8 192 different plain words, easy to type', () => {
    expect(words).toHaveLength(8192);
    for (const word of words) expect(word).toMatch(/^[a-z]{4,8}$/);
  });

  test('is four words, each of thirteen random bits, so every word can come and none more often', () => {
    expect(offerPassphrase(words, () => Uint8Array.from([0, 0, 0, 1, 0x1f, 0xff, 0x20, 0]))).toBe(
      [words[0], words[1], words[8191], words[0]].join(' '),
    );
    const seen = new Set<string>();
    for (let round = 0; round < 20_000; round += 1)
      for (const word of offerPassphrase(words, randomBytes).split(' ')) seen.add(word);
    expect(seen.size).toBeGreaterThan(8180); // 80 000 draws miss one of 8 192 with a chance of 6 in 100 000
  });

  test('passes the policy, whatever words come', () => {
    for (let round = 0; round < 2000; round += 1)
      expect(judgePassphrase(offerPassphrase(words, randomBytes), rules)).toBeNull();
  });

  test('a list that is not whole stops the program instead of offering weaker words', () => {
    expect(() => offerPassphrase(words.slice(1), randomBytes)).toThrow(RangeError);
    expect(() => loadWords('resources/words/common-passphrases.txt')).toThrow(/8 192/);
    expect(() => loadCommonPassphrases('resources/words/README.md')).toThrow(/not whole/);
  });
});

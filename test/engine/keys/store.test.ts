import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes, type Json } from '../../../main/engine/canonical.ts';
import {
  changeOwnPassphrase,
  givenPassphrase,
  type KeysFile,
  keysFileBytes,
  readKeys,
  recover,
  removePerson,
  unlock,
  type WritePoint,
  writeKeys,
} from '../../../main/engine/keys/index.ts';
import { withMac } from '../../../main/engine/keys/keysFile.ts';
import { chosen, must, mustUnlock, newShop, ownersWords, shopWithThabo, staffWords, tools } from './shop.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const first = () => join(folder, 'register.keys');
const second = () => join(folder, 'register.keys.2');
const both = (act: (path: string) => void) => {
  for (const path of [first(), second()]) act(path);
};
const states = () => must(readKeys(folder)).copies.map(({ state }) => state);
const open = (keysFiles: KeysFile[], personId: string, words: string) =>
  unlock({ keysFiles, personId, passphrase: givenPassphrase(words) }, tools);

describe('the two copies', () => {
  test('are equal, readable by their owner alone, and leave nothing beside them', async () => {
    const { unlocked } = await newShop();
    writeKeys(folder, unlocked.keysFile);
    expect(readFileSync(first())).toEqual(keysFileBytes(unlocked.keysFile));
    expect(readFileSync(second())).toEqual(readFileSync(first()));
    if (process.platform !== 'win32') expect(statSync(first()).mode & 0o777).toBe(0o600);
    expect(existsSync(`${first()}.tmp`)).toBe(false);
    expect(states()).toEqual(['whole', 'whole']);
    expect(must(readKeys(folder)).keysFiles).toEqual([unlocked.keysFile]);
  });

  test.each([
    ['missing', () => rmSync(first())],
    ['keys-damaged', () => writeFileSync(first(), readFileSync(first()).subarray(0, 900))],
    ['keys-damaged', () => writeFileSync(first(), '')],
    ['keys-damaged', () => writeFileSync(first(), Buffer.alloc(2000))],
    ['keys-foreign', () => writeFileSync(first(), '{"format":"other","version":1}')],
    ['keys-foreign', () => writeFileSync(first(), '[]')],
    ['keys-foreign', () => writeFileSync(first(), Buffer.alloc(256 * 1024 + 1, 0x20))],
  ])('with the first one %s the second opens the register, and that is reported', async (state, damage) => {
    const { unlocked } = await newShop();
    writeKeys(folder, unlocked.keysFile);
    damage();
    const there = existsSync(first()) ? readFileSync(first()) : null;
    expect(states()).toEqual([state, 'whole']);
    expect((await open(must(readKeys(folder)).keysFiles, unlocked.person.id, ownersWords)).ok).toBe(true);
    expect(existsSync(first()) ? readFileSync(first()) : null).toEqual(there); // reading changes nothing
  });

  test('written again, what could not be read is put aside and not lost', async () => {
    const { unlocked } = await newShop();
    writeKeys(folder, unlocked.keysFile);
    writeFileSync(first(), 'damage');
    writeKeys(folder, unlocked.keysFile);
    expect(states()).toEqual(['whole', 'whole']);
    expect(readFileSync(`${first()}.set-aside`, 'utf8')).toBe('damage');
  });

  test.each([
    ['keys-missing', () => both((path) => rmSync(path))],
    ['keys-damaged', () => both((path) => writeFileSync(path, '{'))],
    ['keys-damaged', () => both((path) => (path === first() ? rmSync(path) : writeFileSync(path, 'x')))],
    ['keys-foreign', () => both((path) => writeFileSync(path, '{}'))],
  ])('both gone or unreadable: %s, and nothing on disk changes', async (refusal, damage) => {
    const { unlocked } = await newShop();
    writeKeys(folder, unlocked.keysFile);
    damage();
    expect(readKeys(folder)).toEqual({ ok: false, refusal });
  });

  test('a copy from a newer version of the app closes the door, whatever the other says', async () => {
    const { unlocked } = await newShop();
    writeKeys(folder, unlocked.keysFile);
    const newer = canonicalBytes({ ...(unlocked.keysFile as Json & object), version: 2, more: true });
    writeFileSync(second(), newer);
    expect(readKeys(folder)).toEqual({ ok: false, refusal: 'keys-newer' });
    expect(() => writeKeys(folder, unlocked.keysFile)).toThrow(/newer/);
    expect(readFileSync(second())).toEqual(newer);
  });

  test('copies of two registers are not mixed', async () => {
    const { unlocked } = await newShop();
    const other = withMac({ ...unlocked.keysFile, registerId: 'r-2' }, unlocked.dataKey);
    writeFileSync(first(), keysFileBytes(unlocked.keysFile));
    writeFileSync(second(), keysFileBytes(other));
    expect(readKeys(folder)).toEqual({ ok: false, refusal: 'keys-foreign' });
  });

  test('a word more than the format has is damage', async () => {
    const { unlocked } = await newShop();
    writeFileSync(first(), canonicalBytes({ ...(unlocked.keysFile as Json & object), note: 'x' }));
    expect(readKeys(folder)).toEqual({ ok: false, refusal: 'keys-damaged' });
  });

  test('what could not be read back is never written', async () => {
    const { unlocked } = await newShop();
    const broken = { ...unlocked.keysFile, epoch: 0 };
    expect(() => writeKeys(folder, broken)).toThrow(TypeError);
    expect(existsSync(first())).toBe(false);
  });
});

describe('two copies that differ', () => {
  const removedThabo = async () => {
    const shop = await shopWithThabo();
    const nomsa = await mustUnlock(shop.keysFile, shop.unlocked.person.id, ownersWords);
    const { keysFile } = must(removePerson({ by: nomsa, keysFile: nomsa.keysFile, personId: shop.thabo }));
    return { ...shop, older: nomsa.keysFile, newer: keysFile };
  };
  const put = (one: KeysFile, two: KeysFile) => {
    writeFileSync(first(), keysFileBytes(one));
    writeFileSync(second(), keysFileBytes(two));
  };

  test('the newest roster counts wherever it lies, is reported, and is to be written to both', async () => {
    const { older, newer, unlocked } = await removedThabo();
    for (const [one, two, expected] of [
      [newer, older, ['whole', 'differs']],
      [older, newer, ['differs', 'whole']],
    ] as const) {
      put(one, two);
      expect(states()).toEqual(expected);
      const answer = must(await open(must(readKeys(folder)).keysFiles, unlocked.person.id, ownersWords));
      expect(answer.keysFile.roster).toEqual(newer.roster);
      expect(answer.mustWrite).toBe(true);
    }
  });

  test('a removed person does not get in by the older copy', async () => {
    const { older, newer, thabo } = await removedThabo();
    put(older, newer);
    const { keysFiles } = must(readKeys(folder));
    expect(await open(keysFiles, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  });

  test('not even when somebody has spoiled the MAC of the newer one', async () => {
    const { older, newer, thabo } = await removedThabo();
    put(older, { ...newer, mac: 'A'.repeat(43) });
    expect(await open(must(readKeys(folder)).keysFiles, thabo, staffWords)).toEqual({
      ok: false,
      refusal: 'wrong-passphrase',
    });
  });

  test('nor does an old passphrase', async () => {
    const { keysFile, thabo } = await shopWithThabo();
    const input = {
      keysFile,
      personId: thabo,
      current: givenPassphrase(staffWords),
      next: chosen('quite another set of words'),
    };
    put(must(await changeOwnPassphrase(input, tools)), keysFile);
    const { keysFiles } = must(readKeys(folder));
    expect(await open(keysFiles, thabo, staffWords)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    expect((await open(keysFiles, thabo, 'quite another set of words')).ok).toBe(true);
  });

  test('a newest copy that nobody with the keys wrote is passed over', async () => {
    const { keysFile, thabo, unlocked, recoveryCode } = await shopWithThabo();
    const forged = { ...keysFile, roster: { ...keysFile.roster, version: 50 } };
    put(forged, keysFile);
    const { keysFiles } = must(readKeys(folder));
    expect(keysFiles[0]?.roster.version).toBe(50);
    const answer = must(await open(keysFiles, thabo, staffWords));
    expect(answer.keysFile).toEqual(keysFile);
    expect(answer.mustWrite).toBe(true);
    const input = { keysFiles, code: recoveryCode, personId: unlocked.person.id, passphrase: chosen(staffWords) };
    expect(must(await recover(input, tools)).keysFile.roster.version).toBe(3);

    put({ ...keysFile, mac: 'A'.repeat(43) }, keysFile);
    expect((await open(must(readKeys(folder)).keysFiles, thabo, staffWords)).ok).toBe(true);
  });
});

describe('a power cut while writing', () => {
  const points: WritePoint[] = ['register.keys', 'register.keys.2'].flatMap((name) =>
    (['written', 'renamed', 'folder-synced'] as const).map((point) => `${name}: ${point}` as WritePoint),
  );

  test.each(points)('right after "%s" leaves a register that opens with the one roster or the other', async (stop) => {
    const { keysFile, unlocked } = await shopWithThabo();
    writeKeys(folder, unlocked.keysFile);
    const dead = mkdtempSync(join(tmpdir(), 'keys-cut-'));
    const reached: WritePoint[] = [];
    writeKeys(folder, keysFile, (point) => {
      reached.push(point);
      if (point === stop) cpSync(folder, dead, { recursive: true });
    });
    expect(reached).toEqual(points);

    const { keysFiles } = must(readKeys(dead));
    const answer = must(await open(keysFiles, unlocked.person.id, ownersWords));
    expect(answer.keysFile.roster.version).toBe(stop === 'register.keys: written' ? 1 : 2);
    writeKeys(dead, answer.keysFile);
    expect(must(readKeys(dead)).copies.map(({ state }) => state)).toEqual(['whole', 'whole']);
    rmSync(dead, { recursive: true });
  });
});

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  choosePassphrase,
  confirmPassphrase,
  createRegisterKeys,
  fingerprintText,
  floorCost,
  givenPassphrase,
  keysFileBytes,
  lockAway,
  parseKeysFile,
  unlock,
} from '../../../main/engine/keys/index.ts';
import { isMacRight } from '../../../main/engine/keys/keysFile.ts';
import {
  cheap,
  chosen,
  logRoot,
  must,
  mustUnlock,
  newShop,
  ownersWords,
  registerId,
  shopWithThabo,
  staffWords,
  tools,
  tryUnlock,
} from './shop.ts';

describe('creating the keys of a register', () => {
  test('the first owner reads everything, may act as officer, and gets in again with the same words', async () => {
    const { unlocked, recoveryCode, fingerprint } = await newShop();
    const again = await mustUnlock(unlocked.keysFile, unlocked.person.id, ownersWords);

    expect(again.person).toMatchObject({ label: 'Nomsa', role: 'owner', can: ['act.officer', 'sensitive.read'] });
    expect(again.dataKey).toEqual(unlocked.dataKey);
    expect(again.dataKey).toHaveLength(32);
    expect(again.sensitiveKeys).toEqual(unlocked.sensitiveKeys);
    expect(again.signKey).toEqual(unlocked.signKey);
    expect(again.mustWrite).toBe(false);
    expect(again.keysFile.roster.logRoot).toBe(logRoot.toString('base64url'));
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(fingerprint).toBe(fingerprintText(again.keysFile));
    expect(fingerprint).toMatch(/^([0-9A-F]{4} ){9}[0-9A-F]{4}$/);
  });

  test('nothing secret and no name but the label is in the file in the clear', async () => {
    const { unlocked, recoveryCode } = await newShop();
    const text = keysFileBytes(unlocked.keysFile).toString();
    const secrets = [
      unlocked.dataKey,
      unlocked.signKey ?? randomBytes(32),
      ...unlocked.sensitiveKeys.map(({ key }) => key),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret.toString('base64url'));
    for (const group of recoveryCode.split('-')) expect(text).not.toContain(group);
    expect(Object.keys(unlocked.keysFile).sort()).toEqual([
      'epoch',
      'format',
      'mac',
      'owners',
      'registerId',
      'roster',
      'rosterSig',
      'seals',
      'slots',
      'version',
    ]);
  });

  test('an owner who is not the officer does not act as one', async () => {
    const input = { registerId, ownerLabel: 'Nomsa', passphrase: chosen(ownersWords), alsoOfficer: false, logRoot };
    const { unlocked } = must(await createRegisterKeys(input, tools));
    expect(unlocked.person.can).toEqual(['sensitive.read']);
  });

  test('a label that is nothing to look at is refused', async () => {
    const input = { registerId, ownerLabel: ' \u200b\n', passphrase: chosen(ownersWords), alsoOfficer: true, logRoot };
    expect(await createRegisterKeys(input, tools)).toEqual({ ok: false, refusal: 'label-not-allowed' });
  });

  test('at the real cost: 64 MiB and three passes', async () => {
    const input = { registerId, ownerLabel: 'Nomsa', passphrase: chosen(ownersWords), alsoOfficer: true, logRoot };
    const { unlocked } = must(await createRegisterKeys(input, { random: randomBytes, cost: floorCost }));
    expect(unlocked.keysFile.slots[0]?.kdf).toMatchObject({ alg: 'argon2id', v: 19, m: 65536, t: 3, p: 1 });
    const unlockInput = {
      keysFiles: [unlocked.keysFile],
      personId: unlocked.person.id,
      passphrase: givenPassphrase(ownersWords),
    };
    expect((await unlock(unlockInput, { random: randomBytes, cost: floorCost })).ok).toBe(true);
  });
});

describe('unlocking', () => {
  test.each([
    ['another word', `${ownersWords} x`],
    ['a space at the end', `${ownersWords} `],
    ['a capital', `A${ownersWords.slice(1)}`],
    ['two spaces', ownersWords.replace(' ', '  ')],
    ['one letter less', ownersWords.slice(0, -1)],
    ['nothing', ''],
    ['a zero byte at the end', `${ownersWords}\0`],
    ['a full-width letter', `ａ${ownersWords.slice(1)}`],
  ])('with %s is refused', async (_, words) => {
    const { unlocked } = await newShop();
    expect(await tryUnlock(unlocked.keysFile, unlocked.person.id, words)).toEqual({
      ok: false,
      refusal: 'wrong-passphrase',
    });
  });

  test('an accented passphrase opens however the keyboard composes it', async () => {
    const composed = 'die môre is só mooi in Graaff-Reinet'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    expect(composed).not.toBe(decomposed);
    for (const [set, given] of [
      [composed, decomposed],
      [decomposed, composed],
    ] as const) {
      const input = { registerId, ownerLabel: 'Nomsa', passphrase: chosen(set), alsoOfficer: true, logRoot };
      const { unlocked } = must(await createRegisterKeys(input, tools));
      expect((await tryUnlock(unlocked.keysFile, unlocked.person.id, given)).ok).toBe(true);
    }
  });

  test('an unknown person is refused in the same words and by the same work as a wrong passphrase', async () => {
    const { unlocked } = await newShop();
    const timed = async (personId: string) => {
      const start = performance.now();
      const answer = await tryUnlock(unlocked.keysFile, personId, 'not the passphrase');
      return { answer, took: performance.now() - start };
    };
    const wrong = await timed(unlocked.person.id);
    const unknown = await timed('p_nobody');
    expect(unknown.answer).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    expect(wrong.answer).toEqual(unknown.answer);
    // Argon2id at the cheapest cost takes over 10 ms; without it a refusal takes well under one.
    expect(unknown.took).toBeGreaterThan(5);
    expect(wrong.took).toBeGreaterThan(5);
  });

  test('staff get the data key, no signing key and no sensitive key', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo();
    const staff = await mustUnlock(keysFile, thabo, staffWords);
    expect(staff.person).toMatchObject({ role: 'staff', can: [] });
    expect(staff.dataKey).toEqual(unlocked.dataKey);
    expect(staff.signKey).toBeNull();
    expect(staff.sensitiveKeys).toEqual([]);
  });

  test('a slot tied to a computer opens there and nowhere else', async () => {
    const deviceSecret = randomBytes(32);
    const input = {
      registerId,
      ownerLabel: 'Nomsa',
      passphrase: chosen(ownersWords),
      alsoOfficer: true,
      logRoot,
      deviceSecret,
    };
    const { unlocked } = must(await createRegisterKeys(input, tools));
    const open = (secret: Buffer | null) =>
      unlock(
        {
          keysFiles: [unlocked.keysFile],
          personId: unlocked.person.id,
          passphrase: givenPassphrase(ownersWords),
          deviceSecret: secret,
        },
        tools,
      );
    expect((await open(deviceSecret)).ok).toBe(true);
    expect(await open(null)).toEqual({ ok: false, refusal: 'other-computer' });
    expect(await open(randomBytes(32))).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  });

  test('a slot that has become too cheap is made anew, and what it remembers moves on', async () => {
    const { keysFile, unlocked } = await shopWithThabo();
    const input = { keysFiles: [keysFile], personId: unlocked.person.id, passphrase: givenPassphrase(ownersWords) };

    const moved = must(await unlock(input, tools));
    expect(moved.mustWrite).toBe(true); // the owner had last seen the roster without Thabo
    expect((await mustUnlock(moved.keysFile, unlocked.person.id, ownersWords)).mustWrite).toBe(false);

    const dearer = { ...tools, cost: { ...cheap, m: cheap.m + 1024 } };
    const renewed = must(await unlock({ ...input, keysFiles: [moved.keysFile] }, dearer));
    expect(renewed.mustWrite).toBe(true);
    const slot = renewed.keysFile.slots.find(({ person }) => person === unlocked.person.id);
    expect(slot?.kdf.m).toBe(cheap.m + 1024);
    expect((await mustUnlock(renewed.keysFile, unlocked.person.id, ownersWords)).person.label).toBe('Nomsa');
  });

  test('locking wipes every key that was handed out', async () => {
    const { unlocked } = await newShop();
    lockAway(unlocked);
    const keys = [unlocked.dataKey, ...unlocked.sensitiveKeys.map(({ key }) => key), unlocked.signKey];
    for (const key of keys) expect(key?.every((byte) => byte === 0)).toBe(true);
  });

  test('the passphrase given again is right or wrong, and opens nothing', async () => {
    const { unlocked } = await newShop();
    const input = { keysFiles: [unlocked.keysFile], personId: unlocked.person.id };
    expect(await confirmPassphrase({ ...input, passphrase: givenPassphrase(ownersWords) }, tools)).toEqual({
      ok: true,
      value: null,
    });
    expect(await confirmPassphrase({ ...input, passphrase: givenPassphrase('another') }, tools)).toEqual({
      ok: false,
      refusal: 'wrong-passphrase',
    });
  });
});

describe('the published keys file, written by another implementation', () => {
  const { file: v } = JSON.parse(readFileSync('resources/vectors/keys.json', 'utf8'));
  const keysFile = must(parseKeysFile(Buffer.from(v.canonical)));

  test('both people get in with their passphrases, and each gets what the roster says', async () => {
    const owner = await mustUnlock(keysFile, 'p_1', v.passphrases.p_1);
    expect(owner.dataKey.toString('hex')).toBe(v.dataKey);
    expect(owner.sensitiveKeys.map(({ key }) => key.toString('hex'))).toEqual([v.sensitiveKey]);
    expect(owner.person.role).toBe('owner');
    const officer = await mustUnlock(keysFile, 'p_2', v.passphrases.p_2);
    expect(officer.person).toMatchObject({ role: 'officer', label: 'Back office' });
    expect(officer.signKey).not.toBeNull();
    expect(officer.sensitiveKeys).toEqual([]);
  });

  test('its bytes, its MAC and its fingerprint are what we would have written', () => {
    expect(keysFileBytes(keysFile).toString()).toBe(v.canonical);
    expect(isMacRight(keysFile, Buffer.from(v.dataKey, 'hex'))).toBe(true);
    expect(fingerprintText(keysFile).replaceAll(' ', '')).toBe(v.fingerprint.slice(0, 40).toUpperCase());
  });
});

test('a passphrase that the policy refuses cannot be set', () => {
  const rules = { common: new Set(['correcthorsebatterystaple']), names: ['Mama Joy'] };
  expect(choosePassphrase('too short', rules)).toEqual({ ok: false, refusal: 'passphrase-too-short' });
  expect(choosePassphrase('Correct Horse Battery Staple!', rules)).toEqual({ ok: false, refusal: 'passphrase-common' });
});

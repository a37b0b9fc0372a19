import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  changeRole,
  checkRecoveryCode,
  fingerprintText,
  parseKeysFile,
  recover,
  removePerson,
  renewRecoveryCode,
} from '../../../main/engine/keys/index.ts';
import { readRecoveryCode } from '../../../main/engine/keys/recoveryCode.ts';
import { formatRecoveryCode, parseRecoveryCode } from '../../../shared/keys/recoveryCode.ts';
import { chosen, must, mustUnlock, newShop, ownersWords, shopWithThabo, staffWords, tools, tryUnlock } from './shop.ts';

const newWords = 'the kettle sings before sunrise';
const vectors = JSON.parse(readFileSync('resources/vectors/keys.json', 'utf8'));

describe('the recovery code on paper', () => {
  const { text, bytes } = vectors.recoveryCode;
  const code = Uint8Array.from(Buffer.from(bytes, 'hex'));

  test('is the published one, and comes back from it', () => {
    expect(formatRecoveryCode(code)).toBe(text);
    expect(must(parseRecoveryCode(text))).toEqual(code);
  });

  test('is read in any case and spacing, with O for 0 and I or L for 1', () => {
    const typed = [
      text.toLowerCase(),
      text.replaceAll('-', ' '),
      text.replaceAll('-', ''),
      text.replaceAll('-', ' – '),
      ` ${text}\n`,
      text.replaceAll('0', 'O'),
      text.replaceAll('0', 'o').toLowerCase(),
      text.replaceAll('1', 'I'),
      text.replaceAll('1', 'l'),
    ];
    for (const each of typed) expect(must(parseRecoveryCode(each))).toEqual(code);
  });

  test('any one wrong character is told, with its group', () => {
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '-') continue;
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZU*') {
        if (sign === text[at]) continue;
        const answer = parseRecoveryCode(text.slice(0, at) + sign + text.slice(at + 1));
        const group = String(Math.floor(at / 6) + 1);
        expect(answer).toEqual({
          ok: false,
          refusal: 'recovery-code-mistyped',
          fields: [{ path: group, why: 'wrong-group' }],
        });
      }
    }
  });

  test('two characters swapped within a group, and two groups swapped, are told', () => {
    const groups: string[] = text.split('-');
    for (const [at, group] of groups.entries()) {
      for (let a = 0; a < 5; a += 1) {
        for (let b = a + 1; b < 5; b += 1) {
          const signs = [...group];
          [signs[a], signs[b]] = [signs[b] ?? '', signs[a] ?? ''];
          if (signs.join('') === group) continue;
          expect(parseRecoveryCode(groups.with(at, signs.join('')).join('-')).ok).toBe(false);
        }
      }
      const other = (at + 3) % 8;
      const swapped = groups.with(at, groups[other] ?? '').with(other, group);
      expect(parseRecoveryCode(swapped.join('-')).ok).toBe(false);
    }
  });

  test('too short, too long and empty are told', () => {
    for (const typed of ['', text.slice(0, -1), `${text}0`])
      expect(parseRecoveryCode(typed)).toEqual({
        ok: false,
        refusal: 'recovery-code-mistyped',
        fields: [{ path: 'code', why: 'wrong-length' }],
      });
  });

  test('the keys made from it are the published ones', () => {
    const file = must(parseKeysFile(Buffer.from(vectors.file.canonical)));
    const keys = must(readRecoveryCode(text, file));
    expect(keys.box.public.toString('hex')).toBe(vectors.recoveryCode.boxPublic);
    expect(keys.sign.public.toString('hex')).toBe(vectors.recoveryCode.signPublic);
  });
});

describe('typing the code back', () => {
  test('is right, wrong or mistyped', async () => {
    const { unlocked, recoveryCode } = await newShop();
    const other = await newShop();
    expect(checkRecoveryCode(recoveryCode.toLowerCase(), unlocked.keysFile)).toEqual({ ok: true, value: null });
    expect(checkRecoveryCode(other.recoveryCode, unlocked.keysFile)).toEqual({
      ok: false,
      refusal: 'recovery-code-wrong',
    });
    expect(checkRecoveryCode('1234', unlocked.keysFile)).toMatchObject({
      ok: false,
      refusal: 'recovery-code-mistyped',
    });
  });
});

describe('every passphrase forgotten', () => {
  test('the code lets an owner choose anew, with the same keys and everyone else as they were', async () => {
    const { keysFile, thabo, unlocked, recoveryCode } = await shopWithThabo();
    const input = {
      keysFiles: [keysFile],
      code: recoveryCode,
      personId: unlocked.person.id,
      passphrase: chosen(newWords),
    };
    const recovered = must(await recover(input, tools));

    expect(recovered.dataKey).toEqual(unlocked.dataKey);
    expect(recovered.sensitiveKeys).toEqual(unlocked.sensitiveKeys);
    expect(recovered.mustWrite).toBe(true);
    expect(fingerprintText(recovered.keysFile)).toBe(fingerprintText(keysFile));
    const again = await mustUnlock(recovered.keysFile, unlocked.person.id, newWords);
    expect(again.person).toMatchObject({ label: 'Nomsa', role: 'owner' });
    expect(await tryUnlock(recovered.keysFile, unlocked.person.id, ownersWords)).toEqual({
      ok: false,
      refusal: 'wrong-passphrase',
    });
    expect((await mustUnlock(recovered.keysFile, thabo, staffWords)).dataKey).toEqual(unlocked.dataKey);
    expect(removePerson({ by: recovered, keysFile: recovered.keysFile, personId: thabo }).ok).toBe(true);
  });

  test('an owner without the sensitive key is let in without it', async () => {
    const { keysFile, thabo, recoveryCode } = await shopWithThabo('owner');
    const input = { keysFiles: [keysFile], code: recoveryCode, personId: thabo, passphrase: chosen(newWords) };
    expect(must(await recover(input, tools)).sensitiveKeys).toEqual([]);
  });

  test('each bar has its word', async () => {
    const { keysFile, thabo, unlocked, recoveryCode } = await shopWithThabo();
    const other = await newShop();
    const input = {
      keysFiles: [keysFile],
      code: recoveryCode,
      personId: unlocked.person.id,
      passphrase: chosen(newWords),
    };
    const refusal = async (change: Partial<typeof input>) => {
      const answer = await recover({ ...input, ...change }, tools);
      return answer.ok ? null : answer.refusal;
    };
    expect(await refusal({ code: recoveryCode.slice(2) })).toBe('recovery-code-mistyped');
    expect(await refusal({ code: other.recoveryCode })).toBe('recovery-code-wrong');
    expect(await refusal({ personId: thabo as typeof input.personId })).toBe('not-an-owner');
    expect(await refusal({ personId: 'p_nobody' as typeof input.personId })).toBe('not-an-owner');
    const raised = structuredClone(keysFile);
    for (const person of raised.roster.people) person.role = 'owner';
    expect(await refusal({ keysFiles: [raised] })).toBe('roster-invalid');
    const cut = { ...keysFile, seals: keysFile.seals.filter(({ key, to }) => key !== 'SK' || to !== 'recovery') };
    expect(await refusal({ keysFiles: [cut] })).toBe('keys-damaged');
    expect(await refusal({ keysFiles: [{ ...keysFile, mac: 'A'.repeat(43) }] })).toBe('keys-damaged');
  });

  test('a new code replaces the old one', async () => {
    const { unlocked, recoveryCode } = await newShop();
    const renewed = must(renewRecoveryCode({ by: unlocked, keysFile: unlocked.keysFile }, tools));
    expect(checkRecoveryCode(recoveryCode, renewed.keysFile)).toEqual({ ok: false, refusal: 'recovery-code-wrong' });
    expect(checkRecoveryCode(renewed.recoveryCode, renewed.keysFile).ok).toBe(true);
    const input = { keysFiles: [renewed.keysFile], personId: unlocked.person.id, passphrase: chosen(newWords) };
    expect(must(await recover({ ...input, code: renewed.recoveryCode }, tools)).dataKey).toEqual(unlocked.dataKey);
    expect((await mustUnlock(renewed.keysFile, unlocked.person.id, ownersWords)).person.role).toBe('owner');
  });

  test('nobody but an owner who holds both keys makes a new code', async () => {
    const { keysFile, thabo, unlocked } = await shopWithThabo('owner');
    const second = await mustUnlock(keysFile, thabo, staffWords);
    expect(renewRecoveryCode({ by: second, keysFile }, tools)).toEqual({ ok: false, refusal: 'needs-sensitive-key' });
    const { keysFile: after } = must(
      changeRole({ by: unlocked, keysFile, personId: thabo, role: 'officer', can: [] }, tools),
    );
    expect(renewRecoveryCode({ by: second, keysFile: after }, tools)).toEqual({ ok: false, refusal: 'not-an-owner' });
  });

  test('after it was used, owners and people can change again and everybody believes the chain', async () => {
    const { keysFile, thabo, unlocked, recoveryCode } = await shopWithThabo();
    const input = {
      keysFiles: [keysFile],
      code: recoveryCode,
      personId: unlocked.person.id,
      passphrase: chosen(newWords),
    };
    const by = must(await recover(input, tools));
    const added = must(
      await addPerson(
        { by, keysFile: by.keysFile, label: 'Lerato', role: 'owner', can: [], passphrase: chosen(ownersWords) },
        tools,
      ),
    );
    expect(added.keysFile.owners.map((link) => link.by)).toEqual([by.person.id, 'recovery', by.person.id]);
    for (const [id, words] of [
      [thabo, staffWords],
      [by.person.id, newWords],
      [added.personId, ownersWords],
    ] as const) {
      expect((await tryUnlock(added.keysFile, id, words)).ok).toBe(true);
    }
  });
});

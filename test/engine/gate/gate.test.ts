import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import {
  completeJoin,
  confirmRecovery,
  createRegister,
  enter,
  gateStatus,
  offerPassphrase,
  recoverOwner,
  renewRecovery,
  unlock,
} from '../../../shared/gate/contract.ts';
import { listPeople, removePerson } from '../../../shared/people/contract.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { lockFully, whoAmI } from '../../../shared/session/contract.ts';
import { openTestRegister, ownerPassphrase, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
afterEach(() => register.close());

const firstRun = {
  language: 'zu' as const,
  shop: { name: 'Sipho’s Spaza', address: 'Stand 4, Umlazi', contact: '031 000 0000', kind: 'sole-trader' as const },
  officer: { name: 'Sipho Ngcobo', contact: '031 000 0000' },
  ownerIsOfficer: true,
  owner: 'Sipho',
  passphrase: ownerPassphrase,
  purposes: ['bookings'],
};
const all = {
  filter: { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null },
  before: null,
  limit: 100,
};
const heldIn = <T>(answer: { ok: boolean; value?: T; refusal?: string }) => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value as T;
};
const status = async () => heldIn<OutputOf<typeof gateStatus>>(await register.atGate(gateStatus, {}));

describe('first run', () => {
  test('given an empty folder, when a shop is set up, then its files are there, encrypted, and nothing is left beside them', async () => {
    register = await openTestRegister();
    expect((await status()).state).toBe('empty');

    await register.atGate(createRegister, firstRun);

    expect(readdirSync(register.folder).sort()).toEqual([
      'register.db',
      'register.db-wal',
      'register.keys',
      'register.keys.2',
    ]);
    expect(existsSync(`${register.folder}.setting-up`)).toBe(false);
    for (const name of readdirSync(register.folder)) {
      expect(readFileSync(join(register.folder, name)).includes('Umlazi'), name).toBe(false);
    }
  });

  test('nobody works before the recovery code was typed back, and real data waits for it', async () => {
    register = await openTestRegister();
    const { recoveryCode } = heldIn<OutputOf<typeof createRegister>>(await register.atGate(createRegister, firstRun));

    expect(await register.atGate(enter, {})).toMatchObject({ ok: false, refusal: 'nobody-let-in' });
    expect(await register.atGate(confirmRecovery, { code: 'not a code' })).toMatchObject({
      ok: false,
      refusal: 'recovery-code-mistyped',
    });
    expect(
      await register.atGate(confirmRecovery, { code: recoveryCode.toLowerCase().replaceAll('-', ' ') }),
    ).toMatchObject({ ok: true });
    expect(await register.atGate(enter, {})).toMatchObject({ ok: true });
  });

  test('a sheet that never reached paper: the next unlock asks for it, and a new code replaces the old', async () => {
    register = await openTestRegister();
    const old = heldIn<OutputOf<typeof createRegister>>(await register.atGate(createRegister, firstRun)).recoveryCode;
    register.restart();
    const [owner] = (await status()).people;
    expect(await register.atGate(unlock, { personId: owner?.id ?? '', passphrase: ownerPassphrase })).toMatchObject({
      ok: true,
      value: { next: 'recovery' },
    });

    const renewed = heldIn<OutputOf<typeof renewRecovery>>(await register.atGate(renewRecovery, {})).recoveryCode;

    expect(await register.atGate(confirmRecovery, { code: old })).toMatchObject({
      ok: false,
      refusal: 'recovery-code-wrong',
    });
    expect(await register.atGate(confirmRecovery, { code: renewed })).toMatchObject({ ok: true });
  });

  test.each([
    ['short', 'passphrase-too-short'],
    ['Sipho’s Spaza Sipho', 'passphrase-names-the-shop'],
    ['password password', 'passphrase-common'],
  ])('the passphrase %j is refused as %s and nothing is written', async (passphrase, refusal) => {
    register = await openTestRegister();
    expect(await register.atGate(createRegister, { ...firstRun, passphrase })).toMatchObject({ ok: false, refusal });
    expect(existsSync(register.folder)).toBe(false);
  });

  test('a form with gaps names each field', async () => {
    register = await openTestRegister();
    const answer = await register.atGate(createRegister, {
      ...firstRun,
      shop: { ...firstRun.shop, name: ' ' },
      officer: { name: '', contact: '' },
    });
    expect(answer).toMatchObject({
      refusal: 'invalid-input',
      fields: [
        { path: 'shop.name', why: 'shop-name-needed' },
        { path: 'officer.name', why: 'officer-needed' },
        { path: 'officer.contact', why: 'officer-contact-needed' },
      ],
    });
  });

  test('a second set-up over a register is refused', async () => {
    register = await openTestRegister();
    await register.setUp();
    expect(await register.atGate(createRegister, firstRun)).toMatchObject({ ok: false, refusal: 'register-exists' });
  });

  test('four words are offered, different each time', async () => {
    register = await openTestRegister();
    const words = async () =>
      heldIn<OutputOf<typeof offerPassphrase>>(await register.atGate(offerPassphrase, {})).passphrase;
    const [first, second] = [await words(), await words()];
    expect(first.split(' ')).toHaveLength(4);
    expect(second).not.toBe(first);
  });
});

describe('unlocking', () => {
  test('after a full lock and a restart the same passphrase opens it again, and the log has both', async () => {
    register = await openTestRegister();
    await register.setUp();
    const { id } = await register.capture();
    await register.get(lockFully, {});
    register.restart();

    await register.signIn('Thandi');
    await register.actAsOfficer();

    const { entries } = await register.get(listLog, all);
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['locked fully', 'unlocked', 'customer captured']),
    );
    expect(entries.find(({ action }) => action === 'customer captured')?.recordId).toBe(id);
  });

  test('unknown person, wrong passphrase and removed person get one answer; tries slow down and are told at the next unlock', async () => {
    register = await openTestRegister();
    await register.setUp();
    await register.addPerson('Sipho', 'staff');
    const people = (await register.get(listPeople, {})).people;
    const idOf = (label: string) => people.find((person) => person.label === label)?.id ?? '';
    await register.get(removePerson, { personId: idOf('Sipho') });
    register.restart();

    for (const [personId, passphrase] of [
      [idOf('Thandi'), 'wrong passphrase entirely'],
      ['p_nobodyatall', ownerPassphrase],
      [idOf('Sipho'), 'umbrella seventeen violet kettle'],
    ] as const) {
      expect(await register.atGate(unlock, { personId, passphrase })).toMatchObject({
        ok: false,
        refusal: 'wrong-passphrase',
      });
      register.time.now += 60_000;
    }
    expect(await register.atGate(unlock, { personId: idOf('Thandi'), passphrase: ownerPassphrase })).toMatchObject({
      ok: true,
      value: { failedTries: 1 },
    });
  });

  test('the recovery code lets an owner choose a new passphrase; the old one opens nothing any more', async () => {
    register = await openTestRegister();
    const code = await register.setUp();
    register.restart();
    const [owner] = (await status()).people;
    const fresh = 'copper meadow walnut thunder';

    expect(await register.atGate(recoverOwner, { personId: owner?.id ?? '', code, passphrase: fresh })).toMatchObject({
      ok: true,
    });

    register.restart();
    await expect(register.signIn('Thandi', ownerPassphrase)).rejects.toThrow('wrong-passphrase');
    register.time.now += 60_000;
    await register.signIn('Thandi', fresh);
    expect((await register.get(whoAmI, {})).label).toBe('Thandi');
  });

  test('a person removed while signed in is out at the next call', async () => {
    register = await openTestRegister();
    await register.setUp();
    await register.addPerson('Sipho', 'staff');
    await register.signIn('Sipho');
    const sipho = register.session;
    await register.signIn('Thandi');
    const reply = await sipho.call({ name: whoAmI.name, input: {} });
    expect(reply).toMatchObject({ answer: { ok: false, refusal: 'locked' } });
  });

  test('keys that were changed by hand open nothing, and the gate says so', async () => {
    register = await openTestRegister();
    await register.setUp();
    register.restart();
    for (const name of ['register.keys', 'register.keys.2']) {
      const path = join(register.folder, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"owner"', '"staff"'));
    }
    const [person] = (await status()).people;
    const answer = person ? await register.atGate(unlock, { personId: person.id, passphrase: ownerPassphrase }) : null;
    expect(answer === null || !answer.ok).toBe(true);
    expect((await status()).state).toBe('unreadable');
  });

  test('an older keys file put back, in which a removed person still stands, opens nothing', async () => {
    register = await openTestRegister();
    await register.setUp();
    await register.addPerson('Sipho', 'staff');
    const names = ['register.keys', 'register.keys.2'].map((name) => join(register.folder, name));
    const before = names.map((name) => readFileSync(name));
    const { people } = await register.get(listPeople, {});
    await register.get(removePerson, { personId: people.find(({ label }) => label === 'Sipho')?.id ?? '' });
    await register.signIn('Thandi');
    register.restart();
    for (const [index, name] of names.entries()) writeFileSync(name, before[index] ?? '');

    await expect(register.signIn('Sipho')).rejects.toThrow('unreadable');
    expect(await status()).toMatchObject({ state: 'unreadable', unreadable: 'roster-invalid' });
  });

  test('a lost copy of the keys file is written anew at the next unlock', async () => {
    register = await openTestRegister();
    await register.setUp();
    register.restart();
    rmSync(join(register.folder, 'register.keys'));
    await register.signIn('Thandi');
    expect(readFileSync(join(register.folder, 'register.keys'))).toEqual(
      readFileSync(join(register.folder, 'register.keys.2')),
    );
  });

  test('a register without its keys is a broken register, never an empty one', async () => {
    register = await openTestRegister();
    await register.setUp();
    register.restart();
    for (const name of ['register.keys', 'register.keys.2']) rmSync(join(register.folder, name));
    expect(await status()).toMatchObject({ state: 'unreadable', unreadable: 'keys-missing' });
  });
});

describe('people at the till', () => {
  test('a new person chooses a passphrase the owner never learns, and works in their own role', async () => {
    register = await openTestRegister();
    await register.setUp();
    expect(await register.addPerson('Sipho', 'staff')).toMatchObject({ ok: true, value: { joined: true } });
    await register.signIn('Sipho');
    expect(await register.get(whoAmI, {})).toMatchObject({ label: 'Sipho', role: 'staff' });
    expect(await register.call(captureCustomer, {} as never)).toMatchObject({ ok: false, refusal: 'invalid-input' });
  });

  test('removing somebody shows the key change as due', async () => {
    register = await openTestRegister();
    await register.setUp();
    await register.addPerson('Sipho', 'staff');
    const { people } = await register.get(listPeople, {});
    const after = await register.get(removePerson, {
      personId: people.find(({ label }) => label === 'Sipho')?.id ?? '',
    });
    expect(after.keyChangeDueSince).not.toBeNull();
    expect(after.people.find(({ label }) => label === 'Sipho')?.state).toBe('removed');
  });

  test('joining without having been asked is refused', async () => {
    register = await openTestRegister();
    await register.setUp();
    expect(await register.atGate(completeJoin, { passphrase: ownerPassphrase })).toMatchObject({
      ok: false,
      refusal: 'nobody-joins',
    });
  });
});

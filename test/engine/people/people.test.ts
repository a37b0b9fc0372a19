import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { leaveGate } from '../../../shared/gate/contract.ts';
import { addPerson, changeRole, listPeople, removePerson } from '../../../shared/people/contract.ts';
import type { Role } from '../../../shared/people/roles.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
});
afterEach(() => register.close());

const people = async () => (await register.get(listPeople, {})).people;
const idOf = async (wanted: string) => (await people()).find(({ label }) => label === wanted)?.id ?? '';
const give = async (label: string, role: Role, mayActAsOfficer = false) =>
  register.call(changeRole, { personId: await idOf(label), role, mayActAsOfficer });
const remove = async (label: string) => register.call(removePerson, { personId: await idOf(label) });

const log = async () => {
  await register.signIn('Thandi');
  await register.actAsOfficer();
  const { entries } = await register.get(listLog, {
    filter: { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null },
    before: null,
    limit: 50,
  });
  return entries
    .filter(({ procedure }) => procedure.startsWith('people.') || procedure === 'gate.complete-join')
    .map(({ action, recordId, reason, outcome, refusal }) => [action, recordId, reason, refusal ?? outcome])
    .toReversed();
};

describe('who may sign in is in the log, by name of the act, person and role', () => {
  test('an invitation that was taken, one that was left, a new role and an end', async () => {
    await register.addPerson('Sipho', 'staff');
    const sipho = await idOf('Sipho');
    const invited = register.call(addPerson, { label: 'Naledi', role: 'officer', mayActAsOfficer: false });
    await new Promise((resolve) => setImmediate(resolve));
    await register.atGate(leaveGate, {});
    expect(await invited).toEqual({ ok: true, value: { joined: false } });
    await give('Sipho', 'officer');
    await remove('Sipho');

    expect((await log()).filter(([action]) => action !== 'people viewed')).toEqual([
      ['person added', sipho, null, 'done'],
      ['person invited', null, 'staff', 'done'],
      ['person invited', null, 'officer', 'done'],
      ['role changed', sipho, 'officer', 'done'],
      ['person removed', sipho, null, 'done'],
    ]);
  });

  test('what was refused is there as well', async () => {
    const thandi = await idOf('Thandi');
    await give('Thandi', 'staff');
    await remove('Thandi');
    expect((await log()).filter(([, , , how]) => how !== 'done')).toEqual([
      ['role changed', thandi, 'staff', 'last-owner'],
      ['person removed', thandi, null, 'last-owner'],
    ]);
  });
});

describe('the last owner', () => {
  test('stays: with two, one may go, and then the other may not', async () => {
    await register.addPerson('Naledi', 'owner');
    expect(await remove('Thandi')).toEqual({ ok: false, refusal: 'not-yourself' });
    expect(await give('Naledi', 'staff')).toMatchObject({ ok: true });
    expect(await give('Thandi', 'officer')).toEqual({ ok: false, refusal: 'last-owner' });
    expect(await remove('Thandi')).toEqual({ ok: false, refusal: 'last-owner' });
    expect((await people()).filter(({ role }) => role === 'owner').map(({ label }) => label)).toEqual(['Thandi']);
  });
});

describe('a role that was changed', () => {
  test('holds from the next time the person signs in, up and down, and after a restart', async () => {
    await register.addPerson('Sipho', 'staff');
    await give('Sipho', 'officer');
    await register.signIn('Sipho');
    expect(await register.get(whoAmI, {})).toMatchObject({ role: 'officer', can: ['sensitive.read'] });
    await register.signIn('Thandi');
    await give('Sipho', 'staff');
    register.restart();
    await register.signIn('Sipho');
    expect(await register.get(whoAmI, {})).toMatchObject({ role: 'staff', can: [] });
    expect(await register.call(listPeople, {})).toEqual({ ok: false, refusal: 'not-permitted' });
  });

  test('reaches no window that was open before: its port answers nothing any more', async () => {
    await register.addPerson('Sipho', 'staff');
    await register.signIn('Sipho');
    const before = register.session;
    await register.signIn('Thandi');
    await give('Sipho', 'officer');
    const asked = { name: listLog.name, input: {} };
    expect(await before.call(asked)).toEqual({ answer: { ok: false, refusal: 'locked' } });
  });

  test('lets only an owner act as officer beside their own role', async () => {
    await register.addPerson('Naledi', 'owner');
    await give('Naledi', 'owner', true);
    await register.signIn('Naledi');
    expect((await register.get(whoAmI, {})).can.toSorted()).toEqual(['act.officer', 'sensitive.read']);
    expect(await register.actAsOfficer()).toMatchObject({ role: 'officer' });
  });
});

describe('a key change is due', () => {
  test('since the first who knew the keys was removed or stood down, whoever came after', async () => {
    await register.addPerson('Sipho', 'officer');
    await register.addPerson('Naledi', 'staff');
    await give('Sipho', 'staff');
    const { keyChangeDueSince } = await register.get(listPeople, {});
    expect(keyChangeDueSince).toMatch(/^2026-11-23T08:00/);

    register.time.now += 60_000;
    await remove('Naledi');
    await give('Sipho', 'officer');
    await give('Sipho', 'staff');
    expect((await register.get(listPeople, {})).keyChangeDueSince).toBe(keyChangeDueSince);
  });
});

describe('an older keys file put back', () => {
  const names = ['register.keys', 'register.keys.2'];
  const read = () => names.map((name) => readFileSync(join(register.folder, name)));
  const putBack = (files: Buffer[]) => {
    register.engine.fullLock();
    for (const [index, name] of names.entries()) writeFileSync(join(register.folder, name), files[index] ?? '');
    register.restart();
  };

  test('opens nothing for somebody removed since, though nobody signed in after it', async () => {
    await register.addPerson('Sipho', 'staff');
    const before = read();
    await remove('Sipho');
    putBack(before);
    await expect(register.signIn('Sipho')).rejects.toThrow('unreadable');
  });

  test('gives nobody back a role that was taken from them', async () => {
    await register.addPerson('Sipho', 'owner');
    const before = read();
    await give('Sipho', 'staff');
    putBack(before);
    await expect(register.signIn('Sipho')).rejects.toThrow('unreadable');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { changeRole, listPeople, removePerson } from '../../../shared/people/contract.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { actAs, findDraft, keepDraft, lockWindow, prefer, whoAmI } from '../../../shared/session/contract.ts';
import { changeShop, readShop } from '../../../shared/shop/contract.ts';
import { lookAt } from '../../builders/hands.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
  await register.addPerson('Sipho', 'staff');
});
afterEach(() => register.close());

const log = async (procedure: string) => {
  const { entries } = await register.get(listLog, {
    filter: { personId: null, recordId: null, procedure, outcome: null, from: null, until: null },
    before: null,
    limit: 50,
  });
  return entries;
};
const notPermitted = { ok: false, refusal: 'not-permitted' };
const anyLog = {
  filter: { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null },
  before: null,
  limit: 1,
};

describe('what is half typed', () => {
  const capture = { name: 'Zodwa', choices: { sms: 'given', email: null } };

  test('given a draft on each screen, then each screen finds its own, with when it was kept', async () => {
    await register.get(keepDraft, { screen: 'capture', body: capture });
    await register.get(keepDraft, { screen: 'customer', body: ['a', 1, null] });

    expect(await register.get(findDraft, { screen: 'capture' })).toEqual({
      body: capture,
      savedAt: expect.stringMatching(/^2026-11-23T08:00:00\.\d{3}Z$/),
    });
    expect((await register.get(findDraft, { screen: 'customer' })).body).toEqual(['a', 1, null]);
  });

  test('given a draft of one person, then nobody else sees it, and it waits for its writer', async () => {
    await register.get(keepDraft, { screen: 'capture', body: capture });
    await register.signIn('Sipho');
    expect(await register.get(findDraft, { screen: 'capture' })).toEqual({ body: null, savedAt: null });
    await register.get(keepDraft, { screen: 'capture', body: 'of Sipho' });
    register.restart();
    await register.signIn('Thandi');
    expect((await register.get(findDraft, { screen: 'capture' })).body).toEqual(capture);
  });

  test('given a draft that is kept again or cleared, then nothing of the old one is left', async () => {
    await register.get(keepDraft, { screen: 'capture', body: capture });
    await register.get(keepDraft, { screen: 'capture', body: 'later' });
    expect(await drafts()).toEqual(['"later"']);
    await register.get(keepDraft, { screen: 'capture', body: null });
    expect(await drafts()).toEqual([]);
    expect(await register.get(findDraft, { screen: 'capture' })).toEqual({ body: null, savedAt: null });
  });

  test('given somebody who is removed, then the customers they had half typed go with them (s 14)', async () => {
    await register.signIn('Sipho');
    await register.get(keepDraft, { screen: 'capture', body: 'of Sipho' });
    await register.signIn('Thandi');
    await register.get(keepDraft, { screen: 'capture', body: 'of Thandi' });
    const { people } = await register.get(listPeople, {});
    await register.get(removePerson, { personId: people.find(({ label }) => label === 'Sipho')?.id ?? '' });
    expect(await drafts()).toEqual(['"of Thandi"']);
  });

  const drafts = () => lookAt(register, (db) => db.prepare('SELECT body FROM draft').pluck().all());
});

describe('how a person likes the window', () => {
  test('given one choice, then the rest stays as it was, and it is kept per person', async () => {
    await register.get(prefer, { theme: 'dark' });
    expect(await register.get(prefer, { textSize: 150 })).toEqual({
      language: 'en',
      theme: 'dark',
      density: 'by-role',
      textSize: 150,
    });
    await register.signIn('Sipho');
    expect((await register.get(whoAmI, {})).preferences).toMatchObject({ theme: 'system', textSize: 100 });
    register.restart();
    await register.signIn('Thandi');
    expect((await register.get(whoAmI, {})).preferences).toMatchObject({ theme: 'dark', textSize: 150 });
  });

  test('given a size nobody can read, then it is refused with the field, and nothing changes', async () => {
    expect(await register.call(prefer, { textSize: 20 })).toMatchObject({
      ok: false,
      refusal: 'invalid-input',
      fields: [{ path: 'textSize' }],
    });
    expect((await register.get(whoAmI, {})).preferences.textSize).toBe(100);
  });
});

describe('the duty in which somebody acts', () => {
  const pack = {
    customerId: '01936000-0000-7000-8000-00000000dead',
    language: 'en',
    identity: 'document-seen',
    passphrase: null,
  } as const;

  test('given an owner who is the officer too, then the log and the pack wait for the switch, and the shop waits for the switch back', async () => {
    await register.stepUp();
    expect(await register.call(listLog, anyLog)).toEqual(notPermitted);
    expect(await register.call(makePack, pack)).toEqual(notPermitted);

    expect(await register.get(actAs, { role: 'officer' })).toMatchObject({ label: 'Thandi', role: 'officer' });
    expect(await register.call(listLog, anyLog)).toMatchObject({ ok: true });
    expect(await register.call(makePack, pack)).toEqual({ ok: false, refusal: 'customer-not-found' });
    expect(await register.call(changeShop, { idleMinutes: 3 })).toEqual(notPermitted);

    expect(await register.get(actAs, { role: 'owner' })).toMatchObject({ role: 'owner' });
    expect(await register.call(listLog, anyLog)).toEqual(notPermitted);
    expect(await register.call(changeShop, { idleMinutes: 3 })).toMatchObject({ ok: true });
  });

  test('given a switch there and back, then the log shows both, each in the duty it was asked from', async () => {
    await register.get(actAs, { role: 'officer' });
    await register.get(actAs, { role: 'owner' });
    await register.get(actAs, { role: 'officer' });
    expect((await log('session.act-as')).map(({ personLabel, role, reason }) => [personLabel, role, reason])).toEqual([
      ['Thandi', 'owner', 'officer'],
      ['Thandi', 'officer', 'owner'],
      ['Thandi', 'owner', 'officer'],
    ]);
  });

  test('given a lock while acting as officer, then the next session begins in the person’s own role', async () => {
    await register.actAsOfficer();
    await register.get(lockWindow, {});
    await register.signIn('Thandi');
    expect(await register.get(whoAmI, {})).toMatchObject({ role: 'owner' });
    expect(await register.call(listLog, anyLog)).toEqual(notPermitted);
  });

  test('given an officer who is no owner, then the log is theirs, and the shop and its people are not', async () => {
    await register.addPerson('Naledi', 'officer');
    await register.signIn('Naledi');
    expect(await register.get(whoAmI, {})).toMatchObject({ role: 'officer', can: ['sensitive.read'] });
    expect(await register.call(listLog, anyLog)).toMatchObject({ ok: true });
    expect(await register.call(readShop, {})).toMatchObject({ ok: true });
    expect(await register.call(changeShop, { idleMinutes: 3 })).toEqual(notPermitted);
    const { people } = await register.get(listPeople, {});
    const personId = people.find(({ label }) => label === 'Sipho')?.id ?? '';
    await register.stepUp('harbour window lantern sparrow');
    expect(await register.call(changeRole, { personId, role: 'owner', mayActAsOfficer: false })).toEqual(notPermitted);
    expect(await register.call(removePerson, { personId })).toEqual(notPermitted);
    for (const role of ['owner', 'staff'] as const)
      expect(await register.call(actAs, { role }), role).toEqual({ ok: false, refusal: 'role-not-yours' });
    expect(await register.call(actAs, { role: 'officer' })).toMatchObject({ ok: true });
  });

  test('given somebody of the counter, then no other role is theirs, and the try is in the log', async () => {
    await register.signIn('Sipho');
    for (const role of ['owner', 'officer'] as const)
      expect(await register.call(actAs, { role }), role).toEqual({ ok: false, refusal: 'role-not-yours' });
    await register.signIn('Thandi');
    await register.actAsOfficer();
    expect(
      (await log('session.act-as'))
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ personLabel }) => personLabel),
    ).toEqual(['Sipho', 'Sipho']);
  });
});

import { closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../main/engine/engine.ts';
import { confirmPassphrase, enter, gateStatus, unlock } from '../../shared/gate/contract.ts';
import { addPerson, listPeople } from '../../shared/people/contract.ts';
import { askPassphrase, whoAmI } from '../../shared/session/contract.ts';
import { openTestRegister, ownerPassphrase, passphraseOf } from '../builders/register.ts';

/** A register that goes with its test. */
async function openFor() {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  return register;
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const at = (gate: Session, { name }: { name: string }, input: unknown) => gate.call({ name, input });

async function shopOfTwo() {
  const register = await openFor();
  await register.setUp();
  await register.addPerson('Sipho', 'staff');
  const { people } = await register.get(listPeople, {});
  const idOf = (label: string) => people.find((person) => person.label === label)?.id;
  return { register, idOf };
}

test('nobody is let in over whoever is signed in', async () => {
  const { register, idOf } = await shopOfTwo();
  const small = register.engine.gateSession();
  await at(small, unlock, { personId: idOf('Sipho'), passphrase: passphraseOf.Sipho });
  await at(small, enter, {});
  expect((await register.get(whoAmI, {})).label).toBe('Thandi');
});

test('a gate of before the lock lets nobody in, whatever it had begun', async () => {
  const { register, idOf } = await shopOfTwo();
  const early = register.engine.gateSession();
  const unlocking = at(early, unlock, { personId: idOf('Thandi'), passphrase: ownerPassphrase });
  await nextTurn();
  register.engine.switchLock();
  await unlocking;
  const reply = await at(register.engine.gateSession(), enter, {});
  expect(reply).toMatchObject({ answer: { ok: false, refusal: 'nobody-let-in' } });
});

test('a register fully locked while somebody unlocks stays locked', async () => {
  const { register, idOf } = await shopOfTwo();
  register.engine.switchLock();
  const unlocking = at(register.engine.gateSession(), unlock, {
    personId: idOf('Thandi'),
    passphrase: ownerPassphrase,
  });
  await nextTurn();
  register.engine.fullLock();
  await unlocking;
  const status = await at(register.engine.gateSession(), gateStatus, {});
  expect(status).toMatchObject({ answer: { value: { state: 'locked' } } });
});

test('a passphrase given again is not taken for somebody having joined', async () => {
  const register = await openFor();
  await register.setUp();
  const asked = register.call(askPassphrase, {});
  await nextTurn();
  const confirming = at(register.engine.gateSession(), confirmPassphrase, { passphrase: ownerPassphrase });
  const added = register.call(addPerson, { label: 'Sipho', role: 'staff', mayActAsOfficer: false });
  await Promise.all([confirming, asked]);
  register.engine.smallGateClosed();
  expect(await added).toEqual({ ok: true, value: { joined: false } });
});

test('a damaged register is called damaged, at the second try too', async () => {
  const register = await openFor();
  await register.setUp();
  for (let each = 0; each < 30; each += 1) await register.capture();
  register.engine.fullLock();
  const file = join(register.folder, 'register.db');
  const handle = openSync(file, 'r+');
  for (let page = 3; page < statSync(file).size / 4096; page += 2)
    writeSync(handle, Buffer.from([1, 2, 3, 4]), 0, 4, page * 4096 + 100);
  closeSync(handle);
  register.restart();
  for (const _ of ['first try', 'second try']) {
    const gate = register.engine.gateSession();
    const before = await register.atGate(gateStatus, {});
    const [person] = before.ok ? before.value.people : [];
    await at(gate, unlock, { personId: person?.id, passphrase: ownerPassphrase });
    expect(await at(gate, gateStatus, {})).toMatchObject({ answer: { value: { unreadable: 'register-damaged' } } });
  }
});

test('what a file manager leaves in the folder does not stand in the way of the first run', async () => {
  const register = await openFor();
  mkdirSync(register.folder);
  writeFileSync(join(register.folder, '.DS_Store'), 'seen');
  await expect(register.setUp()).resolves.toBeTruthy();
});

test('a first run without any purpose is refused in words', async () => {
  const register = await openFor();
  await expect(register.setUp({ purposes: [] })).rejects.toThrow(/set-up was refused/);
});

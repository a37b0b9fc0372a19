import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../main/engine/engine.ts';
import { completeJoin, unlock } from '../../shared/gate/contract.ts';
import { addPerson, listPeople, removePerson } from '../../shared/people/contract.ts';
import { openTestRegister, passphraseOf, type TestRegister } from '../builders/register.ts';

/** A register that goes with its test. */
async function openFor() {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  return register;
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const passphrase = (label: string) => passphraseOf[label] ?? '';
const joinAt = (gate: Session, label: string) =>
  gate.call({ name: completeJoin.name, input: { passphrase: passphrase(label) } });

async function beginAdding(register: TestRegister, label: string) {
  const added = register.call(addPerson, { label, role: 'staff', mayActAsOfficer: false });
  await nextTurn();
  return { added, gate: register.engine.gateSession() };
}

test('the register still opens when it was locked while a new person chose a passphrase', async () => {
  const register = await openFor();
  await register.setUp();
  const { added, gate } = await beginAdding(register, 'Sipho');
  const joining = joinAt(gate, 'Sipho');
  await nextTurn();
  register.engine.switchLock();
  await Promise.all([joining, added]);
  await expect(register.signIn('Thandi')).resolves.toBeUndefined();
});

test('a person removed while another one joins stays removed', async () => {
  const register = await openFor();
  await register.setUp();
  await register.addPerson('Sipho', 'staff');
  const sipho = (await register.get(listPeople, {})).people.find(({ label }) => label === 'Sipho');
  const { added, gate } = await beginAdding(register, 'Naledi');
  const joining = joinAt(gate, 'Naledi');
  await nextTurn();
  await register.get(removePerson, { personId: sipho?.id ?? ('' as never) });
  await Promise.all([joining, added]);
  await expect(register.signIn('Sipho')).rejects.toThrow();
});

test('Enter pressed twice adds one person, not two of the same name', async () => {
  const register = await openFor();
  await register.setUp();
  const { added, gate } = await beginAdding(register, 'Sipho');
  await Promise.all([joinAt(gate, 'Sipho'), joinAt(gate, 'Sipho'), added]);
  const { people } = await register.get(listPeople, {});
  expect(people.map(({ label }) => label)).toEqual(['Sipho', 'Thandi']);
});

test('a removed person is not let in by an older keys file put back while the register is open', async () => {
  const register = await openFor();
  await register.setUp();
  await register.addPerson('Sipho', 'staff');
  const sipho = (await register.get(listPeople, {})).people.find(({ label }) => label === 'Sipho');
  const old = join(register.base, 'old');
  mkdirSync(old);
  const keysFiles = readdirSync(register.folder).filter((name) => name.startsWith('register.keys'));
  for (const name of keysFiles) cpSync(join(register.folder, name), join(old, name));
  await register.get(removePerson, { personId: sipho?.id ?? ('' as never) });
  register.engine.switchLock();
  for (const name of keysFiles) cpSync(join(old, name), join(register.folder, name));
  const reply = await register.engine
    .gateSession()
    .call({ name: unlock.name, input: { personId: sipho?.id, passphrase: passphrase('Sipho') } });
  expect(reply).toMatchObject({ answer: { ok: false } });
});

test('somebody who took six minutes over a passphrase has joined, and the log says who invited them', async () => {
  const register = await openFor();
  await register.setUp();
  const { added, gate } = await beginAdding(register, 'Sipho');
  register.time.now += 6 * 60_000;
  await joinAt(gate, 'Sipho');
  expect(await added).toEqual({ ok: true, value: { joined: true } });
});

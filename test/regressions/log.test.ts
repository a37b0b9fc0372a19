import { expect, onTestFinished, test } from 'vitest';
import { listLog } from '../../shared/audit/contract.ts';
import { correctChoice, withdrawConsent } from '../../shared/consent/contract.ts';
import { lookAlikes, openCustomer, searchCustomers } from '../../shared/customers/contract.ts';
import { confirmPassphrase } from '../../shared/gate/contract.ts';
import { askPassphrase } from '../../shared/session/contract.ts';
import { openTestRegister, ownerPassphrase, type TestRegister } from '../builders/register.ts';

/** A register that goes with its test. */
async function openFor() {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  return register;
}

const everything = { personId: null, recordId: null, procedure: null, outcome: null, from: null, until: null };
async function logOf(register: TestRegister, filter: Partial<typeof everything> | { recordId: string }) {
  await register.actAsOfficer();
  return (await register.get(listLog, { filter: { ...everything, ...filter }, before: null, limit: 200 })).entries;
}
const numbers = Array.from({ length: 6 }, (_, index) => `082 123 45${10 + index}`);

async function shopWithNumbers() {
  const register = await openFor();
  await register.setUp();
  for (const [index, phone] of numbers.entries())
    await register.capture({ name: `${'ABCDEF'[index]}ndile Zulu`, phone });
  return register;
}

test('six people looked up by phone number are six searches in the log', async () => {
  const register = await shopWithNumbers();
  for (const text of numbers) {
    await register.get(searchCustomers, { text: '082 123 45' });
    await register.get(searchCustomers, { text });
  }
  const entries = await logOf(register, {});
  expect(entries.filter(({ procedure }) => procedure === searchCustomers.name).length).toBeGreaterThanOrEqual(6);
});

test('six numbers tried on the capture screen are six look-ups in the log', async () => {
  const register = await shopWithNumbers();
  for (const phone of numbers) await register.get(lookAlikes, { name: '', phone });
  const entries = await logOf(register, {});
  expect(entries.filter(({ procedure }) => procedure === lookAlikes.name)).toHaveLength(6);
});

test('a window locked by idling is in the log, with whose it was', async () => {
  const register = await openFor();
  await register.setUp();
  register.engine.switchLock();
  await register.signIn('Thandi');
  const entries = await logOf(register, {});
  expect(entries.filter(({ action }) => action === 'locked')).toMatchObject([{ personLabel: 'Thandi' }]);
});

test('a wrong passphrase in the small gate is in the log', async () => {
  const register = await openFor();
  await register.setUp();
  const asked = register.call(askPassphrase, {});
  await new Promise((resolve) => setImmediate(resolve));
  const gate = register.engine.gateSession();
  for (const passphrase of ['not at all the right one', ownerPassphrase])
    await gate.call({ name: confirmPassphrase.name, input: { passphrase } });
  await asked;
  const entries = await logOf(register, {});
  expect(entries.map(({ action }) => action)).toContain('wrong passphrase tried before');
});

test('a consent entry put right shows in the log of the customer it was about', async () => {
  const register = await openFor();
  await register.setUp();
  const { id } = await register.capture();
  const { choices } = await register.get(openCustomer, { id });
  const given = choices.find(({ state }) => state === 'given');
  await register.get(correctChoice, { eventId: given?.eventId ?? ('' as never), reason: 'the wrong box' });
  const entries = await logOf(register, { recordId: id });
  expect(entries.map(({ procedure }) => procedure)).toContain(correctChoice.name);
});

test('a clock set back does not open a long past entry for correction', async () => {
  const register = await openFor();
  await register.setUp();
  const { id } = await register.capture();
  const { withdrawalId } = await register.get(withdrawConsent, {
    customerId: id,
    purpose: 'specials',
    channel: 'sms',
    method: 'phone',
  });
  const then = register.time.now;
  register.time.now += 200 * 86_400_000;
  register.restart();
  await register.signIn('Thandi');
  register.time.now = then + 60_000;
  register.restart();
  await register.signIn('Thandi');
  const answer = await register.call(correctChoice, { eventId: withdrawalId, reason: 'a slip' });
  expect(answer).toEqual({ ok: false, refusal: 'too-late-to-correct' });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentTimeline, correctChoice, recordChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import {
  captureCustomer,
  correctCustomer,
  lookAlikes,
  openCustomer,
  revealField,
  searchCustomers,
} from '../../../shared/customers/contract.ts';
import { findDraft, keepDraft } from '../../../shared/session/contract.ts';
import { lookAt, tamper } from '../../builders/hands.ts';
import { captured, said } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';
import { marks, marksIn, marksUnder } from './marks.ts';

let register: TestRegister;
let id: string;

/** A day at the counter in which everything that can hold personal information holds some. */
beforeAll(async () => {
  register = await openTestRegister();
  await register.setUp();
  await register.stepUp(); // a try at the passphrase is counted in a file of its own
  const { name, phone, email } = marks;
  await register.get(keepDraft, { screen: 'capture', body: { name, note: marks.draft } });
  await register.get(lookAlikes, { name, phone });
  const input = await captured(register, {
    name,
    phone,
    email,
    choices: [{ purpose: 'specials', channel: 'sms', answer: 'given' }],
    proof: { kind: 'typed-name', typedName: marks.typedName },
  });
  ({ id } = await register.get(captureCustomer, input));
  await register.call(captureCustomer, { ...input, proof: null }); // refused
  await register.call(captureCustomer, { ...input, phone: `${phone}00000` }); // not understood
  await register.get(searchCustomers, { text: name });
  await register.get(searchCustomers, { text: phone });
  await register.get(openCustomer, { id });
  await register.get(revealField, { id, field: 'phone', reason: 'calling-back' });
  const changes = { name: marks.renamed, phone: marks.laterPhone };
  await register.get(correctCustomer, { id, changes, reason: 'customer-told-us' });
  const byWitness = { kind: 'witness', witness: marks.witness } as const;
  await register.get(recordChoice, await said(register, id, { channel: 'email', proof: byWitness }));
  const byReference = { kind: 'reference', reference: marks.reference } as const;
  const yes = await register.get(recordChoice, await said(register, id, { channel: 'phone', proof: byReference }));
  await register.get(correctChoice, { eventId: yes.eventId ?? '', reason: marks.reason });
  const stop = { customerId: id, purpose: 'specials', channel: 'sms', method: 'phone' } as const;
  await register.get(withdrawConsent, stop);
});
afterAll(() => register.close());

test('the search finds a mark in every form it looks for', () => {
  const { name, phone } = marks;
  const encodings = ['utf8', 'utf16le', 'base64', 'base64url', 'hex'] as const;
  for (const text of [name, `xx${name.toUpperCase()}`, `{"phone":"+27${phone.slice(1)}"}`]) {
    for (const encoding of encodings) {
      const bytes = /16/.test(encoding)
        ? Buffer.from(text, encoding)
        : Buffer.from(Buffer.from(text).toString(encoding));
      expect(marksIn(Buffer.concat([Buffer.alloc(7, 1), bytes])), `${text} in ${encoding}`).not.toEqual([]);
    }
  }
  expect(marksIn(Buffer.from('Nokuthula Dlamini 0821234567'))).toEqual([]);
});

describe('nothing about a customer is on the disk in a form that can be read', () => {
  test('while the register is open: the file, its WAL, the keys, the attempts', () => {
    const found = marksUnder(register.base);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        'register/register.db',
        'register/register.db-wal',
        'register/register.keys',
        'register.attempts',
      ]),
    );
    expect(Object.values(found).flat()).toEqual([]);
  });

  test('though it is all there for whoever has the key', async () => {
    const rows = await lookAt(register, (db) => [
      ...db.prepare('SELECT name, phone, phone_typed, email FROM customer').raw().all(),
      ...db.prepare('SELECT proof FROM consent_proof').raw().all(),
      ...db.prepare('SELECT reason FROM consent_event').raw().all(),
      ...db.prepare('SELECT before FROM correction').raw().all(),
      ...db.prepare('SELECT body FROM draft').raw().all(),
    ]);
    expect(marksIn(Buffer.from(JSON.stringify(rows)))).toEqual(
      expect.arrayContaining([...Object.values(marks).filter((mark) => mark !== marks.phone), marks.phone.slice(1)]),
    );
  });
});

describe('nothing about a customer is said by the log or by a failure', () => {
  test('no entry and no detail holds a value, done or refused', async () => {
    const [entries, details] = await lookAt(register, (db) => [
      db.prepare('SELECT * FROM audit_entry').raw().all().map(String),
      db.prepare('SELECT * FROM audit_detail').raw().all().map(String),
    ]);
    expect(entries?.length).toBeGreaterThan(12);
    expect(details?.length).toBeGreaterThan(4);
    expect(marksIn(Buffer.from([entries, details].flat().join('\n')))).toEqual([]);
  });

  test('a page that cannot be read is a reference of eight letters to the window, and no value to whoever reads the report', async () => {
    const { id: other } = await register.get(captureCustomer, await captured(register, { name: marks.name }));
    await tamper(register, (db) =>
      db.exec(`UPDATE customer SET language = name WHERE row = 2;
        UPDATE draft SET body = '${marks.draft}';
        UPDATE consent_proof SET proof = '${marks.typedName}'`),
    );
    const asked = [
      { name: openCustomer.name, input: { id: other } },
      { name: findDraft.name, input: { screen: 'capture' } },
      { name: consentTimeline.name, input: { customerId: id } },
    ];
    for (const call of asked) {
      expect(await register.session.call(call), call.name).toEqual({
        failure: { reference: expect.stringMatching(/^[0-9A-F]{8}$/) },
      });
    }
    const said = register.failures.map((error) =>
      error instanceof Error ? `${error.stack} ${JSON.stringify(error)}` : '',
    );
    expect(said).toHaveLength(3);
    expect(marksIn(Buffer.from(said.join('\n')))).toEqual([]);
  });

  test('and after the lock there is still nothing to read', () => {
    register.engine.fullLock();
    expect(Object.values(marksUnder(register.base)).flat()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consentTimeline, recordChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import { captureCustomer, openCustomer, searchCustomers } from '../../../shared/customers/contract.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { everyRow } from '../../builders/hands.ts';
import { captured, noticeNow, said } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

// The counter cases of POPIA that concern what the register does today, by their numbers.

let register: TestRegister;
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
});
afterEach(() => register.close());

const sms = { purpose: 'specials', channel: 'sms' } as const;
const email = { purpose: 'specials', channel: 'email' } as const;
const proof = { kind: 'typed-name', typedName: 'Lerato Khumalo' } as const;
const capture = async (changes: Parameters<typeof captured>[1] = {}) =>
  (await register.get(captureCustomer, await captured(register, changes))).id;
const stateOf = async (id: string, channel: string) =>
  (await register.get(openCustomer, { id })).choices.find((choice) => choice.channel === channel)?.state;
const oneYear = 366 * 24 * 60 * 60_000;

describe('at the counter', () => {
  test('case 1: given a yes to SMS and e-mail, when she stops SMS, then e-mail stays (s 11(2)(b))', async () => {
    const id = await capture({ choices: [sms, email].map((asked) => ({ ...asked, answer: 'given' })), proof });

    await register.get(withdrawConsent, { customerId: id, ...sms, method: 'in-person' });

    expect([await stateOf(id, 'sms'), await stateOf(id, 'email')]).toEqual(['withdrawn', 'given']);
  });

  test('case 8: given a customer without an ID, then nothing asks for one and nothing takes one (s 10)', async () => {
    const { fields } = await register.get(counterSheet, {});
    const withId = { ...(await captured(register)), idNumber: '9006154999088' };

    expect(fields.map(({ code }) => code).sort()).toEqual(['email', 'language', 'name', 'note', 'phone']);
    expect(fields.filter(({ mandatory }) => mandatory).map(({ code }) => code)).toEqual(['name']);
    expect(await register.call(captureCustomer, withId)).toMatchObject({ ok: false, refusal: 'invalid-input' });
  });

  test('case 10: given a company, then it is a customer by its own name, with its own notice and choices (s 1)', async () => {
    const company = 'Mokoena & Sons Plumbing (Pty) Ltd t/a 24/7 Pipes';
    const id = await capture({ name: company, choices: [{ ...email, answer: 'given' }], proof });
    const contact = await capture({ name: 'Tebogo Mokoena', choices: [{ ...email, answer: 'refused' }] });

    const { hits } = await register.get(searchCustomers, { text: 'Mokoena Sons' });
    expect(hits).toMatchObject([{ id, name: company }]);
    expect([await stateOf(id, 'email'), await stateOf(contact, 'email')]).toEqual(['given', 'refused']);
    const { events } = await register.get(consentTimeline, { customerId: id });
    expect(events).toMatchObject([{ kind: 'given', shownHow: 'on-screen', noticeVersion: 1 }]);
  });

  test('case 14: given a no last year, when a new cashier asks again, then it is refused; unprompted she may reopen it (s 69(2))', async () => {
    const id = await capture({ choices: [{ ...sms, answer: 'refused' }] });
    await register.addPerson('Sipho', 'staff');
    register.time.now += oneYear;
    await register.signIn('Sipho');

    expect(await register.call(recordChoice, await said(register, id))).toEqual({
      ok: false,
      refusal: 'said-no-before',
    });
    expect(await stateOf(id, 'sms')).toBe('refused');
    const herself = await said(register, id, { initiatedBy: 'data-subject' });
    expect(await register.get(recordChoice, herself)).toMatchObject({ state: 'given' });
  });

  test('case 14: given a no, when a second record is begun under her number, then it is refused; a household member may say yes', async () => {
    const id = await capture({ choices: [{ ...sms, answer: 'refused' }] });
    const again = await captured(register, { name: 'N. Dlamini', choices: [{ ...sms, answer: 'given' }], proof });

    expect(await register.call(captureCustomer, again)).toMatchObject({ ok: false, refusal: 'said-no-before' });
    const other = { ...again, name: 'Bongani Dlamini', differentFrom: [id] };
    expect(await register.call(captureCustomer, other)).toMatchObject({ ok: true });
    expect(await stateOf(id, 'sms')).toBe('refused');
  });

  test('case 14: given a no and a yes to one question in one capture, then nothing is written', async () => {
    const both = await captured(register, {
      choices: [
        { ...sms, answer: 'refused' },
        { ...sms, answer: 'given' },
      ],
      proof,
    });
    const rows = await everyRow(register);
    expect(await register.call(captureCustomer, both)).toMatchObject({
      ok: false,
      refusal: 'invalid-input',
      fields: [{ path: 'choices' }],
    });
    expect(await everyRow(register)).toEqual(rows);
  });

  test('case 16: given a friend’s number and nothing the friend asked for, then nothing is stored (s 12, s 18)', async () => {
    const friend = await captured(register, { name: 'A friend', phone: '084 000 1111', purposes: [] });
    const rows = await everyRow(register);

    expect(await register.call(captureCustomer, friend)).toEqual({ ok: false, refusal: 'no-purpose' });
    expect(await everyRow(register)).toEqual(rows);
  });

  test.each(['phone', 'whatsapp', 'sms', 'email', 'on-paper', 'in-person'] as const)(
    'case 21: given "stop" by %s, then it counts at once and the way it came is kept (s 11(2)(b), Reg 2)',
    async (method) => {
      const id = await capture({ choices: [{ ...sms, answer: 'given' }], proof });

      const { now } = await register.get(withdrawConsent, { customerId: id, ...sms, method });

      expect(now.state).toBe('withdrawn');
      expect(await stateOf(id, 'sms')).toBe('withdrawn');
      const { events } = await register.get(consentTimeline, { customerId: id });
      expect(events[0]).toMatchObject({ kind: 'withdrawn', method, initiatedBy: 'data-subject' });
    },
  );

  test('case 22: given a customer who cannot read, then the notice is read aloud in her language and a witness proves the yes', async () => {
    const id = await capture({
      language: 'xh',
      notice: { ...(await noticeNow(register)), language: 'xh', shownHow: 'read-aloud' },
      choices: [{ ...sms, answer: 'given' }],
      proof: { kind: 'witness', witness: 'Sipho Ngcobo' },
    });

    const { notice } = await register.get(counterSheet, {});
    const { events } = await register.get(consentTimeline, { customerId: id });
    expect(events).toMatchObject([
      {
        kind: 'given',
        language: 'xh',
        shownHow: 'read-aloud',
        proof: { kind: 'witness', witness: 'Sipho Ngcobo' },
        noticeHash: notice.texts.xh.hash,
      },
    ]);
  });
});

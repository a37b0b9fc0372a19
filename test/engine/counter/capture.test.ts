import { afterEach, describe, expect, test } from 'vitest';
import { consentTimeline, correctChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import { captureCustomer, openCustomer, searchCustomers } from '../../../shared/customers/contract.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
afterEach(() => register.close());

describe('capturing a customer at the counter', () => {
  test('given a name, a number and a yes to SMS, then she is found by any form of her number, masked', async () => {
    register = await openTestRegister();
    await register.setUp();

    const captured = await register.capture();
    const found = await register.get(searchCustomers, { text: '0821234567' });

    expect(captured.keptUntil).toMatchObject({ on: '2028-11-23', rule: 'marketing_idle' });
    expect(found.hits).toMatchObject([
      { id: captured.id, name: 'Nokuthula Dlamini', phone: { shown: '082 ••• 4567', hidden: true } },
    ]);
  });

  test('given a yes, when it is withdrawn, then it is in force at once and the proof that it was given stays', async () => {
    register = await openTestRegister();
    await register.setUp();
    const { id } = await register.capture();

    const withdrawn = await register.get(withdrawConsent, {
      customerId: id,
      purpose: 'specials',
      channel: 'sms',
      method: 'phone',
    });

    expect(withdrawn.now).toMatchObject({ state: 'withdrawn' });
    const { events, intact } = await register.get(consentTimeline, { customerId: id });
    expect(events.map(({ kind }) => kind)).toEqual(['withdrawn', 'given']);
    expect(events[1]).toMatchObject({
      language: 'zu',
      shownHow: 'read-aloud',
      noticeVersion: 1,
      recordedByLabel: 'Thandi',
    });
    expect(intact).toBe(true);

    await register.get(correctChoice, { eventId: withdrawn.withdrawalId, reason: 'wrong customer' });
    const page = await register.get(openCustomer, { id });
    expect(page.choices.find(({ channel }) => channel === 'sms')).toMatchObject({ state: 'given' });
  });

  test('given a command sent twice with one id, then one customer is written; with another body it is refused', async () => {
    register = await openTestRegister();
    await register.setUp();
    const { notice } = await register.get(counterSheet, {});
    const input = {
      name: 'Sam',
      phone: null,
      email: null,
      language: 'en' as const,
      purposes: ['bookings'],
      choices: [],
      notice: { noticeVersionId: notice.id, language: 'en' as const, shownHow: 'printed' as const },
      method: 'in-person' as const,
      proof: null,
      differentFrom: [],
    };
    const commandId = '01936000-0000-7000-8000-000000000001';

    const first = await register.call(captureCustomer, input, commandId);
    const again = await register.call(captureCustomer, input, commandId);
    const other = await register.call(captureCustomer, { ...input, name: 'Tom' }, commandId);

    expect(again).toEqual(first);
    expect(other).toMatchObject({ ok: false, refusal: 'replayed' });
  });
});

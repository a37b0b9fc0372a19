import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctChoice, recordChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import { captureCustomer, openCustomer, recordVisit } from '../../../shared/customers/contract.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import { changeShop } from '../../../shared/shop/contract.ts';
import { captured, said } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

// Today is 23 November 2026. The financial year of a sale ends on the last day of February 2027.
let register: TestRegister;
const openShop = async (kind: 'sole-trader' | 'company') => {
  register = await openTestRegister();
  await register.setUp({
    shop: { name: 'Mokoena Hair', address: '12 Vilakazi Street', contact: '011 000 0000', kind },
  });
};
afterEach(() => register.close());

const proof = { kind: 'typed-name', typedName: 'Lerato Khumalo' } as const;
const yes = (channel: 'sms' | 'email') => ({ purpose: 'specials', channel, answer: 'given' as const });
const no = (channel: 'sms' | 'email') => ({ purpose: 'specials', channel, answer: 'refused' as const });
const capture = async (changes: Partial<InputOf<typeof captureCustomer>>) =>
  register.get(captureCustomer, await captured(register, { proof, ...changes }));
const keptUntil = async (id: string) => {
  const { on, rule } = (await register.get(openCustomer, { id })).keptUntil;
  return [on, rule];
};
const goTo = (day: string) => {
  register.time.now = Date.parse(`${day}T08:00:00.000Z`);
};
const stop = { purpose: 'specials', channel: 'sms', method: 'phone' } as const;

describe('a customer of a sole trader is kept', () => {
  beforeEach(() => openShop('sole-trader'));

  test.each<[string, Partial<InputOf<typeof captureCustomer>>, string, string]>([
    ['12 months after the last visit for bookings', { purposes: ['bookings'] }, '2027-11-23', 'bookings_12m'],
    ['6 years after the end of the financial year for invoices', { purposes: ['invoices'] }, '2033-02-28', 'tax_5y'],
    [
      '24 months after the last word for a yes to specials',
      { purposes: [], choices: [yes('sms')] },
      '2028-11-23',
      'marketing_idle',
    ],
    [
      'by the yes when it lasts longer than the booking',
      { purposes: ['bookings'], choices: [yes('email')] },
      '2028-11-23',
      'marketing_idle',
    ],
    [
      'by tax law when a yes and a booking end sooner',
      { purposes: ['bookings', 'invoices'], choices: [yes('sms'), yes('email')] },
      '2033-02-28',
      'tax_5y',
    ],
    [
      'by the booking alone when she said no: a refusal keeps nothing',
      { purposes: ['bookings'], choices: [no('sms'), no('email')] },
      '2027-11-23',
      'bookings_12m',
    ],
  ])('%s', async (_, changes, on, rule) => {
    const { id, keptUntil: told } = await capture(changes);
    expect([told.on, told.rule]).toEqual([on, rule]);
    expect(await keptUntil(id)).toEqual([on, rule]);
  });

  test('36 months after she withdrew: the proof of the yes outlives it', async () => {
    const { id } = await capture({ choices: [yes('sms')] });
    goTo('2027-03-10');
    await register.get(withdrawConsent, { ...stop, customerId: id });
    expect(await keptUntil(id)).toEqual(['2030-03-10', 'consent_proof']);
  });

  test('36 months after a later no as well: it ends a yes that was acted on', async () => {
    const { id } = await capture({ choices: [yes('sms')] });
    goTo('2027-03-10');
    await register.get(recordChoice, await said(register, id, { answer: 'refused', proof: null }));
    expect(await keptUntil(id)).toEqual(['2030-03-10', 'consent_proof']);
  });

  test('as before the slip when a withdrawal was recorded by mistake', async () => {
    const { id } = await capture({ choices: [yes('sms')] });
    const { withdrawalId } = await register.get(withdrawConsent, { ...stop, customerId: id });
    await register.get(correctChoice, { eventId: withdrawalId, reason: 'wrong customer' });
    expect(await keptUntil(id)).toEqual(['2028-11-23', 'marketing_idle']);
  });

  test('for the booking alone when her yes was recorded by mistake, also after a no that is no slip', async () => {
    const { id } = await capture({ choices: [] });
    const { eventId } = await register.get(recordChoice, await said(register, id));
    await register.get(correctChoice, { eventId: eventId ?? '', reason: 'wrong customer' });
    await register.get(recordChoice, await said(register, id, { answer: 'refused', proof: null }));
    expect(await keptUntil(id)).toEqual(['2027-11-23', 'bookings_12m']);
  });

  test('not a day longer when the only reason was a slip: she is due from the day she was here', async () => {
    const { id } = await capture({ purposes: [], choices: [yes('sms')] });
    goTo('2026-11-23');
    const { choices } = await register.get(openCustomer, { id });
    const { eventId } = choices.find(({ channel }) => channel === 'sms') ?? {};
    await register.get(correctChoice, { eventId: eventId ?? '', reason: 'wrong customer' });
    expect(await keptUntil(id)).toEqual(['2026-11-23', 'consent_proof']);
  });

  test('anew from each visit, across the end of a financial year and a leap day', async () => {
    const { id } = await capture({ purposes: ['bookings', 'invoices'], choices: [yes('sms')] });
    goTo('2028-02-29');
    await register.get(recordVisit, { id });
    expect(await keptUntil(id)).toEqual(['2034-02-28', 'tax_5y']);
    goTo('2028-03-01');
    await register.get(recordVisit, { id });
    expect(await keptUntil(id)).toEqual(['2035-02-28', 'tax_5y']);
  });

  test('from the yes when she gave it by telephone long after her last visit', async () => {
    const { id } = await capture({ choices: [] });
    goTo('2027-10-01');
    await register.get(recordChoice, await said(register, id, { method: 'phone', initiatedBy: 'data-subject' }));
    expect(await keptUntil(id)).toEqual(['2029-10-01', 'marketing_idle']);
  });

  test('by the South African day: half past ten in the evening in London is tomorrow here', async () => {
    register.time.now = Date.parse('2026-12-31T22:30:00.000Z');
    const { id } = await capture({ purposes: ['bookings'] });
    expect(await keptUntil(id)).toEqual(['2028-01-01', 'bookings_12m']);
  });
});

describe('a company keeps proof of a sale for 7 years after its financial year', () => {
  test('given a shop set up as a company', async () => {
    await openShop('company');
    const { id } = await capture({ purposes: ['invoices'] });
    expect(await keptUntil(id)).toEqual(['2034-02-28', 'tax_5y']);
  });

  test('given a sole trader who becomes a company, then those captured before are kept as long', async () => {
    await openShop('sole-trader');
    const { id } = await capture({ purposes: ['bookings', 'invoices'] });
    const { id: other } = await capture({ purposes: ['bookings'] });
    await register.get(changeShop, { kind: 'company' });
    expect(await keptUntil(id)).toEqual(['2034-02-28', 'tax_5y']);
    expect(await keptUntil(other)).toEqual(['2027-11-23', 'bookings_12m']);
  });
});

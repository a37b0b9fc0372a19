import {
  consentOn,
  consentTimeline,
  correctChoice,
  recordChoice,
  withdrawConsent,
} from '../../../shared/consent/contract.ts';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import { changeShop } from '../../../shared/shop/contract.ts';
import { captured, said } from '../../builders/inputs.ts';
import type { TestRegister } from '../../builders/register.ts';
import { nobody, type ScenariosOf } from './scenario.ts';

const customer = async (register: TestRegister, changes = {}) =>
  (await register.get(captureCustomer, await captured(register, changes))).id;

/** A customer who said yes to specials by SMS just now. */
async function yes(register: TestRegister) {
  const customerId = await customer(register);
  const { eventId } = await register.get(recordChoice, await said(register, customerId));
  if (!eventId) throw new Error('a yes just recorded has no event');
  return { customerId, eventId };
}

export const record: ScenariosOf<'consent.record'> = {
  'customer-not-found': async (register) => {
    const input = await said(register, nobody);
    return () => register.call(recordChoice, input);
  },
  'purpose-not-found': async (register) => {
    const input = await said(register, await customer(register), { purpose: 'bookings' }); // on a contract, not on consent
    return () => register.call(recordChoice, input);
  },
  'notice-not-current': async (register) => {
    const input = await said(register, await customer(register));
    await register.get(changeShop, { officerName: 'Sipho Ngcobo' });
    return () => register.call(recordChoice, input);
  },
  'already-so': async (register) => {
    const { customerId } = await yes(register);
    const again = await said(register, customerId);
    return () => register.call(recordChoice, again);
  },
  'said-no-before': async (register) => {
    const customerId = await customer(register);
    await register.get(recordChoice, await said(register, customerId, { answer: 'refused', proof: null }));
    const again = await said(register, customerId);
    return () => register.call(recordChoice, again);
  },
  'proof-needed': async (register) => {
    const input = await said(register, await customer(register), { proof: null });
    return () => register.call(recordChoice, input);
  },
  'no-contact-point': async (register) => {
    const input = await said(register, await customer(register, { email: null }), { channel: 'email' });
    return () => register.call(recordChoice, input);
  },
};

const stop = { purpose: 'specials', channel: 'sms', method: 'phone' } as const;

export const withdraw: ScenariosOf<'consent.withdraw'> = {
  'customer-not-found': async (register) => () => register.call(withdrawConsent, { ...stop, customerId: nobody }),
  'not-given': async (register) => {
    const customerId = await customer(register);
    return () => register.call(withdrawConsent, { ...stop, customerId });
  },
};

const slip = 'wrong customer';

export const correct: ScenariosOf<'consent.correct'> = {
  'event-not-found': async (register) => () => register.call(correctChoice, { eventId: nobody, reason: slip }),
  'already-corrected': async (register) => {
    const { eventId } = await yes(register);
    await register.get(correctChoice, { eventId, reason: slip });
    return () => register.call(correctChoice, { eventId, reason: slip });
  },
  'too-late-to-correct': async (register) => {
    const { eventId } = await yes(register);
    register.time.now += 10 * 60_000 + 1;
    return () => register.call(correctChoice, { eventId, reason: slip });
  },
  'not-yours-to-correct': async (register) => {
    await register.addPerson('Sipho', 'staff');
    const { eventId } = await yes(register);
    await register.signIn('Sipho');
    return () => register.call(correctChoice, { eventId, reason: slip });
  },
};

export const timeline: ScenariosOf<'consent.timeline'> = {
  'customer-not-found': async (register) => () => register.call(consentTimeline, { customerId: nobody }),
};

export const onDay: ScenariosOf<'consent.on'> = {
  'customer-not-found': async (register) => () => register.call(consentOn, { customerId: nobody, day: '2026-05-03' }),
};

import { recordChoice } from '../../../shared/consent/contract.ts';
import {
  captureCustomer,
  correctCustomer,
  customerHistory,
  openCustomer,
  recordVisit,
  revealField,
} from '../../../shared/customers/contract.ts';
import { changeShop } from '../../../shared/shop/contract.ts';
import { tamper } from '../../builders/hands.ts';
import { captured, said } from '../../builders/inputs.ts';
import { nobody, type ScenariosOf } from './scenario.ts';

const sms = { purpose: 'specials', channel: 'sms' } as const;

export const capture: ScenariosOf<'customers.capture'> = {
  // The register's file of before the recovery code was typed back, in the place of today's: staff must not go on in it.
  'set-up-not-finished': async (register) => {
    await register.addPerson('Sipho', 'staff');
    const before = "UPDATE setting SET value = 'null' WHERE code = 'recovery.typedBackAt'";
    await tamper(register, (db) => db.exec(before), 'Sipho');
    const input = await captured(register);
    return () => register.call(captureCustomer, input);
  },
  'notice-not-current': async (register) => {
    const input = await captured(register);
    await register.get(changeShop, { contact: '011 000 0009' });
    return () => register.call(captureCustomer, input);
  },
  'purpose-not-found': async (register) => {
    const input = await captured(register, { purposes: ['raffle'] });
    return () => register.call(captureCustomer, input);
  },
  'said-no-before': async (register) => {
    await register.capture({ choices: [{ ...sms, answer: 'refused' }], proof: null });
    const witness = { kind: 'witness', witness: 'Sipho' } as const;
    const input = await captured(register, {
      phone: '+27 82 123 4567',
      choices: [{ ...sms, answer: 'given' }],
      proof: witness,
    });
    return () => register.call(captureCustomer, input);
  },
  'no-purpose': async (register) => {
    const input = await captured(register, { purposes: [], choices: [{ ...sms, answer: 'refused' }] });
    return () => register.call(captureCustomer, input);
  },
  'proof-needed': async (register) => {
    const input = await captured(register, { choices: [{ ...sms, answer: 'given' }] });
    return () => register.call(captureCustomer, input);
  },
  'no-contact-point': async (register) => {
    const input = await captured(register, {
      phone: null,
      choices: [{ ...sms, answer: 'given' }],
      proof: { kind: 'witness', witness: 'Sipho' },
    });
    return () => register.call(captureCustomer, input);
  },
};

export const open: ScenariosOf<'customers.open'> = {
  'customer-not-found': async (register) => () => register.call(openCustomer, { id: nobody }),
};

export const reveal: ScenariosOf<'customers.reveal'> = {
  'customer-not-found': async (register) => () =>
    register.call(revealField, { id: nobody, field: 'phone', reason: 'delivery' }),
  'nothing-recorded': async (register) => {
    const { id } = await register.get(captureCustomer, await captured(register, { email: null }));
    return () => register.call(revealField, { id, field: 'email', reason: 'request' });
  },
};

export const correct: ScenariosOf<'customers.correct'> = {
  'customer-not-found': async (register) => () =>
    register.call(correctCustomer, { id: nobody, changes: { name: 'Lerato' }, reason: 'typing-mistake' }),
  'nothing-changed': async (register) => {
    const { id } = await register.get(captureCustomer, await captured(register));
    return () => register.call(correctCustomer, { id, changes: { phone: '083 000 4567' }, reason: 'customer-told-us' });
  },
  'no-contact-point': async (register) => {
    const { id } = await register.get(captureCustomer, await captured(register));
    await register.get(recordChoice, await said(register, id));
    return () => register.call(correctCustomer, { id, changes: { phone: null }, reason: 'customer-told-us' });
  },
};

export const visit: ScenariosOf<'customers.record-visit'> = {
  'customer-not-found': async (register) => () => register.call(recordVisit, { id: nobody }),
};

export const history: ScenariosOf<'customers.history'> = {
  'customer-not-found': async (register) => () => register.call(customerHistory, { id: nobody }),
};

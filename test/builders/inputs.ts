import type { recordChoice } from '../../shared/consent/contract.ts';
import type { captureCustomer } from '../../shared/customers/contract.ts';
import type { InputOf } from '../../shared/procedure.ts';
import { counterSheet } from '../../shared/purposes/contract.ts';
import type { TestRegister } from './register.ts';

/** The notice in force, as shown to a customer who reads English. */
export async function noticeNow(register: TestRegister) {
  const { notice } = await register.get(counterSheet, {});
  return { noticeVersionId: notice.id, language: 'en' as const, shownHow: 'on-screen' as const };
}

/** A customer for bookings, asked about nothing. */
export const captured = async (
  register: TestRegister,
  changes: Partial<InputOf<typeof captureCustomer>> = {},
): Promise<InputOf<typeof captureCustomer>> => ({
  name: 'Lerato Khumalo',
  phone: '083 000 4567',
  email: 'lerato@shop.example',
  language: 'en',
  purposes: ['bookings'],
  choices: [],
  notice: changes.notice ?? (await noticeNow(register)),
  method: 'in-person',
  proof: null,
  differentFrom: [],
  ...changes,
});

/** She says yes to specials by SMS, asked by the shop, and writes her name. */
export const said = async (
  register: TestRegister,
  customerId: string,
  changes: Partial<InputOf<typeof recordChoice>> = {},
): Promise<InputOf<typeof recordChoice>> => ({
  customerId,
  purpose: 'specials',
  channel: 'sms',
  answer: 'given',
  notice: changes.notice ?? (await noticeNow(register)),
  method: 'in-person',
  initiatedBy: 'shop',
  proof: { kind: 'typed-name', typedName: 'Lerato Khumalo' },
  ...changes,
});

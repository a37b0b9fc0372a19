import { phoneOf } from '../customers/phone.ts';
import type { Channel } from './contract.ts';

/** Where a customer can be reached; a phone number in any form. */
export interface Contact {
  phone: string | null;
  email: string | null;
}

/**
 * A yes to a channel that reaches nobody would be collected for nothing (s 10). An SMS reaches a cellphone, and a foreign number for all
 * we know; never a landline (popia.md 10.3).
 */
export function reaches(channel: Channel, { phone, email }: Contact): boolean {
  if (channel === 'none') return true;
  if (channel === 'email') return email !== null;
  if (channel !== 'sms' || phone === null) return phone !== null;
  const known = phoneOf(phone);
  return known.ok && (known.value.kind === 'mobile' || known.value.kind === 'foreign');
}

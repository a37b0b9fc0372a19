import type { Channel } from '../../../shared/consent/contract.ts';

/** A yes to a channel the shop has no address for would be collected for nothing (s 10). */
export const hasContactFor = (channel: Channel, contact: { phone: string | null; email: string | null }) =>
  channel === 'none' || (channel === 'email' ? contact.email !== null : contact.phone !== null);

import { revealField } from '../../../shared/customers/contract.ts';
import { phoneShown } from '../../../shared/customers/phone.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { implement } from '../implement.ts';
import { findCustomer } from './row.ts';

const secondsShown = 60;

/** One whole value, with a reason, for a minute; the log has who, which record, which field and why. */
export const reveal = implement(revealField, ({ id, field }, { tx }) => {
  const customer = findCustomer(tx, id);
  if (!customer) return refuse('customer-not-found');
  const value = field === 'phone' ? customer.phone && phoneShown(customer.phone) : customer.email;
  return value ? ok({ value, hideAfterSeconds: secondsShown }) : refuse('nothing-recorded');
});

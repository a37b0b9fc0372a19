import { type CustomerPage, openCustomer } from '../../../shared/customers/contract.ts';
import { Instant } from '../../../shared/instants.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { listChoices } from '../consent/index.ts';
import { type CustomerRow, findCustomer, maskedEmail, maskedPhone } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { getKeptUntil } from '../retention/index.ts';
import type { Reader } from '../store/index.ts';

const Label = z.object({ label: z.string() });
const Running = z.object({ purpose: z.string(), since: Instant });
const Count = z.object({ count: z.number() });

/** What a customer's page shows: contact details masked whoever looks; a reveal is an act of its own. */
export function pageOf(reader: Reader, customer: CustomerRow): CustomerPage {
  return {
    id: customer.id,
    name: customer.name,
    slipCode: customer.slipCode,
    phone: maskedPhone(customer.phone),
    email: maskedEmail(customer.email),
    language: customer.language,
    capturedAt: customer.capturedAt,
    capturedBy: reader.find(Label, 'SELECT label FROM person WHERE id = :id', { id: customer.capturedBy })?.label ?? '',
    lastSeenOn: customer.lastSeenOn,
    keptUntil: getKeptUntil(reader, customer.row),
    purposes: reader.all(
      Running,
      `SELECT p.code AS purpose, u.since FROM running_purpose u JOIN purpose p ON p.id = u.purpose_id
       WHERE u.customer_id = :id ORDER BY p.position`,
      { id: customer.id },
    ),
    choices: listChoices(reader, customer.row),
    corrections: reader.one(Count, 'SELECT count(*) AS count FROM correction WHERE customer_id = :id', {
      id: customer.id,
    }).count,
  };
}

/** The page of a customer just read or written. */
export function getPage(reader: Reader, id: string) {
  const customer = findCustomer(reader, id);
  if (!customer) throw new Error('a customer just written is not there');
  return pageOf(reader, customer);
}

export const open = implement(openCustomer, ({ id }, { tx }) => {
  const customer = findCustomer(tx, id);
  return customer ? ok(pageOf(tx, customer)) : refuse('customer-not-found');
});

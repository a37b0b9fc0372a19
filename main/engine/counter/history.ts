import { customerHistory } from '../../../shared/customers/contract.ts';
import { PersonId } from '../../../shared/ids.ts';
import { Instant } from '../../../shared/instants.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { findCustomer, maskedEmail, maskedPhone } from '../customers/index.ts';
import { implement } from '../implement.ts';

const Row = z.object({
  at: Instant,
  by: PersonId,
  byLabel: z.string(),
  what: z.enum(['captured', 'corrected', 'visited', 'handed-over']),
  field: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});

/** What happened to the record, newest first; contact details stay masked in their old forms too. */
export const history = implement(customerHistory, ({ id }, { tx, log }) => {
  if (!findCustomer(tx, id)) return refuse('customer-not-found');
  const rows = tx.all(
    Row,
    `SELECT h.at, h.by, coalesce(p.label, '') AS byLabel, h.what, h.field, h.before, h.after, h.reason FROM (
       SELECT captured_at AS at, captured_by AS by, 'captured' AS what, NULL AS field, NULL AS before, NULL AS after, NULL AS reason
         FROM customer WHERE id = :id
       UNION ALL SELECT corrected_at, corrected_by, 'corrected', field, before, after, reason FROM correction WHERE customer_id = :id
       UNION ALL SELECT at, recorded_by, 'visited', NULL, NULL, NULL, NULL FROM visit WHERE customer_id = :id
       UNION ALL SELECT disclosed_at, disclosed_by, 'handed-over', NULL, NULL, recipient, why FROM disclosure WHERE customer_id = :id
     ) h LEFT JOIN person p ON p.id = h.by ORDER BY h.at DESC`,
    { id },
  );
  log.count(rows.length);
  return ok(rows.map((row) => ({ ...row, before: shown(row.field, row.before), after: shown(row.field, row.after) })));
});

function shown(field: string | null, value: string | null) {
  if (value === null) return null;
  if (field === 'phone') return maskedPhone(value);
  if (field === 'email') return maskedEmail(value);
  return { shown: value, hidden: false };
}

import { CustomerId } from '../../../shared/ids.ts';
import { Day, dayOf } from '../../../shared/instants.ts';
import { ok } from '../../../shared/result.ts';
import { listDue } from '../../../shared/retention/contract.ts';
import { z } from '../../../shared/z.ts';
import { implement } from '../implement.ts';
import { getKeptUntil } from './due.ts';

const Row = z.object({ row: z.number(), id: CustomerId, name: z.string(), slipCode: z.string(), lastSeenOn: Day });
const Count = z.object({ count: z.number() });
const Next = z.object({ next: Day.nullable() });

/** Oldest first, by the index on the day; the count is read from the same index. */
export const due = implement(listDue, ({ offset, limit }, { tx, now, log }) => {
  const today = dayOf(now);
  const rows = tx.all(
    Row,
    `SELECT c.row, c.id, c.name, c.slip_code AS slipCode, c.last_seen_on AS lastSeenOn
     FROM due d JOIN customer c ON c.row = d.customer
     WHERE d.due_on <= :today ORDER BY d.due_on, d.customer LIMIT :limit OFFSET :offset`,
    { today, limit, offset },
  );
  const { count } = tx.one(Count, 'SELECT count(*) AS count FROM due WHERE due_on <= :today', { today });
  log.count(rows.length);
  return ok({
    count,
    rows: rows.map(({ row, ...customer }) => ({ ...customer, keptUntil: getKeptUntil(tx, row) })),
    nextOn: tx.one(Next, 'SELECT min(due_on) AS next FROM due WHERE due_on > :today', { today }).next,
  });
});

import {
  searchCustomers as declaration,
  listCustomers,
  lookAlikes,
  type SearchHit,
} from '../../../shared/customers/contract.ts';
import { CustomerId } from '../../../shared/ids.ts';
import { dayOf, Instant } from '../../../shared/instants.ts';
import { ok } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { implement } from '../implement.ts';
import { findLookAlikes } from './lookAlike.ts';
import { maskedEmail, maskedPhone } from './mask.ts';
import { searchCustomers } from './search/index.ts';

/** Typing on within this many seconds is the same search, and one entry in the log. */
const sameSearchSeconds = 30;

const continues = (earlier: { text: string; at: Instant } | null, text: string, now: Instant) =>
  earlier !== null &&
  Date.parse(now) - Date.parse(earlier.at) < sameSearchSeconds * 1000 &&
  (text.startsWith(earlier.text) || earlier.text.startsWith(text));

/** Masked, and at most twenty: enough to find one person, too little to browse (popia.md 4.1). */
export const search = implement(declaration, ({ text }, { tx, memory, actor, session, now, log }) => {
  const found = searchCustomers(tx, memory.vocabulary, text, actor.role);
  log.count(found.rows.length);
  if (found.tooShort || continues(session.search, text, now)) log.continues();
  session.search = found.tooShort ? null : { text, at: now };
  return ok({
    hits: found.rows.map(hitOf),
    more: found.more,
    meant: found.meant,
    tooShort: found.tooShort,
  });
});

export const sameWho = implement(lookAlikes, ({ name, phone }, { tx, memory, session, now, log }) => {
  const found = findLookAlikes(tx, memory.vocabulary, { name, phone });
  log.count(found.length);
  // Nothing was shown, or the same capture goes on.
  if (found.length === 0 || continues(session.lookAlike, name, now)) log.continues();
  session.lookAlike = { text: name, at: now };
  return ok(
    found.map((row) => ({ id: CustomerId.parse(row.id), name: row.name, phone: maskedPhone(row.phone), why: row.why })),
  );
});

const Listed = z.object({
  id: CustomerId,
  name: z.string(),
  slipCode: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  capturedAt: Instant,
});
const Count = z.object({ count: z.number() });

/** Newest first, by the table's own order. */
export const list = implement(listCustomers, ({ before, limit }, { tx, log }) => {
  const rows = tx.all(
    Listed,
    `SELECT id, name, slip_code AS slipCode, phone, email, captured_at AS capturedAt FROM customer
     WHERE row < coalesce((SELECT row FROM customer WHERE id = :before), 9e18) ORDER BY row DESC LIMIT :limit`,
    { before, limit: limit + 1 },
  );
  log.count(Math.min(rows.length, limit));
  return ok({
    rows: rows.slice(0, limit).map(hitOf),
    count: tx.one(Count, 'SELECT count(*) AS count FROM customer').count,
    more: rows.length > limit,
  });
});

/** What a list or a search shows of one person: the least that tells people apart. */
const hitOf = (row: z.output<typeof Listed>): SearchHit => ({
  id: row.id,
  name: row.name,
  slipCode: row.slipCode,
  phone: maskedPhone(row.phone),
  email: maskedEmail(row.email),
  capturedOn: dayOf(row.capturedAt),
});

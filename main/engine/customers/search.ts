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
import type { Typed } from '../context.ts';
import { implement } from '../implement.ts';
import { findLookAlikes } from './lookAlike.ts';
import { maskedEmail, maskedPhone } from './mask.ts';
import { searchCustomers } from './search/index.ts';

/** Typing on within this many seconds of the first letter is the same search, and one entry in the log. */
const sameSearchSeconds = 30;

/**
 * Only letters added to what was typed: a shorter or other text may show other people, and is a search of its own. Otherwise
 * typing, rubbing out and typing again for hours would be one look-up in the log.
 */
const continues = (earlier: Typed | null, parts: readonly string[], now: Instant): earlier is Typed =>
  earlier?.parts.some((part) => part !== '') === true &&
  parts.every((part, place) => part.startsWith(earlier.parts[place] ?? '')) &&
  Date.parse(now) - Date.parse(earlier.since) < sameSearchSeconds * 1000;

/** What is being typed, remembered from its first letter that showed anybody. */
const typedOn = (earlier: Typed | null, parts: readonly string[], now: Instant): Typed => ({
  parts,
  since: continues(earlier, parts, now) ? earlier.since : now,
});

/** Masked, and at most twenty: enough to find one person, too little to browse (popia.md 4.1). */
export const search = implement(declaration, ({ text }, { tx, memory, actor, session, now, log }) => {
  const found = searchCustomers(tx, memory.vocabulary, text, actor.role);
  log.count(found.rows.length);
  if (found.tooShort || continues(session.search, [text], now)) log.continues();
  session.search = found.tooShort ? null : typedOn(session.search, [text], now);
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
  if (found.length === 0 || continues(session.lookAlike, [name, phone], now)) log.continues();
  session.lookAlike = found.length === 0 ? null : typedOn(session.lookAlike, [name, phone], now);
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

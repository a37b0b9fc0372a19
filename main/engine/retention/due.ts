import { Channel, ConsentState } from '../../../shared/consent/contract.ts';
import { Day, dayOf, Instant } from '../../../shared/instants.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import { type KeepReason, keptUntil } from '../../../shared/retention/rules.ts';
import { z } from '../../../shared/z.ts';
import { inColumn } from '../purposes/index.ts';
import type { Reader, Tx } from '../store/index.ts';

const Rule = z.object({
  code: z.string(),
  months: z.number(),
  clock: z.enum(['last-seen', 'consent-ended', 'financial-year-end']),
});
const Seen = z.object({ lastSeenOn: Day });
const State = Rule.extend({ channel: Channel, state: ConsentState, since: Instant, keeps: z.number() });

/** Writes anew until when one customer is kept, and by which rule; called by every act that could move it. */
export function refreshDue(tx: Tx, customer: { row: number; id: string }) {
  const { lastSeenOn } = tx.one(Seen, 'SELECT last_seen_on AS lastSeenOn FROM customer WHERE row = :row', {
    row: customer.row,
  });
  const until = keptUntil(
    [...runningPurposes(tx, customer.id, lastSeenOn), ...choices(tx, customer.row, lastSeenOn)],
    lastSeenOn,
    'consent_proof',
  );
  tx.run(
    `INSERT INTO due (customer, due_on, rule) VALUES (:row, :on, :rule)
     ON CONFLICT (customer) DO UPDATE SET due_on = excluded.due_on, rule = excluded.rule`,
    { row: customer.row, ...until },
  );
}

const Kept = z.object({ row: z.number(), id: z.string() });

/** A rule has changed: everybody with a purpose that runs under it is kept until another day. */
export function refreshDueUnder(tx: Tx, rule: string) {
  const kept = tx.all(
    Kept,
    `SELECT DISTINCT c.row, c.id FROM running_purpose u JOIN purpose p ON p.id = u.purpose_id
     JOIN customer c ON c.id = u.customer_id WHERE p.retention_rule = :rule`,
    { rule },
  );
  for (const customer of kept) refreshDue(tx, customer);
}

/** Purposes on a ground other than consent: those begun and not ended since. */
function runningPurposes(tx: Tx, customerId: string, lastSeenOn: Day): KeepReason[] {
  const rules = tx.all(
    Rule,
    `SELECT r.code, r.months, r.clock FROM running_purpose u
     JOIN purpose p ON p.id = u.purpose_id JOIN retention_rule r ON r.code = p.retention_rule
     WHERE u.customer_id = :customerId`,
    { customerId },
  );
  return rules.map((rule) => ({ rule, from: lastSeenOn }));
}

/**
 * A yes that stands keeps the record until long after she was last heard from, and the yes itself is a word from her. One that
 * ended, by withdrawing it or by a later no, keeps its proof (s 11(2)(a)). A refusal alone keeps nothing.
 */
function choices(tx: Tx, row: number, lastSeenOn: Day): KeepReason[] {
  const states = tx.all(
    State,
    `SELECT s.channel, s.state, s.since, r.code, r.months, r.clock,
       s.state IN ('given', 'withdrawn', 'expired') OR s.state = 'refused' AND EXISTS (
         SELECT 1 FROM consent_event g WHERE g.customer_id = c.id AND g.purpose_id = s.purpose_id AND g.channel = s.channel
           AND g.kind = 'given' AND NOT EXISTS (SELECT 1 FROM consent_event x WHERE x.customer_id = c.id AND x.corrects = g.id)
       ) AS keeps
     FROM customer c JOIN consent_state s ON s.customer = c.row
     JOIN purpose p ON p.id = s.purpose_id
     JOIN retention_rule r ON r.code = CASE WHEN s.state = 'given' THEN p.retention_rule ELSE 'consent_proof' END
     WHERE c.row = :row`,
    { row },
  );
  return states
    .filter(({ keeps }) => keeps === 1)
    .map(({ state, since, keeps: _, ...rule }) => ({
      rule,
      from: state === 'given' ? later(lastSeenOn, dayOf(since)) : dayOf(since),
    }));
}

const later = (one: Day, other: Day) => (one > other ? one : other);

const KeptRow = z.object({ on: Day, rule: z.string(), because: inColumn(z.record(CustomerLanguage, z.string())) });

/** "Kept until 9 May 2028 because …" for one customer. */
export const getKeptUntil = (reader: Reader, row: number) =>
  reader.one(
    KeptRow,
    'SELECT d.due_on AS "on", d.rule, r.because FROM due d JOIN retention_rule r ON r.code = d.rule WHERE d.customer = :row',
    { row },
  );

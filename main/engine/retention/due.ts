import { ConsentState } from '../../../shared/consent/contract.ts';
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
const Running = z.object({ row: z.number(), rule: z.string() });
const Chosen = Running.extend({ state: ConsentState, since: Instant });
const Seen = z.object({ row: z.number(), lastSeenOn: Day });

type Until = ReturnType<typeof keptUntil>;
const withoutReason = 'consent_proof';

/** Purposes on a ground other than consent: those begun and not ended since. */
const running = `SELECT c.row, p.retention_rule AS rule FROM running_purpose u
  JOIN purpose p ON p.id = u.purpose_id JOIN customer c ON c.id = u.customer_id`;

/**
 * A yes that stands keeps the record until long after she was last heard from, and the yes itself is a word from her. One that
 * ended, by withdrawing it or by a later no, keeps its proof (s 11(2)(a)). A refusal alone keeps nothing.
 */
const chosen = `SELECT c.row, s.state, s.since,
    CASE WHEN s.state = 'given' THEN p.retention_rule ELSE 'consent_proof' END AS rule
  FROM customer c JOIN consent_state s ON s.customer = c.row JOIN purpose p ON p.id = s.purpose_id
  WHERE (s.state IN ('given', 'withdrawn', 'expired') OR s.state = 'refused' AND EXISTS (
    SELECT 1 FROM consent_event g WHERE g.customer_id = c.id AND g.purpose_id = s.purpose_id AND g.channel = s.channel
      AND g.kind = 'given' AND NOT EXISTS (SELECT 1 FROM consent_event x WHERE x.customer_id = c.id AND x.corrects = g.id)
  ))`;

/** Writes anew until when one customer is kept, and by which rule; called by every act that could move it. */
export function refreshDue(tx: Tx, customer: { row: number; id: string }) {
  const { row, id } = customer;
  const { lastSeenOn } = tx.one(Seen, 'SELECT row, last_seen_on AS lastSeenOn FROM customer WHERE row = :row', { row });
  const begun = tx.all(Running, `${running} WHERE u.customer_id = :id`, { id });
  const said = tx.all(Chosen, `${chosen} AND c.row = :row`, { row });
  writeDue(tx, row, keptUntil(reasonsOf(rulesOf(tx), lastSeenOn, begun, said), lastSeenOn, withoutReason));
}

/**
 * A rule has changed: everybody with a purpose that runs under it is kept until another day. What is known of everybody is read
 * at once, and the same reasons are reckoned once, or a large register would keep the counter waiting.
 */
export function refreshDueUnder(tx: Tx, rule: string) {
  const rules = rulesOf(tx);
  const begun = byCustomer(tx.all(Running, running));
  const said = byCustomer(tx.all(Chosen, chosen));
  const reckoned = new Map<string, Until>();
  for (const { row, lastSeenOn } of tx.all(Seen, 'SELECT row, last_seen_on AS lastSeenOn FROM customer')) {
    const purposes = begun.get(row) ?? [];
    if (!purposes.some((purpose) => purpose.rule === rule)) continue;
    const reasons = reasonsOf(rules, lastSeenOn, purposes, said.get(row) ?? []);
    const key = [lastSeenOn, ...reasons.map((reason) => `${reason.rule.code} ${reason.from}`)].join('\n');
    const until = reckoned.get(key) ?? keptUntil(reasons, lastSeenOn, withoutReason);
    reckoned.set(key, until);
    writeDue(tx, row, until);
  }
}

function byCustomer<Row extends { row: number }>(rows: readonly Row[]) {
  const found = new Map<number, Row[]>();
  for (const each of rows) {
    const known = found.get(each.row);
    if (known) known.push(each);
    else found.set(each.row, [each]);
  }
  return found;
}

const rulesOf = (tx: Tx) =>
  new Map(tx.all(Rule, 'SELECT code, months, clock FROM retention_rule').map((rule) => [rule.code, rule]));

function reasonsOf(
  rules: ReadonlyMap<string, z.output<typeof Rule>>,
  lastSeenOn: Day,
  begun: readonly z.output<typeof Running>[],
  said: readonly z.output<typeof Chosen>[],
): KeepReason[] {
  const ruleOf = (code: string) => {
    const rule = rules.get(code);
    if (!rule) throw new Error(`no retention rule ${code}`); // a foreign key holds it
    return rule;
  };
  return [
    ...begun.map(({ rule }) => ({ rule: ruleOf(rule), from: lastSeenOn })),
    ...said.map(({ rule, state, since }) => ({
      rule: ruleOf(rule),
      from: state === 'given' ? later(lastSeenOn, dayOf(since)) : dayOf(since),
    })),
  ];
}

function writeDue(tx: Tx, row: number, until: Until) {
  tx.run(
    `INSERT INTO due (customer, due_on, rule) VALUES (:row, :on, :rule)
     ON CONFLICT (customer) DO UPDATE SET due_on = excluded.due_on, rule = excluded.rule
     WHERE due_on <> excluded.due_on OR rule <> excluded.rule`,
    { row, ...until },
  );
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

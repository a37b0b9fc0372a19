import { LogEntry, type LogFilter } from '../../../shared/audit/contract.ts';
import { z } from '../../../shared/z.ts';
import type { Params, Reader } from '../store/index.ts';

const FieldNames = z.array(z.string());
const Row = LogEntry.extend({ fields: z.string().transform((text) => FieldNames.parse(JSON.parse(text))) });

// The page is picked by the index of the narrowest thing asked for; the rest of the filter is held against each candidate.
const rest = `seq > :above AND seq < :below
  AND (:recordId IS NULL OR record_id = :recordId) AND (:personId IS NULL OR person_id = :personId)
  AND (:outcome IS NULL OR outcome = :outcome)
  AND (:procedure IS NULL OR (procedure >= :procedure AND procedure < :procedureEnd))
  AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)`;

const newestFirst = 'ORDER BY seq DESC LIMIT :limit';

const picks = {
  all: `SELECT seq FROM audit_entry NOT INDEXED WHERE ${rest} ${newestFirst}`,
  record: `SELECT seq FROM audit_entry WHERE record_id = :recordId AND ${rest} ${newestFirst}`,
  person: `SELECT seq FROM audit_entry WHERE person_id = :personId AND ${rest} ${newestFirst}`,
  // The index holds what was not done; the second condition is what lets SQLite use it.
  outcome: `SELECT seq FROM audit_entry WHERE outcome = :outcome AND outcome <> 'done' AND ${rest} ${newestFirst}`,
  // Jumps from one procedure name to the next instead of reading every entry under the prefix, then takes the newest of each.
  procedure: `SELECT one.seq FROM (
      WITH RECURSIVE named (name) AS (
        SELECT min(procedure) FROM audit_entry WHERE procedure >= :procedure AND procedure < :procedureEnd
        UNION ALL
        SELECT (SELECT min(procedure) FROM audit_entry WHERE procedure > name AND procedure < :procedureEnd)
          FROM named WHERE name IS NOT NULL
      ) SELECT name FROM named WHERE name IS NOT NULL
    ) CROSS JOIN audit_entry one
    WHERE one.seq IN (SELECT seq FROM audit_entry WHERE procedure = name AND ${rest} ${newestFirst})
    ORDER BY one.seq DESC LIMIT :limit`,
} as const;

export const pageSql = (by: keyof typeof picks) => `WITH picked AS (${picks[by]})
  SELECT e.seq, e.at, e.person_id AS personId, nullif(p.label, '') AS personLabel, e.role, e.procedure, e.action, e.outcome,
         e.refusal, e.record_id AS recordId, c.slip_code AS recordLabel, e.reason, e.fields, e.count
    FROM picked CROSS JOIN audit_entry e ON e.seq = picked.seq
         LEFT JOIN person p ON p.id = e.person_id
         LEFT JOIN customer c ON c.id = e.record_id
   ORDER BY e.seq DESC`;

/** Every procedure name that starts with the prefix sorts below this. */
const endOf = (prefix: string | null) => (prefix === null ? null : `${prefix}\u{10FFFF}`);

/** One page of the log, newest first by number, never by time. @param before the last number of the page before */
export function listEntries(
  reader: Reader,
  filter: LogFilter,
  before: number | null,
  limit: number,
): { entries: LogEntry[]; more: boolean } {
  const params: Params = {
    ...filter,
    procedureEnd: endOf(filter.procedure),
    limit: limit + 1,
    ...spanOf(reader, filter, before),
  };
  const entries = reader.all(Row, pageSql(narrowest(filter)), params);
  return { entries: entries.slice(0, limit), more: entries.length > limit };
}

export function narrowest({ recordId, outcome, personId, procedure }: LogFilter): keyof typeof picks {
  if (recordId) return 'record';
  if (outcome && outcome !== 'done') return 'outcome';
  if (procedure) return 'procedure';
  return personId ? 'person' : 'all';
}

const Span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** The span of numbers a span of time lies in, from the index of times alone; so that nobody's every entry is read for one day. */
function spanOf(reader: Reader, { from, until }: LogFilter, before: number | null) {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  if (from === null && until === null) return { above: 0, below };
  const { first, last } = reader.one(Span, spanSql, { from: from ?? '', until: until ?? '~' });
  if (first === null || last === null) return { above: 0, below: 0 };
  return { above: first - 1, below: Math.min(below, last + 1) };
}

export const spanSql = 'SELECT min(seq) AS first, max(seq) AS last FROM audit_entry WHERE at >= :from AND at < :until';

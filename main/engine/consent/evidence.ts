import { createHash } from 'node:crypto';
import { z } from '../../../shared/z.ts';
import { commitmentHolds } from '../audit/index.ts';
import { inColumn } from '../purposes/index.ts';
import type { Reader } from '../store/index.ts';

const Evidence = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const mark = 'consent/v1:';

/**
 * Covers the event and all it rests on: the words that were asked, the notice as it was shown, and the proof. The log entry of
 * the act commits to it, so that none of them can be changed afterwards without being noticed (s 11(2)(a)).
 */
export function evidenceHash(reader: Reader, eventId: string) {
  const row = reader.one(
    Evidence,
    `SELECT e.id, e.customer_id, e.purpose_id, e.purpose_version_id, e.channel, e.kind, e.occurred_at, e.language, e.method,
       e.notice_shown_id, e.proof_id, e.initiated_by, e.recorded_by, e.saw, e.corrects, e.reason,
       v.wording, v.goods, s.customer_id AS shown_to, s.notice_version_id, s.language AS shown_in, s.shown_how, s.shown_at,
       s.shown_by, n.version, n.texts, f.customer_id AS proof_of, f.proof, f.recorded_at, f.recorded_by AS proof_by
     FROM consent_event e
     LEFT JOIN purpose_version v ON v.id = e.purpose_version_id
     LEFT JOIN notice_shown s ON s.id = e.notice_shown_id
     LEFT JOIN notice_version n ON n.id = s.notice_version_id
     LEFT JOIN consent_proof f ON f.id = e.proof_id
     WHERE e.id = :eventId`,
    { eventId },
  );
  return (
    mark +
    createHash('sha256')
      .update(JSON.stringify(Object.values(row)))
      .digest('base64url')
  );
}

const Act = z.object({
  seq: z.number(),
  /** The act is about this customer alone: whatever it committed to must still be hers. */
  hers: z.number(),
  /** Its entry is in the log. */
  logged: z.number(),
  detail: inColumn(z.array(z.string())).nullable(),
});
const Event = z.object({ id: z.string(), seq: z.number() });

/** Every event still is what its log entry committed to, and every event that an entry committed to is still there. */
export function isIntact(reader: Reader, customerId: string) {
  const events = reader
    .all(Event, 'SELECT id, audit_seq AS seq FROM consent_event WHERE customer_id = :customerId', { customerId })
    .map(({ id, seq }) => ({ seq, hash: evidenceHash(reader, id) }));
  const acts = reader.all(
    Act,
    `SELECT a.seq, max(a.hers) AS hers, l.seq IS NOT NULL AS logged, d.detail FROM (
       SELECT seq, 1 AS hers FROM audit_entry WHERE record_id = :customerId AND detail_hash IS NOT NULL
       UNION ALL SELECT a.seq, 1 FROM consent_event e JOIN audit_entry a ON a.record_id = e.id
         WHERE e.customer_id = :customerId AND a.detail_hash IS NOT NULL
       UNION ALL SELECT audit_seq, 0 FROM consent_event WHERE customer_id = :customerId
     ) a LEFT JOIN audit_entry l ON l.seq = a.seq LEFT JOIN audit_detail d ON d.seq = a.seq GROUP BY a.seq`,
    { customerId },
  );
  const isThere = (seq: number, hash: string) => events.some((event) => event.seq === seq && event.hash === hash);
  const isCommitted = (seq: number, hash: string) => acts.some((act) => act.seq === seq && act.detail?.includes(hash));
  return (
    events.every(({ seq, hash }) => isCommitted(seq, hash)) &&
    acts.every(
      ({ seq, hers, logged, detail }) =>
        logged === 1 &&
        commitmentHolds(reader, seq) === 'holds' &&
        (hers === 0 || (detail ?? []).every((each) => !each.startsWith(mark) || isThere(seq, each))),
    )
  );
}

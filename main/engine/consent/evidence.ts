import { createHash } from 'node:crypto';
import { z } from '../../../shared/z.ts';
import { commitmentHolds } from '../audit/index.ts';
import { inColumn } from '../purposes/index.ts';
import type { Reader } from '../store/index.ts';
import { EventRow, eventColumns, eventHash, eventMark } from './facts.ts';

const Rests = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const markOf = (eventId: string) => `evidence/v1:${eventId}:`;

/** Hashes of the shop's own texts by the id of their version. For one act or one check: what is checked is read anew each time. */
export type HashedTexts = Map<string, string>;

/**
 * Covers what an event rests on: the words that were asked, the notice as it was shown, and the proof. The log entry of the act
 * commits to it beside the event itself, so that none of them can be changed afterwards without being noticed (s 11(2)(a)).
 *
 * @param hashed what this act or check has hashed already: the choices of one customer rest on the same long texts
 */
export function evidenceHash(reader: Reader, eventId: string, hashed: HashedTexts) {
  const rests = reader.one(
    Rests,
    `SELECT e.purpose_version_id, s.customer_id AS shown_to, s.notice_version_id, s.language, s.shown_how, s.shown_at, s.shown_by,
       f.customer_id AS proof_of, f.proof, f.recorded_at, f.recorded_by
     FROM consent_event e
     LEFT JOIN notice_shown s ON s.id = e.notice_shown_id
     LEFT JOIN consent_proof f ON f.id = e.proof_id
     WHERE e.id = :eventId`,
    { eventId },
  );
  const hashOf = (versionId: unknown, sql: string) => {
    if (typeof versionId !== 'string') return null; // a choice that came without a notice of its own
    const text = hashed.get(versionId) ?? sha256(reader.find(Rests, sql, { versionId }));
    hashed.set(versionId, text);
    return text;
  };
  const words = hashOf(rests.purpose_version_id, 'SELECT wording, goods FROM purpose_version WHERE id = :versionId');
  const notice = hashOf(rests.notice_version_id, 'SELECT version, texts FROM notice_version WHERE id = :versionId');
  return markOf(eventId) + sha256({ ...rests, words, notice });
}

const sha256 = (row: z.output<typeof Rests> | null) =>
  createHash('sha256')
    .update(JSON.stringify(row && Object.values(row)))
    .digest('base64url');

const WithSeq = EventRow.extend({ seq: z.number() });
const Act = z.object({
  seq: z.number(),
  /** The act is about this customer alone: every event it committed to must still be hers. */
  hers: z.number(),
  /** Its entry is in the log. */
  logged: z.number(),
  detail: inColumn(z.array(z.string())).nullable(),
});

/** Each event and what it rests on still are what the log committed to, and each event the log committed to is still there. */
export function isIntact(reader: Reader, customerId: string) {
  const events = reader
    .all(WithSeq, `SELECT ${eventColumns}, audit_seq AS seq FROM consent_event WHERE customer_id = :customerId`, {
      customerId,
    })
    .map(({ seq, ...event }) => ({ id: event.id, seq, hash: eventHash(event) }));
  const acts = actsAbout(reader, customerId);
  const hashed: HashedTexts = new Map();
  const isCommitted = ({ id, seq, hash }: (typeof events)[number]) => {
    const committed = acts.find((act) => act.seq === seq)?.detail ?? [];
    const evidence = committed.filter((each) => each.startsWith(markOf(id)));
    return committed.includes(hash) && evidence.every((each) => each === evidenceHash(reader, id, hashed));
  };
  const isWhole = ({ seq, hers, logged, detail }: z.output<typeof Act>) => {
    if (logged === 0 || commitmentHolds(reader, seq) !== 'holds') return false;
    const hashes = hers === 1 ? (detail ?? []).filter((each) => each.startsWith(eventMark)) : [];
    return hashes.every((hash) => events.some((event) => event.seq === seq && event.hash === hash));
  };
  return events.every(isCommitted) && acts.every(isWhole);
}

/** By an entry about her or about one of her events, and by the entries her events name: one may be about many customers. */
const actsAbout = (reader: Reader, customerId: string) =>
  reader.all(
    Act,
    `SELECT a.seq, max(a.hers) AS hers, l.seq IS NOT NULL AS logged, d.detail FROM (
       SELECT seq, 1 AS hers FROM audit_entry WHERE record_id = :customerId AND detail_hash IS NOT NULL
       UNION ALL SELECT l.seq, 1 FROM consent_event e JOIN audit_entry l ON l.record_id = e.id
         WHERE e.customer_id = :customerId AND l.detail_hash IS NOT NULL
       UNION ALL SELECT audit_seq, 0 FROM consent_event WHERE customer_id = :customerId
     ) a LEFT JOIN audit_entry l ON l.seq = a.seq LEFT JOIN audit_detail d ON d.seq = a.seq GROUP BY a.seq`,
    { customerId },
  );

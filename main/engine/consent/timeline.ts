import { ConsentEvent, consentOn, consentTimeline, Proof } from '../../../shared/consent/contract.ts';
import { NoticeVersionId, PersonId } from '../../../shared/ids.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import { NoticeText } from '../../../shared/purposes/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { findCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { inColumn } from '../purposes/index.ts';
import { isIntact } from './evidence.ts';
import { listChoicesOn } from './now.ts';

const TimelineRow = z.object({
  id: ConsentEvent.shape.id,
  purpose: z.string(),
  channel: ConsentEvent.shape.channel,
  kind: ConsentEvent.shape.kind,
  occurredAt: ConsentEvent.shape.occurredAt,
  language: CustomerLanguage,
  method: ConsentEvent.shape.method,
  shownHow: ConsentEvent.shape.shownHow,
  noticeVersionId: NoticeVersionId.nullable(),
  noticeVersion: z.number().nullable(),
  noticeTexts: inColumn(z.record(CustomerLanguage, NoticeText)).nullable(),
  noticeLanguage: CustomerLanguage.nullable(),
  words: inColumn(z.object({ asks: z.record(z.string(), z.record(CustomerLanguage, z.string())) })),
  goods: inColumn(z.record(CustomerLanguage, z.string())).nullable(),
  initiatedBy: ConsentEvent.shape.initiatedBy,
  recordedBy: PersonId,
  recordedByLabel: z.string(),
  proof: inColumn(Proof).nullable(),
  corrects: ConsentEvent.shape.corrects,
  reason: z.string().nullable(),
});

/** Newest first, as the log has it, whatever a clock said: what was shown, what was chosen, how, by whom, with what proof. */
export const timeline = implement(consentTimeline, ({ customerId }, { tx, log }) => {
  if (!findCustomer(tx, customerId)) return refuse('customer-not-found');
  const rows = tx.all(
    TimelineRow,
    `SELECT e.id, p.code AS purpose, e.channel, e.kind, e.occurred_at AS occurredAt, e.language, e.method,
       s.shown_how AS shownHow, n.id AS noticeVersionId, n.version AS noticeVersion, n.texts AS noticeTexts, s.language AS noticeLanguage,
       v.wording AS words, v.goods, e.initiated_by AS initiatedBy, e.recorded_by AS recordedBy,
       coalesce(w.label, '') AS recordedByLabel, f.proof, e.corrects, e.reason
     FROM consent_event e
     JOIN purpose p ON p.id = e.purpose_id
     JOIN purpose_version v ON v.id = e.purpose_version_id
     LEFT JOIN notice_shown s ON s.id = e.notice_shown_id
     LEFT JOIN notice_version n ON n.id = s.notice_version_id
     LEFT JOIN consent_proof f ON f.id = e.proof_id
     LEFT JOIN person w ON w.id = e.recorded_by
     WHERE e.customer_id = :customerId ORDER BY e.audit_seq DESC, e.id DESC`,
    { customerId },
  );
  log.count(rows.length);
  const events = rows.map(({ noticeTexts, noticeLanguage, words, goods, ...event }) => ({
    ...event,
    noticeHash: noticeTexts && noticeLanguage ? noticeTexts[noticeLanguage].hash : null,
    wording: words.asks[event.channel]?.[event.language] ?? '',
    goodsOrServices: goods?.[event.language] ?? null,
  }));
  return ok({ events, intact: isIntact(tx, customerId) });
});

export const onDate = implement(consentOn, ({ customerId, day }, { tx }) =>
  findCustomer(tx, customerId) ? ok(listChoicesOn(tx, customerId, day)) : refuse('customer-not-found'),
);

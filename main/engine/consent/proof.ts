import type { NoticeShown, Proof } from '../../../shared/consent/contract.ts';
import type { EventContext } from './addEvent.ts';

/** What was shown to the customer, before anything was chosen (s 18(2)(a)). */
export function recordNoticeShown({ tx, newId, now, actor }: EventContext, customerId: string, notice: NoticeShown) {
  const id = newId();
  tx.run(
    `INSERT INTO notice_shown (id, customer_id, notice_version_id, language, shown_how, shown_at, shown_by)
     VALUES (:id, :customerId, :version, :language, :how, :now, :by)`,
    {
      id,
      customerId,
      version: notice.noticeVersionId,
      language: notice.language,
      how: notice.shownHow,
      now,
      by: actor.personId,
    },
  );
  return id;
}

export function recordProof({ tx, newId, now, actor }: EventContext, customerId: string, proof: Proof | null) {
  if (!proof) return null;
  const id = newId();
  tx.run(
    `INSERT INTO consent_proof (id, customer_id, proof, recorded_at, recorded_by)
     VALUES (:id, :customerId, :proof, :now, :by)`,
    { id, customerId, proof: JSON.stringify(proof), now, by: actor.personId },
  );
  return id;
}

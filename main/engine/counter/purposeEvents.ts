import type { EventContext } from '../consent/index.ts';

/** Processing for a purpose on a ground other than consent begins (s 11(1)(b) to (f)). */
export function beginPurpose(
  { tx, newId, now, actor }: EventContext,
  customerId: string,
  purpose: { id: string; versionId: string },
) {
  tx.run(
    `INSERT INTO purpose_event (id, customer_id, purpose_id, purpose_version_id, kind, at, recorded_by)
     VALUES (:id, :customerId, :purposeId, :versionId, 'begun', :now, :by)`,
    { id: newId(), customerId, purposeId: purpose.id, versionId: purpose.versionId, now, by: actor.personId },
  );
}

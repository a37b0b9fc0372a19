import type { PlannedPerson } from '../../../main/demo/people.ts';
import { touchCustomer } from '../../../main/engine/customers/index.ts';
import { listPurposes, noticeInForce, type PurposeRow } from '../../../main/engine/purposes/index.ts';
import { refreshDue } from '../../../main/engine/retention/index.ts';
import type { Tx } from '../../../main/engine/store/index.ts';
import type { ConsentKind } from '../../../shared/consent/contract.ts';
import { dayOf, type Instant, instantOf } from '../../../shared/instants.ts';

/** The last day of the story, so that no clock is read. */
export const today = Date.UTC(2026, 5, 30, 10);
const day = 86_400_000;

/** One customer and what happened, the days as they lie in a register that grew evenly. */
export interface Told {
  row: number;
  id: string;
  person: PlannedPerson;
  capturedDaysAgo: number;
}

/**
 * Writes what the rooms would have written for a customer, straight into their tables: a million people through the rooms' own
 * doors would take an hour. Only the day until which they are kept is left to the retention room, whose rule it is.
 */
export function historian(tx: Tx, by: string) {
  const purposes = listPurposes(tx);
  const notice = noticeInForce(tx).id;
  let lastId = 0;
  const newId = () => {
    lastId += 1;
    return `01980000-0001-7000-8000-${lastId.toString(16).padStart(12, '0')}`;
  };

  return function tell({ row, id, person, capturedDaysAgo }: Told, seq: number): void {
    const when = (daysAgo: number): Instant => instantOf(today - daysAgo * day - (row % 480) * 60_000);
    // The planned days are spread over the planned time since the capture; here the capture has a day of its own.
    const share = capturedDaysAgo / Math.max(1, person.capturedDaysAgo);
    const moved = (daysAgo: number) => Math.floor(daysAgo * share);
    const capturedAt = when(capturedDaysAgo);
    const lastVisit = person.visitsDaysAgo.map(moved).at(-1);
    const noticeShownId = newId();
    tx.run(
      `INSERT INTO notice_shown (id, customer_id, notice_version_id, language, shown_how, shown_at, shown_by)
       VALUES (:noticeShownId, :id, :notice, 'en', 'read-aloud', :capturedAt, :by)`,
      { noticeShownId, id, notice, capturedAt, by },
    );
    for (const code of person.purposes) {
      const purpose = purposeOf(purposes, code);
      tx.run(
        `INSERT INTO purpose_event (id, customer_id, purpose_id, purpose_version_id, kind, at, recorded_by)
         VALUES (:eventId, :id, :purposeId, :versionId, 'begun', :capturedAt, :by)`,
        { eventId: newId(), id, purposeId: purpose.id, versionId: purpose.versionId, capturedAt, by },
      );
    }
    const proofId = person.choices.some(({ answer }) => answer === 'given') ? newId() : null;
    if (proofId) {
      tx.run(
        `INSERT INTO consent_proof (id, customer_id, proof, recorded_at, recorded_by) VALUES (:proofId, :id, :proof, :capturedAt, :by)`,
        { proofId, id, proof: JSON.stringify({ kind: 'typed-name', typedName: person.name }), capturedAt, by },
      );
    }
    for (const choice of person.choices) {
      const purpose = purposeOf(purposes, choice.purpose);
      const event = (kind: ConsentKind, at: Instant) => {
        const first = kind !== 'withdrawn';
        const eventId = newId();
        tx.run(
          `INSERT INTO consent_event (id, customer_id, purpose_id, purpose_version_id, channel, kind, occurred_at, language, method,
             notice_shown_id, proof_id, initiated_by, recorded_by, saw, corrects, reason, audit_seq)
           VALUES (:eventId, :id, :purposeId, :versionId, :channel, :kind, :at, 'en', 'in-person',
             :noticeShownId, :proofId, :initiatedBy, :by, '[]', NULL, NULL, :seq)`,
          {
            eventId,
            id,
            purposeId: purpose.id,
            versionId: purpose.versionId,
            channel: choice.channel,
            kind,
            at,
            noticeShownId: first ? noticeShownId : null,
            proofId: first ? proofId : null,
            initiatedBy: first ? 'shop' : 'data-subject',
            by,
            seq,
          },
        );
        return { state: kind, since: at, eventId };
      };
      let now = event(choice.answer, capturedAt);
      if (choice.withdrawnDaysAgo !== null) now = event('withdrawn', when(moved(choice.withdrawnDaysAgo)));
      tx.run(
        `INSERT INTO consent_state (customer, purpose_id, channel, state, since, event_id)
         VALUES (:row, :purposeId, :channel, :state, :since, :eventId)`,
        { row, purposeId: purpose.id, channel: choice.channel, ...now },
      );
    }
    for (const daysAgo of person.visitsDaysAgo) {
      tx.run('INSERT INTO visit (id, customer_id, at, recorded_by) VALUES (:visitId, :id, :at, :by)', {
        visitId: newId(),
        id,
        at: when(moved(daysAgo)),
        by,
      });
    }
    if (lastVisit !== undefined) touchCustomer(tx, row, dayOf(when(lastVisit)));
    refreshDue(tx, { row, id });
  };
}

function purposeOf(purposes: readonly PurposeRow[], code: string): PurposeRow {
  const purpose = purposes.find((each) => each.code === code);
  if (!purpose) throw new Error(`the shop was set up without ${code}`);
  return purpose;
}

import type { Channel, ConsentKind } from '../../../shared/consent/contract.ts';
import { stateOf } from '../../../shared/consent/rules.ts';
import type { ConsentEventId } from '../../../shared/ids.ts';
import type { Instant } from '../../../shared/instants.ts';
import type { CommandContext } from '../context.ts';
import { evidenceHash, type HashedTexts } from './evidence.ts';
import { eventHash, listFacts } from './facts.ts';

export interface NewEvent {
  customer: { row: number; id: string };
  purpose: { id: string; code: string; versionId: string };
  channel: Channel;
  kind: ConsentKind;
  language: string;
  method: string;
  noticeShownId: string | null;
  proofId: string | null;
  initiatedBy: 'shop' | 'data-subject';
  corrects: string | null;
  reason: string | null;
}

/** The part of a call's context that writing an event needs; the practice register brings its own. */
export type EventContext = Pick<CommandContext, 'tx' | 'now' | 'newId' | 'log'> & { actor: { personId: string } };

/**
 * Adds one consent event and, with it, the derived state. A yes names every no it knew (`saw`): a yes written without knowing
 * of a withdrawal, on another till or in an import, can then never undo it (sync.md 5.4).
 */
export function addConsentEvent({ tx, now, newId, log, actor }: EventContext, event: NewEvent) {
  const facts = listFacts(tx, event.customer.id, { purpose: event.purpose.code, channel: event.channel });
  const saw =
    event.kind === 'given'
      ? facts.filter(({ kind }) => kind === 'refused' || kind === 'withdrawn').map(({ id }) => id)
      : [];
  const row = {
    id: newId(),
    customer_id: event.customer.id,
    purpose_id: event.purpose.id,
    purpose_version_id: event.purpose.versionId,
    channel: event.channel,
    kind: event.kind,
    occurred_at: now,
    language: event.language,
    method: event.method,
    notice_shown_id: event.noticeShownId,
    proof_id: event.proofId,
    initiated_by: event.initiatedBy,
    recorded_by: actor.personId,
    saw,
    corrects: event.corrects,
    reason: event.reason,
  };
  tx.run(
    `INSERT INTO consent_event (id, customer_id, purpose_id, purpose_version_id, channel, kind, occurred_at, language, method,
       notice_shown_id, proof_id, initiated_by, recorded_by, saw, corrects, reason, audit_seq)
     VALUES (:id, :customer_id, :purpose_id, :purpose_version_id, :channel, :kind, :occurred_at, :language, :method,
       :notice_shown_id, :proof_id, :initiated_by, :recorded_by, :sawText, :corrects, :reason, :seq)`,
    { ...withoutSaw(row), sawText: JSON.stringify(saw), seq: log.seq },
  );
  log.detail(eventHash(row));
  log.detail(evidenceHash(tx, row.id, hashedIn(log)));
  const state = stateOf([...facts, { ...row, purpose: event.purpose.code, occurredAt: row.occurred_at }]);
  writeState(tx, event, state, now);
  return { id: row.id as ConsentEventId, state }; // made by newId just above
}

/** Gone with the act it belongs to. */
const hashedTexts = new WeakMap<EventContext['log'], HashedTexts>();

function hashedIn(act: EventContext['log']): HashedTexts {
  const hashed = hashedTexts.get(act) ?? new Map();
  hashedTexts.set(act, hashed);
  return hashed;
}

const withoutSaw = <R extends { saw: unknown }>({ saw: _, ...row }: R) => row;

function writeState(tx: CommandContext['tx'], event: NewEvent, state: ReturnType<typeof stateOf>, now: Instant) {
  const key = { customer: event.customer.row, purposeId: event.purpose.id, channel: event.channel };
  if (state.state === 'not-asked') {
    tx.run(
      'DELETE FROM consent_state WHERE customer = :customer AND purpose_id = :purposeId AND channel = :channel',
      key,
    );
    return;
  }
  tx.run(
    `INSERT INTO consent_state (customer, purpose_id, channel, state, since, event_id)
     VALUES (:customer, :purposeId, :channel, :state, :since, :eventId)
     ON CONFLICT (customer, purpose_id, channel) DO UPDATE SET state = excluded.state, since = excluded.since, event_id = excluded.event_id`,
    { ...key, state: state.state, since: state.since ?? now, eventId: state.eventId },
  );
}

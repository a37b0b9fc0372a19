import type { Instant } from '../instants.ts';
import type { Channel, ConsentKind, ConsentState } from './contract.ts';

/** What the rules need to know of an event; both the engine's rows and the window's timeline have it. */
export interface ConsentFact {
  id: string;
  purpose: string;
  channel: Channel;
  kind: ConsentKind;
  occurredAt: Instant;
  /** Withdrawals and refusals whoever wrote a grant knew of. */
  saw: readonly string[];
  corrects: string | null;
}

const closing: ReadonlySet<ConsentKind> = new Set(['refused', 'withdrawn']);

/**
 * The one function that decides the state of a purpose and channel (design.md 5.7, sync.md 5.4).
 * A no wins over every yes that did not know of it: a grant counts only when it saw every refusal and withdrawal on record.
 * Events recorded by mistake, and the corrections that say so, do not count; they stay as evidence (s 11(2)(a)).
 * @param events all events of one purpose and channel, oldest first
 */
export function stateOf(events: readonly ConsentFact[]): {
  state: ConsentState;
  since: Instant | null;
  eventId: string | null;
} {
  const mistaken = new Set(
    events.flatMap((event) => (event.kind === 'corrected' && event.corrects ? [event.corrects] : [])),
  );
  const standing = events.filter((event) => event.kind !== 'corrected' && !mistaken.has(event.id));
  const nos = standing.filter((event) => closing.has(event.kind));
  const grants = standing.filter((event) => event.kind === 'given');
  const unseenNo = nos.filter((no) => !grants.some((grant) => grant.saw.includes(no.id))).at(-1);
  if (unseenNo)
    return {
      state: unseenNo.kind === 'refused' ? 'refused' : 'withdrawn',
      since: unseenNo.occurredAt,
      eventId: unseenNo.id,
    };
  const last = standing.filter((event) => !closing.has(event.kind)).at(-1);
  if (!last || last.kind === 'corrected') return { state: 'not-asked', since: null, eventId: null };
  return { state: last.kind as Exclude<ConsentKind, 'corrected'>, since: last.occurredAt, eventId: last.id }; // corrected was filtered out above
}

/** POPIA s 11(2)(b): withdrawal is possible at any time, so age or open orders must never become a bar here. */
export const barToWithdrawal = (state: ConsentState) => (state === 'given' ? null : ('not-given' as const));

/**
 * s 69(2): whoever said no is not asked again by the shop; only the person can open it again (popia.md 13, case 14).
 */
export const barToRecording = (
  state: ConsentState,
  answer: 'given' | 'refused',
  initiatedBy: 'shop' | 'data-subject',
) => {
  if (state === answer) return 'already-so' as const;
  if (state === 'withdrawn' && answer === 'refused') return 'already-so' as const;
  if (answer === 'given' && (state === 'refused' || state === 'withdrawn') && initiatedBy === 'shop')
    return 'said-no-before' as const;
  return null;
};

/** A slip of the hand can be put right for this long by whoever made it. */
export const correctionWindowMinutes = 10;

import type { Channel } from '../../../shared/consent/contract.ts';
import { type Day, dayOf, instantOf } from '../../../shared/instants.ts';

// The law in the fewest words, written without the engine's rules so that the two can be held against each other: one till, one
// history, and the last choice that was no slip is the one that stands.

type Answer = 'given' | 'refused' | 'withdrawn';
export type By = 'shop' | 'data-subject';

export interface Told {
  id: string;
  channel: Channel;
  kind: Answer | 'corrected';
  at: number;
  recordedBy: string;
  corrects: string | null;
}

/** What happened with one customer, oldest first. */
export type History = readonly Told[];

const isSlip = (history: History, { id }: Told) => history.some(({ corrects }) => corrects === id);

/** The choice that stands, or null when nothing was ever answered, or only by mistake. */
export const standing = (history: History, channel: Channel) =>
  history.filter((told) => told.channel === channel && told.kind !== 'corrected' && !isSlip(history, told)).at(-1) ??
  null;

export const stateNow = (history: History, channel: Channel) => standing(history, channel)?.kind ?? 'not-asked';

export const until = (history: History, day: Day) => history.filter(({ at }) => dayOf(instantOf(at)) <= day);

/** Why a choice may not be recorded, if it may not: asked again the shop hears the old no (s 69(2)). */
export function barToChoice(history: History, channel: Channel, answer: 'given' | 'refused', by: By) {
  const now = stateNow(history, channel);
  if (now === answer || (now === 'withdrawn' && answer === 'refused')) return 'already-so';
  return answer === 'given' && by === 'shop' && (now === 'refused' || now === 'withdrawn') ? 'said-no-before' : null;
}

const tenMinutes = 600_000;

/** Why an entry may not be put right, if it may not. */
export function barToCorrection(history: History, told: Told, at: number, person: string) {
  if (told.kind === 'corrected') return 'event-not-found';
  if (isSlip(history, told)) return 'already-corrected';
  if (told.recordedBy !== person) return 'not-yours-to-correct';
  return at - told.at > tenMinutes ? 'too-late-to-correct' : null;
}

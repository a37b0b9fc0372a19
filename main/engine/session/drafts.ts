import { type Instant, instantOf } from '../../../shared/instants.ts';
import type { Tx } from '../store/index.ts';

/** Half-typed customers of somebody who will never sign in again: nobody could see or clear them (s 14(1)). */
export function forgetDrafts(tx: Tx, personId: string) {
  tx.run('DELETE FROM draft WHERE person_id = :personId', { personId });
}

const kept = 7 * 86_400_000;

/** Half typed for a week is forgotten, not unfinished; no access pack shows it, so it must not stay (s 14(1)). */
export function dropOldDrafts(tx: Tx, now: Instant) {
  tx.run('DELETE FROM draft WHERE saved_at < :before', { before: instantOf(Date.parse(now) - kept) });
}

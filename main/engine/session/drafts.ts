import { type Instant, instantOf } from '../../../shared/instants.ts';
import type { Tx } from '../store/index.ts';

/** Half-typed customers of somebody who will never sign in again: nobody could see or clear them (s 14(1)). */
export function forgetDrafts(tx: Tx, personId: string) {
  tx.run('DELETE FROM draft WHERE person_id = :personId', { personId });
}

/** Whoever was half typed a week ago was not captured: what was said then is kept for no purpose (s 14(1)). */
const draftsKeptFor = 7 * 24 * 60 * 60_000;

/** At every unlock. Removed people's go too, should one have been removed on a register of before. */
export function dropOldDrafts(tx: Tx, now: Instant) {
  tx.run(
    `DELETE FROM draft WHERE saved_at < :before
     OR person_id NOT IN (SELECT id FROM person WHERE state = 'active')`,
    { before: instantOf(Date.parse(now) - draftsKeptFor) },
  );
}

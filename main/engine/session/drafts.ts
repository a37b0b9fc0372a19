import type { Tx } from '../store/index.ts';

/** Half-typed customers of somebody who will never sign in again: nobody could see or clear them (s 14(1)). */
export function forgetDrafts(tx: Tx, personId: string) {
  tx.run('DELETE FROM draft WHERE person_id = :personId', { personId });
}

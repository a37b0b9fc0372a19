import { type Instant, instantOf } from '../../shared/instants.ts';
import type { Tx } from './store/index.ts';

/** For a day: an answer may hold what the record says, and a copy must not outlive it (s 14). */
const answersKeptFor = 24 * 60 * 60_000;

/** At every unlock too: a shop that only looks things up sends no command that would clear them. */
export function dropOldAnswers(tx: Tx, now: Instant) {
  tx.run('DELETE FROM command_answer WHERE answered_at < :before', {
    before: instantOf(Date.parse(now) - answersKeptFor),
  });
}

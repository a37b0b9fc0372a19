import { type Instant, instantOf } from '../../shared/instants.ts';
import type { Tx } from './store/index.ts';

const kept = 86_400_000; // a day: long enough for a command to be sent again after a power cut

/** Answers hold personal information and are kept only so that a command sent twice is done once (security.md 8.5). */
export function dropOldAnswers(tx: Tx, now: Instant) {
  tx.run('DELETE FROM command_answer WHERE answered_at < :before', { before: instantOf(Date.parse(now) - kept) });
}

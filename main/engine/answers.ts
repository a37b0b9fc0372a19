import { createHash } from 'node:crypto';
import { type Instant, instantOf } from '../../shared/instants.ts';
import { type Answer, refuse } from '../../shared/result.ts';
import { z } from '../../shared/z.ts';
import type { Act } from './caller.ts';
import type { Actor } from './context.ts';
import type { Tx } from './store/index.ts';

/** For a day: an answer may hold what the record says, and a copy must not outlive it (s 14). */
const answersKeptFor = 24 * 60 * 60_000;

/** At every unlock too: a shop that only looks things up sends no command that would clear them. */
export function dropOldAnswers(tx: Tx, now: Instant) {
  tx.run('DELETE FROM command_answer WHERE answered_at < :before', {
    before: instantOf(Date.parse(now) - answersKeptFor),
  });
}

const StoredAnswer = z.object({ person_id: z.string(), body_hash: z.instanceof(Buffer), answer: z.string() });

/** The same command id with the same body answers as it did; with another body it is refused (security.md 8.5). */
export function earlierAnswer(tx: Tx, act: Act, actor: Actor): Answer<unknown, string> | null {
  const kept = tx.find(StoredAnswer, 'SELECT person_id, body_hash, answer FROM command_answer WHERE id = :id', {
    id: act.commandId,
  });
  if (!kept) return null;
  if (kept.person_id !== actor.personId || !act.bodyHash?.equals(kept.body_hash)) return refuse('replayed');
  return JSON.parse(kept.answer) as Answer<unknown, string>; // written below, by this very function's twin
}

export function keepAnswer(tx: Tx, act: Act, actor: Actor, now: Instant, answer: Answer<unknown, string>) {
  dropOldAnswers(tx, now);
  tx.run(
    `INSERT INTO command_answer (id, person_id, body_hash, answer, answered_at)
     VALUES (:id, :personId, :bodyHash, :answer, :answeredAt)`,
    {
      id: act.commandId,
      personId: actor.personId,
      bodyHash: act.bodyHash,
      answer: JSON.stringify(answer),
      answeredAt: now,
    },
  );
}

/**
 * The parsed input has the declaration's order of keys, so the same body always spells the same. A passphrase is left out: a hash
 * kept for a day would be something to guess it by.
 */
export const hashOf = (name: string, input: unknown) =>
  createHash('sha256')
    .update(`${name}\n${JSON.stringify(input, (key, value) => (key === 'passphrase' ? null : value))}`)
    .digest();

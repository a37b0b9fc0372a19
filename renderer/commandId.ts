import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { CommandId } from '../shared/ids.ts';

export const newCommandId = () => uuidv7() as CommandId; // a UUIDv7 is its whole shape

/** Answers given before the engine looks whether an act was sent before: it may have been done all the same. */
const undecided: ReadonlySet<string> = new Set([
  'failed',
  'invalid-input',
  'locked',
  'not-fresh',
  'not-permitted',
  'too-much',
]);

/**
 * The id of a form's act after this answer. It stays until the engine has decided about the act, so that one which was done while
 * its answer was lost is not done twice; the next act has another.
 */
export const commandIdAfter = (answer: { ok: true } | { ok: false; refusal: string }, id: CommandId) =>
  answer.ok || !undecided.has(answer.refusal) ? newCommandId() : id;

/** One id for what a dialog sends, as often as it is sent. */
export function useCommandId() {
  const [commandId, setCommandId] = useState(newCommandId);
  return {
    commandId,
    decide: (answer: Parameters<typeof commandIdAfter>[0]) => setCommandId(commandIdAfter(answer, commandId)),
  };
}

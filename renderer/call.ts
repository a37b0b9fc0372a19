import type { CommandId } from '../shared/ids.ts';
import type { AnswerOf, AnyProcedure, InputOf } from '../shared/procedure.ts';
import type { Refused } from '../shared/result.ts';
import type { lockFully, lockWindow } from '../shared/session/contract.ts';
import { newCommandId } from './commandId.ts';
import { failureWords } from './refusals/words.ts';
import { messages } from './ui/messages.ts';
import { plainWords } from './words.ts';

/** What the bridge answers: an answer, or a failure under a reference. */
export type Reply = { answer: AnswerOf<AnyProcedure> } | { failure: { reference: string } };

declare global {
  interface Window {
    /** The one function on the bridge (main/preload.ts). */
    register: { call(name: string, input: unknown, commandId?: string): Promise<Reply> };
  }
}

/** The engine broke or is gone; the person has been told once, with the reference. Nothing was changed. */
export type Failed = Refused<'failed'>;

/**
 * Asks the engine, and takes its answer as the truth. A failure is told here, in one place, so no screen has to guess:
 * nothing was changed, please quote this reference.
 * @param commandId of a form that may have to send its act again: the engine does it once (security.md 8.5)
 */
export async function call<P extends AnyProcedure>(
  procedure: P,
  input: InputOf<P>,
  commandId: CommandId = newCommandId(),
): Promise<AnswerOf<P> | Failed> {
  const isCommand = 'kind' in procedure && procedure.kind === 'command';
  const reply = await window.register.call(procedure.name, input, isCommand ? commandId : undefined);
  if ('answer' in reply) {
    if (reply.answer.ok && isCommand) savedAt.now();
    return reply.answer as AnswerOf<P>; // the engine parsed it with this procedure's own output schema
  }
  const w = plainWords(failureWords);
  messages.sayError(
    reply.failure.reference === 'engine-gone' ? w('engineGone') : w('failed', { reference: reply.failure.reference }),
  );
  return { ok: false, refusal: 'failed' };
}

/** Locking must not fail. A page that loads itself again loses its port, and main puts a fresh gate in its place. */
export async function lockBy(lock: typeof lockWindow | typeof lockFully) {
  const answer = await call(lock, {});
  if (!answer.ok) location.reload();
}

/** When this computer last confirmed that something is on disk: the bottom line shows it. */
const listeners = new Set<() => void>();
let lastSavedAt: number | null = null;
export const savedAt = {
  now() {
    lastSavedAt = Date.now();
    for (const listener of listeners) listener();
  },
  get: () => lastSavedAt,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

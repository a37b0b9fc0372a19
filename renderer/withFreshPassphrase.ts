import type { AnswerOf, AnyProcedure, InputOf } from '../shared/procedure.ts';
import { askPassphrase } from '../shared/session/contract.ts';
import { call, type Failed } from './call.ts';

/**
 * For acts that want the passphrase of the last five minutes: asks for it in the small gate window beside this one (the working
 * window never sees it, security.md section 3) and then does what was asked for.
 */
export async function callFresh<P extends AnyProcedure>(
  procedure: P,
  input: InputOf<P>,
): Promise<AnswerOf<P> | Failed> {
  const answer = await call(procedure, input);
  if (answer.ok || answer.refusal !== 'not-fresh') return answer;
  const asked = await call(askPassphrase, {});
  return asked.ok && asked.value.confirmed ? call(procedure, input) : answer;
}

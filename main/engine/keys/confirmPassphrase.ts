import { type Answer, ok } from '../../../shared/result.ts';
import type { KeyTools } from './slots.ts';
import { closeOpened, openCopies, type UnlockInput, type UnlockRefusal } from './unlock.ts';

/** The passphrase given again, for an act that asks for it (security.md section 5). Opens nothing that stays open. */
export async function confirmPassphrase(input: UnlockInput, tools: KeyTools): Promise<Answer<null, UnlockRefusal>> {
  const answer = await openCopies(input, tools);
  if (!answer.ok) return answer;
  closeOpened(answer.value);
  return ok(null);
}

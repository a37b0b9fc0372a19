import { type Answer, ok } from '../../../shared/result.ts';
import { type KeysFile, withMac } from './keysFile.ts';
import type { ChosenPassphrase, Passphrase } from './passphrase.ts';
import { type KeyTools, makeSlot } from './slots.ts';
import { memoryOf } from './trust.ts';
import { closeOpened, openCopies, type UnlockRefusal } from './unlock.ts';

export interface ChangeOwnPassphrase {
  keysFile: KeysFile;
  personId: string;
  current: Passphrase;
  next: ChosenPassphrase;
  deviceSecret?: Buffer | null;
}

/** Only the slot changes: the pairs, seals and roster stay, so nobody else is needed. The old passphrase still opens old copies. */
export async function changeOwnPassphrase(
  { keysFile, personId, current, next, deviceSecret = null }: ChangeOwnPassphrase,
  tools: KeyTools,
): Promise<Answer<KeysFile, UnlockRefusal>> {
  const answer = await openCopies({ keysFiles: [keysFile], personId, passphrase: current, deviceSecret }, tools);
  if (!answer.ok) return answer;
  const { bundle, slot, unlocked } = answer.value;
  const owner = {
    registerId: keysFile.registerId,
    personId: slot.person,
    deviceSecret: slot.bound ? deviceSecret : null,
  };
  const renewed = await makeSlot(owner, next, { ...bundle, memory: memoryOf(keysFile) }, tools);
  const slots = keysFile.slots.map((each) => (each.person === personId ? renewed : each));
  const changed = withMac({ ...keysFile, slots }, unlocked.dataKey);
  closeOpened(answer.value);
  return ok(changed);
}

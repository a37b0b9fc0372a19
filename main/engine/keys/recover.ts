import { findActive } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { wipe } from './bytes.ts';
import { isMacRight, type KeysFile, recovery } from './keysFile.ts';
import { isLineageWhole, isRosterSigned } from './lineage.ts';
import type { ChosenPassphrase } from './passphrase.ts';
import { type RecoveryCodeRefusal, type RecoveryKeys, readRecoveryCode, wipeRecoveryKeys } from './recoveryCode.ts';
import { renewPerson } from './renewPerson.ts';
import { openKeys, openSensitiveKeys } from './seals.ts';
import type { KeyTools } from './slots.ts';
import type { EpochKey, Unlocked } from './unlocked.ts';

export interface Recover {
  /** The copies as `readKeys` gives them, best first. */
  keysFiles: readonly KeysFile[];
  /** As typed from paper. */
  code: string;
  /** The owner who is let in again. */
  personId: string;
  passphrase: ChosenPassphrase;
  deviceSecret?: Buffer | null;
}

export type RecoverRefusal =
  | RecoveryCodeRefusal
  | 'not-an-owner'
  | 'roster-invalid'
  | 'keys-damaged'
  | 'keys-file-full';

/**
 * Every owner's passphrase is forgotten. The code opens the data key and the sensitive key, signs the owner's new pair into
 * the owners' chain, and stays valid; `renewRecoveryCode` makes the next one. Show the fingerprint beside the one on the sheet.
 */
export async function recover(input: Recover, tools: KeyTools): Promise<Answer<Unlocked, RecoverRefusal>> {
  let first: Answer<Unlocked, RecoverRefusal> | null = null;
  for (const keysFile of input.keysFiles) {
    const answer = await recoverFrom(keysFile, input, tools);
    if (answer.ok) return answer;
    first ??= answer;
  }
  return first ?? refuse('keys-damaged');
}

async function recoverFrom(
  keysFile: KeysFile,
  input: Recover,
  tools: KeyTools,
): Promise<Answer<Unlocked, RecoverRefusal>> {
  const code = readRecoveryCode(input.code, keysFile);
  if (!code.ok) return code;
  const answer = await recoverWith(code.value, keysFile, input, tools);
  wipeRecoveryKeys(code.value);
  return answer;
}

async function recoverWith(
  code: RecoveryKeys,
  keysFile: KeysFile,
  { personId, passphrase, deviceSecret = null }: Recover,
  tools: KeyTools,
): Promise<Answer<Unlocked, RecoverRefusal>> {
  if (!isLineageWhole(keysFile) || !isRosterSigned(keysFile)) return refuse('roster-invalid');
  const person = findActive(keysFile.roster, personId);
  if (person?.role !== 'owner') return refuse('not-an-owner');
  const dataKeys = openKeys(keysFile, 'DK', recovery, code.box.private) ?? [];
  const sensitiveKeys = openSensitiveKeys(keysFile, recovery, code.box.private) ?? [];
  const dataKey = dataKeys.find(({ epoch }) => epoch === keysFile.epoch)?.key;
  if (!dataKey || sensitiveKeys.length === 0 || !isMacRight(keysFile, dataKey)) {
    wipeAll(dataKeys, sensitiveKeys);
    return refuse('keys-damaged');
  }
  const renewed = await renewPerson(
    { keysFile, person, passphrase, deviceSecret, dataKeys, dataKey, sensitiveKeys },
    (owner) => ({ owner, link: { id: recovery, key: code.sign.private } }),
    tools,
  );
  const keepsSensitive = person.can.includes('sensitive.read');
  if (!renewed.ok || !keepsSensitive) wipeAll(sensitiveKeys);
  if (!renewed.ok) {
    wipeAll(dataKeys);
    return renewed;
  }
  return ok({
    ...renewed.value,
    mustWrite: true,
    dataKey,
    dataKeys,
    sensitiveKeys: keepsSensitive ? sensitiveKeys : [],
  });
}

const wipeAll = (...lists: readonly (readonly EpochKey[])[]) => wipe(...lists.flat().map(({ key }) => key));

import { formatRecoveryCode, parseRecoveryCode, recoveryCodeBytes } from '../../../shared/keys/recoveryCode.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { context, fromText, type Random, sameBytes, wipe } from './bytes.ts';
import { boxPairOf, derive, type Pair, signPairOf } from './curves.ts';
import { type KeysFile, recovery } from './keysFile.ts';
import { lastLink } from './lineage.ts';

/** Made from the code on paper alone; nothing of it is stored but the public halves. */
export interface RecoveryKeys {
  box: Pair;
  /** Signs the next link of the owners' chain when no owner can. */
  sign: Pair;
}

export function makeRecoveryCode(registerId: string, random: Random): { text: string; keys: RecoveryKeys } {
  const code = random(recoveryCodeBytes);
  const made = { text: formatRecoveryCode(code), keys: recoveryKeysOf(code, registerId) };
  wipe(code);
  return made;
}

function recoveryKeysOf(code: Buffer, registerId: string): RecoveryKeys {
  const part = (purpose: string) => derive(code, Buffer.alloc(0), context(purpose, registerId), 32);
  return { box: boxPairOf(part('recovery/box/v1')), sign: signPairOf(part('recovery/sign/v1')) };
}

export type RecoveryCodeRefusal = 'recovery-code-mistyped' | 'recovery-code-wrong';

/** The recovery keys, if the code typed is the one this register was made with. The caller wipes them. */
export function readRecoveryCode(typed: string, file: KeysFile): Answer<RecoveryKeys, RecoveryCodeRefusal> {
  const read = parseRecoveryCode(typed);
  if (!read.ok) return read;
  const code = Buffer.from(read.value);
  const keys = recoveryKeysOf(code, file.registerId);
  wipe(read.value, code);
  const signer = lastLink(file.owners).signers.find(({ id }) => id === recovery);
  const isOurs =
    sameBytes(keys.box.public, fromText(file.roster.recoveryPub)) &&
    signer !== undefined &&
    sameBytes(keys.sign.public, fromText(signer.signPub));
  if (isOurs) return ok(keys);
  wipeRecoveryKeys(keys);
  return refuse('recovery-code-wrong');
}

export const wipeRecoveryKeys = ({ box, sign }: RecoveryKeys) => wipe(box.private, sign.private);

/** For typing the code back from paper: before that, no real data may be entered (security.md section 4). */
export function checkRecoveryCode(typed: string, file: KeysFile): Answer<null, RecoveryCodeRefusal> {
  const read = readRecoveryCode(typed, file);
  if (!read.ok) return read;
  wipeRecoveryKeys(read.value);
  return ok(null);
}

import { findActive } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Bundle, wipeBundle } from './bundle.ts';
import { fromText, sameBytes, wipe } from './bytes.ts';
import { boxPairOf, signPairOf } from './curves.ts';
import { argon2, isCheaper, newKdfParams } from './kdf.ts';
import { isMacRight, type KeysFile, type Slot, withMac } from './keysFile.ts';
import type { Passphrase } from './passphrase.ts';
import { openKeys, openSensitiveKeys } from './seals.ts';
import { type KeyTools, makeSlot, openSlot, wrapBundle } from './slots.ts';
import { distrustOf, memoryOf } from './trust.ts';
import { lockAway, type Unlocked } from './unlocked.ts';

export type UnlockRefusal =
  | 'wrong-passphrase' // or no such person, or a removed one: the same word and the same work (security.md section 5)
  | 'other-computer' // this slot is also tied to a computer, and not to this one
  | 'roster-invalid' // `fields` says why (trust.ts): nothing is opened, no role is granted
  | 'keys-damaged'; // changed by somebody without the keys

export interface UnlockInput {
  /** The copies as `readKeys` gives them, best first; one file from a backup. */
  keysFiles: readonly KeysFile[];
  personId: string;
  passphrase: Passphrase;
  deviceSecret?: Buffer | null;
}

/** An opened copy, before what the person remembers is brought up to date. */
export interface Opened {
  unlocked: Unlocked;
  slot: Slot;
  bundle: Bundle;
  kek: Buffer;
}

export async function unlock(input: UnlockInput, tools: KeyTools): Promise<Answer<Unlocked, UnlockRefusal>> {
  const answer = await openCopies(input, tools);
  if (!answer.ok) return answer;
  const { value: opened } = answer;
  const refreshed = await refresh(opened, input, tools);
  wipeBundle(opened.bundle);
  wipe(opened.kek);
  return ok({ ...opened.unlocked, ...refreshed });
}

/**
 * Tries the copies best first. A copy that will not open is passed over only when it is proven not to be ours; if it is merely
 * newer than what opened, the older one must not bring back a person who was removed or a passphrase that was changed.
 */
export async function openCopies(input: UnlockInput, tools: KeyTools): Promise<Answer<Opened, UnlockRefusal>> {
  let first: Answer<Opened, UnlockRefusal> | null = null;
  for (const [index, file] of input.keysFiles.entries()) {
    const answer = await openCopy(file, input, tools);
    first ??= answer;
    if (!answer.ok) continue;
    const better = input.keysFiles.slice(0, index);
    if (!better.some((copy) => isStillOurs(copy, answer.value))) return answer;
    closeOpened(answer.value);
  }
  return first ?? refuse('keys-damaged');
}

function isStillOurs(copy: KeysFile, { unlocked, bundle }: Opened): boolean {
  if (distrustOf(copy, bundle.memory) !== null) return false;
  const { keysFile, dataKey } = unlocked;
  if (copy.roster.version > keysFile.roster.version || copy.epoch !== keysFile.epoch) return true;
  return isMacRight(copy, dataKey);
}

export function closeOpened({ unlocked, bundle, kek }: Opened) {
  lockAway(unlocked);
  wipeBundle(bundle);
  wipe(kek);
}

async function openCopy(file: KeysFile, input: UnlockInput, tools: KeyTools): Promise<Answer<Opened, UnlockRefusal>> {
  const { personId, passphrase, deviceSecret = null } = input;
  const slot = file.slots.find(({ person }) => person === personId);
  if (!slot) return spendTheSameWork(file, passphrase, tools);
  if (slot.bound && !deviceSecret) return refuse('other-computer');
  const owner = { registerId: file.registerId, personId: slot.person, deviceSecret: slot.bound ? deviceSecret : null };
  const found = await openSlot(slot, owner, passphrase);
  if (!found) return refuse('wrong-passphrase');
  const answer = openWith(file, found.bundle, personId);
  if (answer.ok) return ok({ unlocked: answer.value, slot, ...found });
  wipeBundle(found.bundle);
  wipe(found.kek);
  return answer;
}

/** Roster first, then keys: a role is read from a roster only after it is trusted. */
function openWith(file: KeysFile, bundle: Bundle, personId: string): Answer<Unlocked, UnlockRefusal> {
  const distrust = distrustOf(file, bundle.memory);
  if (distrust) return refuse('roster-invalid', [{ path: 'roster', why: distrust }]);
  const person = findActive(file.roster, personId);
  if (!person) return refuse('wrong-passphrase');
  const isTheirs =
    sameBytes(boxPairOf(bundle.boxKey).public, fromText(person.boxPub)) &&
    sameBytes(signPairOf(bundle.signKey).public, fromText(person.signPub));
  if (!isTheirs) return refuse('keys-damaged');
  const dataKeys = openKeys(file, 'DK', person.id, bundle.boxKey);
  const dataKey = dataKeys?.find(({ epoch }) => epoch === file.epoch)?.key;
  if (!dataKeys || !dataKey || !isMacRight(file, dataKey)) {
    wipe(...(dataKeys ?? []).map(({ key }) => key));
    return refuse('keys-damaged');
  }
  const sensitiveKeys = person.can.includes('sensitive.read') ? openSensitiveKeys(file, person.id, bundle.boxKey) : [];
  if (!sensitiveKeys) {
    wipe(...dataKeys.map(({ key }) => key));
    return refuse('keys-damaged');
  }
  const signKey = person.role === 'staff' ? null : Buffer.from(bundle.signKey);
  return ok({ keysFile: file, mustWrite: false, person, dataKey, dataKeys, sensitiveKeys, signKey });
}

/** What the person remembers moves on to this roster; a slot that has become too cheap is made anew, without a word. */
async function refresh(opened: Opened, input: UnlockInput, tools: KeyTools) {
  const { slot, kek, bundle, unlocked } = opened;
  const { keysFile, dataKey } = unlocked;
  const differed = input.keysFiles.length > 1;
  const memory = memoryOf(keysFile);
  const isCheap = isCheaper(tools.cost, slot.kdf);
  if (!isCheap && memory.version === bundle.memory.version) return { keysFile, mustWrite: differed };
  const deviceSecret = slot.bound ? (input.deviceSecret ?? null) : null;
  const owner = { registerId: keysFile.registerId, personId: slot.person, deviceSecret };
  const { bundle: _, ...head } = slot;
  const renewed = isCheap
    ? await makeSlot(owner, input.passphrase, { ...bundle, memory }, tools)
    : wrapBundle(head, kek, { ...bundle, memory }, tools.random);
  const slots = keysFile.slots.map((each) => (each.person === slot.person ? renewed : each));
  return { keysFile: withMac({ ...keysFile, slots }, dataKey), mustWrite: true };
}

/** Nobody can tell by the clock whether a person is known: the work is that of the dearest slot in the file. */
async function spendTheSameWork(file: KeysFile, passphrase: Passphrase, { random, cost }: KeyTools) {
  const dearest = file.slots.map(({ kdf }) => kdf).sort((a, b) => b.m * b.t - a.m * a.t)[0];
  wipe(await argon2(passphrase, newKdfParams(dearest ?? cost, random)));
  return refuse('wrong-passphrase');
}

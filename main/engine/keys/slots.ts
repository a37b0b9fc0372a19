import { type Bundle, decodeBundle, encodeBundle } from './bundle.ts';
import { type Random, wipe } from './bytes.ts';
import { deriveKek, type KdfCost, newKdfParams } from './kdf.ts';
import type { Slot } from './keysFile.ts';
import { unwrap, wrap } from './seal.ts';

/** What every operation needs from outside. `cost` is this till's calibrated Argon2id cost, never below the floor in the app. */
export interface KeyTools {
  random: Random;
  cost: KdfCost;
}

export interface SlotOwner {
  registerId: string;
  personId: Slot['person'];
  deviceSecret: Buffer | null;
}

/** A new slot under a new salt, so an old copy of the file and an old passphrase say nothing about this one. */
export async function makeSlot(owner: SlotOwner, passphrase: Buffer, bundle: Bundle, tools: KeyTools): Promise<Slot> {
  const kdf = newKdfParams(tools.cost, tools.random);
  const kek = await deriveKek(passphrase, kdf, owner);
  const slot = wrapBundle(
    { person: owner.personId, kdf, bound: owner.deviceSecret !== null },
    kek,
    bundle,
    tools.random,
  );
  wipe(kek);
  return slot;
}

export function wrapBundle(head: Omit<Slot, 'bundle'>, kek: Buffer, bundle: Bundle, random: Random): Slot {
  const plain = encodeBundle(bundle);
  const slot = { ...head, bundle: wrap(kek, head, plain, random) };
  wipe(plain);
  return slot;
}

/** The bundle and the key it was wrapped with, or null: another passphrase, or a changed slot. */
export async function openSlot(slot: Slot, owner: SlotOwner, passphrase: Buffer) {
  const { bundle: wrapped, ...head } = slot;
  const kek = await deriveKek(passphrase, slot.kdf, owner);
  const plain = unwrap(kek, head, wrapped);
  const bundle = plain && decodeBundle(plain);
  wipe(plain);
  if (bundle) return { bundle, kek };
  wipe(kek);
  return null;
}

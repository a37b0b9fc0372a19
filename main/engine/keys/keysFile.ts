import { createHmac } from 'node:crypto';
import { PersonId } from '../../../shared/ids.ts';
import { bytesAs, Roster } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { canonicalBytes, type Json, parseCanonical } from '../canonical.ts';
import { context, fromText, sameBytes, toText, wipe } from './bytes.ts';
import { derive } from './curves.ts';
import { KdfParams } from './kdf.ts';

/** Whom a secret is sealed to besides people: the holder of the recovery code. */
export const recovery = 'recovery';

const Epoch = z.int().min(1).max(1_000_000);
const Signature = z.strictObject({ by: PersonId, sig: bytesAs(64) });

/** One person's way in. Everything but `bundle.ct` is authenticated by the wrap. */
const Slot = z.strictObject({
  person: PersonId,
  kdf: KdfParams,
  /** Also tied to this computer: a device secret is mixed into the key. */
  bound: z.boolean(),
  bundle: z.strictObject({ nonce: bytesAs(12), ct: bytesAs(16, 1024) }),
});
export type Slot = z.infer<typeof Slot>;

const Seal = z.strictObject({
  key: z.enum(['DK', 'SK']),
  epoch: Epoch,
  to: z.union([PersonId, z.literal(recovery)]),
  eph: bytesAs(32),
  ct: bytesAs(48),
});
export type Seal = z.infer<typeof Seal>;

/** One change of who the owners are, signed by an owner (or the recovery code) of the link before it; see lineage.ts. */
const Link = z.strictObject({
  version: z.int().min(1),
  roster: bytesAs(32),
  prev: bytesAs(32),
  signers: z
    .array(z.strictObject({ id: z.union([PersonId, z.literal(recovery)]), signPub: bytesAs(32) }))
    .min(2)
    .max(50),
  by: z.union([PersonId, z.literal(recovery)]),
  sig: bytesAs(64),
});
export type Link = z.infer<typeof Link>;

/** The whole of `register.keys`, version 1. Nothing else may appear. Described for strangers in resources/formats/register-keys.md. */
export const KeysFile = z.strictObject({
  format: z.literal('register-keys'),
  version: z.literal(1),
  registerId: z.string().regex(/^[\w-]{1,64}$/),
  /** Epoch of the data key the register is under; the MAC is made with that key. */
  epoch: Epoch,
  roster: Roster,
  rosterSig: Signature,
  owners: z.array(Link).min(1).max(200),
  slots: z.array(Slot).min(1).max(200),
  seals: z.array(Seal).min(1).max(2000),
  mac: bytesAs(32),
});
export type KeysFile = z.infer<typeof KeysFile>;

export const maxFileBytes = 256 * 1024;

/** Why bytes are not a keys file this version of the app may use. None of them changes anything on disk. */
export type UnreadableKeys = 'keys-damaged' | 'keys-foreign' | 'keys-newer';

const Heading = z.object({ format: z.literal('register-keys'), version: z.int().min(1) });

/** The file as read from disk or out of a backup. Says nothing yet about who wrote it: that is `unlock`'s to check. */
export function parseKeysFile(bytes: Uint8Array): Answer<KeysFile, UnreadableKeys> {
  if (bytes.length > maxFileBytes) return refuse('keys-foreign');
  const value = parseCanonical(bytes);
  if (value === null) return refuse('keys-damaged');
  const heading = Heading.safeParse(value);
  if (!heading.success) return refuse('keys-foreign');
  if (heading.data.version > 1) return refuse('keys-newer');
  const file = KeysFile.safeParse(value);
  return file.success ? ok(file.data) : refuse('keys-damaged');
}

export const keysFileBytes = (file: KeysFile): Buffer => canonicalBytes(file);
/** No more people or changes of owners fit: the file would not be read back. */
export const isTooLarge = (file: KeysFile) => keysFileBytes(file).length > maxFileBytes;

export type Unsigned = Omit<KeysFile, 'mac'>;

export function withMac(file: Unsigned, dataKey: Buffer): KeysFile {
  const mac = macOf(file, dataKey);
  return { ...file, mac: toText(mac) };
}

/** True only for a file written by someone who held the data key. */
export function isMacRight({ mac, ...file }: KeysFile, dataKey: Buffer): boolean {
  return sameBytes(macOf(file, dataKey), fromText(mac));
}

function macOf(file: Json & object, dataKey: Buffer): Buffer {
  const { mac: _, ...rest } = file as { [key: string]: Json }; // an object of JSON: `mac` never covers itself
  const key = derive(dataKey, Buffer.alloc(0), context('keys-file/v1'), 32);
  const mac = createHmac('sha256', key).update(canonicalBytes(rest)).digest();
  wipe(key);
  return mac;
}

import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2';
import { bytesAs } from '../../../shared/keys/roster.ts';
import { z } from '../../../shared/z.ts';
import { context, fromText, type Random, toText, wipe } from './bytes.ts';
import { derive } from './curves.ts';

/** How hard a passphrase is to try: `m` KiB of memory, `t` passes, `p` lanes. */
export interface KdfCost {
  m: number;
  t: number;
  p: number;
}

/** New slots are never cheaper. A till that is fast enough gets more memory (calibrate.ts). */
export const floorCost: KdfCost = { m: 64 * 1024, t: 3, p: 1 };

/** As read from a file somebody else may have written: too cheap would be guessed, too dear would never finish. */
export const KdfParams = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: z
    .int()
    .min(19 * 1024)
    .max(1024 * 1024),
  t: z.int().min(1).max(10),
  p: z.int().min(1).max(8),
  salt: bytesAs(16),
});
export type KdfParams = z.infer<typeof KdfParams>;

export const newKdfParams = (cost: KdfCost, random: Random): KdfParams => ({
  alg: 'argon2id',
  v: 19,
  m: cost.m,
  t: cost.t,
  p: cost.p,
  salt: toText(random(16)),
});

export const isCheaper = (than: KdfCost, params: KdfParams) => params.m < than.m || params.t < than.t;

// The library's enums exist only in its type declarations, so their numbers stand here.
const argon2id: Algorithm.Argon2id = 2;
const version19: Version.V0x13 = 1;

/** Argon2id off the main thread of the engine: a second of work must not hold up whoever has the register open. */
export const argon2 = (passphrase: Buffer, params: KdfParams): Promise<Buffer> =>
  hashRaw(passphrase, {
    algorithm: argon2id,
    version: version19,
    memoryCost: params.m,
    timeCost: params.t,
    parallelism: params.p,
    outputLen: 32,
    salt: fromText(params.salt),
  });

export interface KekOwner {
  registerId: string;
  personId: string;
  /** 32 bytes kept by this computer's keystore, when the person's slot is also tied to it. */
  deviceSecret: Buffer | null;
}

/** The key that wraps one person's bundle: HKDF(Argon2id ‖ device secret, "kek/v1" ‖ register ‖ person). Never stored. */
export async function deriveKek(passphrase: Buffer, params: KdfParams, owner: KekOwner): Promise<Buffer> {
  const hash = await argon2(passphrase, params);
  const secret = Buffer.concat(owner.deviceSecret ? [hash, owner.deviceSecret] : [hash]);
  const kek = derive(secret, Buffer.alloc(0), context('kek/v1', owner.registerId, owner.personId), 32);
  wipe(hash, secret);
  return kek;
}

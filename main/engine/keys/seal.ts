import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalBytes, type Json } from '../canonical.ts';
import { context, fromText, type Random, toText, wipe } from './bytes.ts';
import { agree, boxPairOf, derive, makeBoxPair } from './curves.ts';

// The two ways this register hides a secret. Seal: for somebody's public key, so keys can be changed without everyone's
// passphrase. Wrap: under a key one already holds. resources/vectors/keys.json has worked examples of both.

const tagBytes = 16;

/** What a seal is for. All four go into the key, so a seal lifted into another place, epoch or hand opens nothing there. */
export interface SealContext {
  purpose: string;
  registerId: string;
  epoch: number;
  recipient: string;
}

export interface Sealed {
  /** The one-time public key. */
  eph: Buffer;
  /** Ciphertext and 16-byte tag. */
  ct: Buffer;
}

const nothing = Buffer.alloc(0);

/** Ephemeral X25519 → HKDF-SHA-256 (salt: both public keys) → AES-256-GCM. The key serves once, so the nonce is derived too. */
export function seal(to: Buffer, about: SealContext, plain: Buffer, random: Random, aad: Buffer = nothing): Sealed {
  const once = makeBoxPair(random);
  const shared = agree(once.private, to);
  wipe(once.private);
  if (!shared) throw new TypeError('nothing can be sealed to a public key of small order');
  const { key, nonce } = sealKey(shared, once.public, to, about);
  const ct = encrypt(key, nonce, aad, plain);
  wipe(shared, key);
  return { eph: once.public, ct };
}

/** The plaintext, or null: not for this key, another context, or changed on the way. */
export function openSeal(secret: Buffer, about: SealContext, sealed: Sealed, aad: Buffer = nothing): Buffer | null {
  const shared = agree(secret, sealed.eph);
  if (!shared) return null;
  const { key, nonce } = sealKey(shared, sealed.eph, boxPairOf(secret).public, about);
  const plain = decrypt(key, nonce, aad, sealed.ct);
  wipe(shared, key);
  return plain;
}

function sealKey(shared: Buffer, eph: Buffer, to: Buffer, { purpose, registerId, epoch, recipient }: SealContext) {
  const info = context(purpose, registerId, epoch, recipient);
  const okm = derive(shared, Buffer.concat([eph, to]), info, 44);
  return { key: okm.subarray(0, 32), nonce: okm.subarray(32) };
}

export interface Wrapped {
  nonce: string;
  ct: string;
}

/** AES-256-GCM under `key`; what stands around the ciphertext (the slot with its nonce) is authenticated with it. */
export function wrap(key: Buffer, slot: { readonly [key: string]: Json }, plain: Buffer, random: Random): Wrapped {
  const nonce = random(12);
  return { nonce: toText(nonce), ct: toText(encrypt(key, nonce, slotBytes(slot, toText(nonce)), plain)) };
}

/** The plaintext, or null: another key, or a changed slot. */
export const unwrap = (key: Buffer, slot: { readonly [key: string]: Json }, { nonce, ct }: Wrapped): Buffer | null =>
  decrypt(key, fromText(nonce), slotBytes(slot, nonce), fromText(ct));

const slotBytes = (slot: { readonly [key: string]: Json }, nonce: string) =>
  canonicalBytes({ ...slot, bundle: { nonce } });

function encrypt(key: Buffer, nonce: Buffer, aad: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, nonce: Buffer, aad: Buffer, ct: Buffer): Buffer | null {
  if (ct.length < tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(aad)
    .setAuthTag(ct.subarray(-tagBytes));
  const plain = decipher.update(ct.subarray(0, -tagBytes));
  try {
    decipher.final(); // throws when the tag is wrong, which is an answer here and not a bug
    return plain;
  } catch {
    wipe(plain);
    return null;
  }
}

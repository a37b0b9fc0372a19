import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** One key of the log. It signs one epoch and is then overwritten. */
export interface EpochKey {
  /** Raw, 32 bytes. */
  publicKey: Buffer;
  /** PKCS #8. Whoever holds it wipes it. */
  privateKey: Buffer;
}

export function newEpochKey(): EpochKey {
  const pair = generateKeyPairSync('ed25519');
  return { publicKey: raw(pair.publicKey), privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }) };
}

export const privateKeyOf = (pkcs8: Buffer): KeyObject =>
  createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });

export const publicHalf = (privateKey: KeyObject): Buffer => raw(createPublicKey(privateKey));

// The fixed start of an Ed25519 key in DER (RFC 8410); the raw 32 bytes follow.
const spki = Buffer.from('302a300506032b6570032100', 'hex');

export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });

export const signWith = (key: KeyObject, message: Buffer): Buffer => sign(null, message, key);
export const isSignedWith = (key: KeyObject, message: Buffer, signature: Buffer): boolean =>
  verify(null, message, key, signature);

const raw = (publicKey: KeyObject) => Buffer.from(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));

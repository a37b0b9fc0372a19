import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { type Random, wipe } from './bytes.ts';

// Raw 32-byte keys in and out: the file stores those, and any other library reads them. The DER prefixes of RFC 8410 are what
// Node and Electron's crypto both accept without turning a private key into text.
const prefixes = {
  x25519: { private: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
  ed25519: { private: '302e020100300506032b657004220420', public: '302a300506032b6570032100' },
} as const;
type Curve = keyof typeof prefixes;

export interface Pair {
  private: Buffer;
  public: Buffer;
}

export const makeBoxPair = (random: Random): Pair => pairOf('x25519', random(32));
export const makeSignPair = (random: Random): Pair => pairOf('ed25519', random(32));
export const boxPairOf = (secret: Buffer): Pair => pairOf('x25519', secret);
export const signPairOf = (secret: Buffer): Pair => pairOf('ed25519', secret);

function pairOf(curve: Curve, secret: Buffer): Pair {
  const der = createPublicKey(privateKey(curve, secret)).export({ type: 'spki', format: 'der' });
  return { private: secret, public: Buffer.from(der.subarray(-32)) };
}

/** The X25519 shared secret, or null for a public key of small order, which would share a secret with everyone. */
export function agree(secret: Buffer, otherPublic: Buffer): Buffer | null {
  const mine = privateKey('x25519', secret);
  const theirs = publicKey('x25519', otherPublic);
  try {
    return diffieHellman({ privateKey: mine, publicKey: theirs });
  } catch {
    return null; // Node's and Electron's libraries both throw for an all-zero result (RFC 7748 section 6.1), and for nothing else here
  }
}

export const signWith = (secret: Buffer, message: Buffer): Buffer => sign(null, message, privateKey('ed25519', secret));
export const isSignedBy = (publicBytes: Buffer, message: Buffer, signature: Buffer): boolean =>
  verify(null, message, publicKey('ed25519', publicBytes), signature);

/** HKDF-SHA-256. */
export const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

function privateKey(curve: Curve, secret: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from(prefixes[curve].private, 'hex'), exactly32(secret)]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    wipe(der);
  }
}

const publicKey = (curve: Curve, bytes: Buffer): KeyObject =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(prefixes[curve].public, 'hex'), exactly32(bytes)]),
    format: 'der',
    type: 'spki',
  });

function exactly32(bytes: Buffer): Buffer {
  if (bytes.length !== 32) throw new TypeError('a key of this curve has 32 bytes');
  return bytes;
}

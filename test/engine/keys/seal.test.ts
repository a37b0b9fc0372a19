import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../main/engine/canonical.ts';
import { context } from '../../../main/engine/keys/bytes.ts';
import { agree, derive, makeBoxPair, signPairOf, signWith } from '../../../main/engine/keys/curves.ts';
import { openSeal, seal, unwrap, wrap } from '../../../main/engine/keys/seal.ts';

const vectors = JSON.parse(readFileSync('resources/vectors/keys.json', 'utf8'));
const hex = (text: string) => Buffer.from(text, 'hex');
const about = { purpose: 'seal/DK/v1', registerId: 'r-1', epoch: 3, recipient: 'p_4' };
const secret = Buffer.from('the data key of thirty-two bytes');

describe('seal', () => {
  test('the published vector comes out byte for byte, and opens', () => {
    const { seal: v } = vectors;
    const sealed = seal(hex(v.recipientPublic), v.about, hex(v.plain), () => hex(v.ephemeralPrivate), hex(v.aad));
    expect(sealed.eph.toString('hex')).toBe(v.eph);
    expect(sealed.ct.toString('hex')).toBe(v.ct);
    expect(openSeal(hex(v.recipientPrivate), v.about, sealed, hex(v.aad))?.toString('hex')).toBe(v.plain);
  });

  test.each([
    ['purpose', { ...about, purpose: 'seal/SK/v1' }],
    ['register', { ...about, registerId: 'r-2' }],
    ['epoch', { ...about, epoch: 4 }],
    ['recipient', { ...about, recipient: 'p_5' }],
    ['purpose and register, divided elsewhere', { ...about, purpose: 'seal/DK/v', registerId: '1r-1' }],
  ])('lifted into another %s it opens nothing', (_, other) => {
    const pair = makeBoxPair(randomBytes);
    const sealed = seal(pair.public, about, secret, randomBytes);
    expect(openSeal(pair.private, about, sealed)).toEqual(secret);
    expect(openSeal(pair.private, other, sealed)).toBeNull();
  });

  test('no bit of it can change, nor what is authenticated with it, nor the key', () => {
    const pair = makeBoxPair(randomBytes);
    const { eph, ct } = seal(pair.public, about, secret, randomBytes, Buffer.from('record 1'));
    // The top bit of an X25519 public key is ignored by the curve; the salt still covers it.
    for (let bit = 0; bit < eph.length * 8; bit += 1)
      expect(openSeal(pair.private, about, { eph: flipped(eph, bit), ct }, Buffer.from('record 1'))).toBeNull();
    for (let bit = 0; bit < ct.length * 8; bit += 1)
      expect(openSeal(pair.private, about, { eph, ct: flipped(ct, bit) }, Buffer.from('record 1'))).toBeNull();
    expect(openSeal(pair.private, about, { eph, ct }, Buffer.from('record 2'))).toBeNull();
    expect(openSeal(makeBoxPair(randomBytes).private, about, { eph, ct }, Buffer.from('record 1'))).toBeNull();
    expect(openSeal(pair.private, about, { eph, ct: ct.subarray(0, 15) }, Buffer.from('record 1'))).toBeNull();
  });

  test('a one-time key of small order, which would share a secret with everyone, is refused', () => {
    const pair = makeBoxPair(randomBytes);
    for (const point of ['00'.repeat(32), `01${'00'.repeat(31)}`]) {
      expect(agree(pair.private, hex(point))).toBeNull();
      expect(openSeal(pair.private, about, { eph: hex(point), ct: Buffer.alloc(48) })).toBeNull();
      expect(() => seal(hex(point), about, secret, randomBytes)).toThrow(TypeError);
    }
  });
});

describe('wrap', () => {
  test('the published vector comes out byte for byte, and opens', () => {
    const { wrap: v } = vectors;
    const wrapped = wrap(hex(v.key), v.slot, hex(v.plain), () => hex(v.nonce));
    expect(wrapped).toEqual(v.wrapped);
    expect(canonical({ ...v.slot, bundle: { nonce: wrapped.nonce } })).toBe(v.aad);
    expect(unwrap(hex(v.key), v.slot, wrapped)?.toString('hex')).toBe(v.plain);
  });

  test('the slot around it, the nonce, the ciphertext and the key all count', () => {
    const key = randomBytes(32);
    const slot = { person: 'p_4', bound: false };
    const wrapped = wrap(key, slot, secret, randomBytes);
    expect(unwrap(key, slot, wrapped)).toEqual(secret);
    expect(unwrap(key, { ...slot, bound: true }, wrapped)).toBeNull();
    expect(unwrap(key, { ...slot, person: 'p_5' }, wrapped)).toBeNull();
    expect(unwrap(randomBytes(32), slot, wrapped)).toBeNull();
    expect(unwrap(key, slot, { ...wrapped, nonce: randomBytes(12).toString('base64url') })).toBeNull();
    expect(unwrap(key, slot, { ...wrapped, ct: randomBytes(48).toString('base64url') })).toBeNull();
  });
});

describe('what both stand on', () => {
  test('X25519 is that of RFC 7748 section 6.1', () => {
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const alicePublic = hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
    expect(agree(bob, alicePublic)?.toString('hex')).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    );
  });

  test('Ed25519 is that of RFC 8032 section 7.1, test 1', () => {
    const secret = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    expect(signPairOf(secret).public.toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect(signWith(secret, Buffer.alloc(0)).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  test('HKDF is that of RFC 5869 appendix A.1', () => {
    const okm = derive(hex('0b'.repeat(22)), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42);
    expect(okm.toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  test('the parts of a context cannot be divided in another way', () => {
    expect(context('a', 'bc')).not.toEqual(context('ab', 'c'));
    expect(() => context('a\0b')).toThrow(TypeError);
  });
});

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}

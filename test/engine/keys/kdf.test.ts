import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calibrateKdf } from '../../../main/engine/keys/calibrate.ts';
import { floorCost, givenPassphrase, type KdfCost } from '../../../main/engine/keys/index.ts';
import { argon2, deriveKek, KdfParams, newKdfParams } from '../../../main/engine/keys/kdf.ts';

const vectors = JSON.parse(readFileSync('resources/vectors/keys.json', 'utf8'));
const params = (cost: KdfCost, salt = Buffer.alloc(16, 1)) => newKdfParams(cost, () => salt);

/** Node 24's own Argon2, which Electron lacks: judged by RFC 9106 here, then the judge of the one we use. */
const nodeArgon2 = (options: object): Buffer => {
  const argon2Sync = (crypto as unknown as { argon2Sync: (kind: string, options: object) => Buffer }).argon2Sync;
  return argon2Sync('argon2id', options);
};

describe('Argon2id', () => {
  test('the reference agrees with RFC 9106 section 5.3, and ours with the reference', async () => {
    const rfc = nodeArgon2({
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    });
    expect(rfc.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (const cost of [
      { m: 19 * 1024, t: 2, p: 1 },
      { m: 20 * 1024, t: 3, p: 2 },
      { m: 32 * 1024, t: 1, p: 4 },
    ]) {
      const reference = nodeArgon2({
        message: Buffer.from('ñandú'),
        nonce: Buffer.alloc(16, 1),
        parallelism: cost.p,
        tagLength: 32,
        memory: cost.m,
        passes: cost.t,
      });
      expect(await argon2(Buffer.from('ñandú'), params(cost))).toEqual(reference);
    }
  });

  test('the published vector comes out: Argon2id, then the key for one person of one register, then bound to a computer', async () => {
    const { kek: v } = vectors;
    const passphrase = givenPassphrase(v.passphrase);
    const owner = { registerId: v.registerId, personId: v.personId, deviceSecret: null };
    expect((await argon2(passphrase, v.kdf)).toString('hex')).toBe(v.argon2id);
    expect((await deriveKek(passphrase, v.kdf, owner)).toString('hex')).toBe(v.kek);
    const bound = { ...owner, deviceSecret: Buffer.from(v.deviceSecret, 'hex') };
    expect((await deriveKek(passphrase, v.kdf, bound)).toString('hex')).toBe(v.kekBound);
  });

  test.each([
    ['less memory than 19 MiB', { m: 19 * 1024 - 1 }],
    ['more memory than 1 GiB', { m: 1024 * 1024 + 1 }],
    ['no pass', { t: 0 }],
    ['more than 10 passes', { t: 11 }],
    ['more than 8 lanes', { p: 9 }],
    ['an older version of the function', { v: 16 }],
    ['another function', { alg: 'argon2i' }],
    ['a short salt', { salt: 'AAAA' }],
    ['a word more', { note: '' }],
  ])('a slot that asks for %s is not read', (_, change) => {
    expect(KdfParams.safeParse(params(floorCost)).success).toBe(true);
    expect(KdfParams.safeParse({ ...params(floorCost), ...change }).success).toBe(false);
  });
});

describe('fitting the cost to this till', () => {
  /** A till that takes `perMiB` milliseconds for each MiB, by a clock that only its own work moves. */
  const tillOf = (perMiB: number) => {
    let at = 0;
    const work = async ({ m }: KdfCost) => {
      at += (m / 1024) * perMiB;
    };
    return calibrateKdf({ now: () => at, work });
  };

  test.each([
    ['a slow till stays at the floor', 20, 64],
    ['a till that takes 0.64 s at the floor gets a little more', 10, 80],
    ['an ordinary till lands between 0.7 and 1.0 s', 5, 168],
    ['a fast till gets 256 MiB and no more', 1, 256],
  ])('%s', async (_, perMiB, expected) => {
    expect(await tillOf(perMiB)).toEqual({ m: expected * 1024, t: 3, p: 1 });
  });

  test('a till that chokes on more memory keeps the last cost it did in time', async () => {
    let at = 0;
    const work = async ({ m }: KdfCost) => {
      at += m > 100 * 1024 ? 5000 : 400;
    };
    expect(await calibrateKdf({ now: () => at, work })).toEqual({ m: 64 * 1024, t: 3, p: 1 });
  });

  test('no speed leaves the floor, passes the ceiling, or takes over a second above the floor', async () => {
    for (let perMiB = 0.5; perMiB < 40; perMiB *= 1.13) {
      const { m } = await tillOf(perMiB);
      expect(m).toBeGreaterThanOrEqual(64 * 1024);
      expect(m).toBeLessThanOrEqual(256 * 1024);
      if (m > 64 * 1024) expect((m / 1024) * perMiB).toBeLessThanOrEqual(1000);
      if (m < 256 * 1024 && m > 64 * 1024) expect((m / 1024) * perMiB).toBeGreaterThanOrEqual(600);
    }
  });
});

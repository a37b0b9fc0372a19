import type { KeyObject } from 'node:crypto';
import { z } from '../../../shared/z.ts';
import { canonical } from '../canonical.ts';
import type { Reader, Tx } from '../store/index.ts';
import { privateKeyOf, publicHalf } from './epochKey.ts';

export const Epoch = z.object({
  number: z.number(),
  publicKey: z.instanceof(Buffer),
  openedAt: z.string(),
  firstSeq: z.number(),
  previousHash: z.string(),
  signature: z.instanceof(Buffer),
});
export type Epoch = z.infer<typeof Epoch>;

export const findEpoch = (reader: Reader, number: number): Epoch | null =>
  reader.find(
    Epoch,
    `SELECT number, public_key AS publicKey, opened_at AS openedAt, first_seq AS firstSeq,
            lower(hex(previous_hash)) AS previousHash, signature
       FROM audit_epoch WHERE number = :number`,
    { number },
  );

/** What the key before signs when it hands on: the next key, and how the log stood. */
export const handOver = ({ number, publicKey, openedAt, firstSeq, previousHash }: Omit<Epoch, 'signature'>): Buffer =>
  Buffer.from(
    `audit-epoch/v1${canonical({
      number,
      publicKey: publicKey.toString('base64url'),
      openedAt,
      firstSeq,
      previousHash,
    })}`,
    'utf8',
  );

export const addEpoch = (tx: Tx, { number, publicKey, openedAt, firstSeq, previousHash, signature }: Epoch) =>
  tx.run(
    `INSERT INTO audit_epoch (number, public_key, opened_at, first_seq, previous_hash, signature)
     VALUES (:number, :publicKey, :openedAt, :firstSeq, :previousHash, :signature)`,
    { number, publicKey, openedAt, firstSeq, previousHash: Buffer.from(previousHash, 'hex'), signature },
  );

const Present = z.object({ number: z.number(), firstSeq: z.number(), publicKey: z.instanceof(Buffer) });
export type Present = z.infer<typeof Present>;

export const presentEpoch = (reader: Reader): Present =>
  reader.one(
    Present,
    `SELECT e.number, e.first_seq AS firstSeq, e.public_key AS publicKey
       FROM audit_key k JOIN audit_epoch e ON e.number = k.epoch WHERE k.one = 1`,
  );

const Private = z.object({ epoch: z.number(), privateKey: z.instanceof(Buffer) });

export const findPrivateKey = (reader: Reader) =>
  reader.find(Private, 'SELECT epoch, private_key AS privateKey FROM audit_key WHERE one = 1');

// Parsing a key costs more than signing with it, so the parsed one is kept for each open store, and used only while its public
// half is the one the present epoch names: neither a change of key, nor one rolled back, nor another register can meet a stale one.
const parsed = new WeakMap<Tx, { publicKey: Buffer; key: KeyObject }>();

export function signingKey(tx: Tx, { publicKey }: Present): KeyObject {
  const kept = parsed.get(tx);
  if (kept?.publicKey.equals(publicKey)) return kept.key;
  const row = findPrivateKey(tx);
  if (!row) throw new Error('the log has no key to sign with');
  const key = privateKeyOf(row.privateKey);
  row.privateKey.fill(0);
  if (!publicHalf(key).equals(publicKey)) throw new Error('the log key is not the one the present epoch names');
  parsed.set(tx, { publicKey, key });
  return key;
}

export const forgetSigningKey = (tx: Tx) => parsed.delete(tx);

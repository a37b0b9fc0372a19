import { Instant, southAfricanOffsetMinutes } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import { canonical } from '../canonical.ts';
import type { Reader, Tx } from '../store/index.ts';
import { commit } from './commitment.ts';
import { beforeTheFirst, entryHash, type NewEntry, spellWithCare, type Written } from './entry.ts';
import { addEpoch, forgetSigningKey, handOver, presentEpoch, signingKey } from './epoch.ts';
import { type EpochKey, newEpochKey, privateKeyOf, signWith } from './epochKey.ts';

/** How many entries one key signs. Whoever takes the file today can forge no further back than this. */
export const epochLength = 100;

/** The entry that ends an epoch; its `recordId` is the next public key. */
export const handOverProcedure = 'audit.end-epoch';

/** Opens the log of a new register. The first public key goes into the signed roster as `logRoot`. */
export function startLog(tx: Tx, first: EpochKey, now: Instant) {
  const { hash: previousHash } = beforeTheFirst;
  const opened = { number: 1, publicKey: first.publicKey, openedAt: now, firstSeq: 1, previousHash };
  addEpoch(tx, { ...opened, signature: signWith(privateKeyOf(first.privateKey), handOver(opened)) });
  tx.run('INSERT INTO audit_key (one, epoch, private_key) VALUES (1, 1, :privateKey)', {
    privateKey: first.privateKey,
  });
}

const Next = z.object({ seq: z.number() });

/** The number the next entry gets, for a row that names its entry. A number is never given twice, even after its entry is gone. */
export const nextSeq = (reader: Reader): number =>
  reader.one(
    Next,
    `SELECT 1 + max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'), 0),
                    coalesce((SELECT max(seq) FROM audit_entry), 0)) AS seq`,
  ).seq;

const Tail = z.object({
  epoch: z.number(),
  till: z.string(),
  clock: z.enum(['good', 'doubtful']),
  hash: z.string(),
  signature: z.string(),
});

const findTail = (reader: Reader) =>
  reader.find(
    Tail,
    `SELECT epoch, till, clock, lower(hex(hash)) AS hash, lower(hex(signature)) AS signature
       FROM audit_entry ORDER BY seq DESC LIMIT 1`,
  );

/**
 * Writes the entry of an act, in the transaction of the act. When `epochEnded`, the caller truncates the WAL after the commit:
 * until then the overwritten private key can still be read there.
 */
export function recordEntry(tx: Tx, entry: NewEntry): { seq: number; epochEnded: boolean } {
  const { seq } = append(tx, entry);
  const epochEnded = seq - presentEpoch(tx).firstSeq + 1 >= epochLength;
  if (epochEnded) endEpoch(tx, entry.at);
  return { seq, epochEnded };
}

/**
 * At every lock, and after every hundredth entry: names the next public key in an entry signed by the present one, then
 * overwrites the private key. Does nothing in an epoch that has signed nothing.
 */
export function endEpoch(tx: Tx, now: Instant) {
  const present = presentEpoch(tx);
  const tail = findTail(tx);
  if (tail?.epoch !== present.number) return;
  const { publicKey, privateKey } = newEpochKey();
  const { seq, hash, key } = append(tx, {
    at: now,
    personId: null,
    role: null,
    till: tail.till,
    procedure: handOverProcedure,
    action: 'log key changed',
    outcome: 'done',
    refusal: null,
    recordId: publicKey.toString('base64url'),
    reason: null,
    fields: [],
    count: null,
    detail: null,
    clock: tail.clock,
  });
  const number = present.number + 1;
  const opened = { number, publicKey, openedAt: now, firstSeq: seq + 1, previousHash: hash };
  addEpoch(tx, { ...opened, signature: signWith(key, handOver(opened)) });
  tx.run('UPDATE audit_key SET epoch = :number, private_key = :privateKey WHERE one = 1', { number, privateKey });
  privateKey.fill(0);
  forgetSigningKey(tx);
}

function append(tx: Tx, { detail, fields, ...entry }: NewEntry) {
  const present = presentEpoch(tx);
  const before = findTail(tx) ?? beforeTheFirst;
  const commitment = detail === null ? null : commit(detail);
  const written: Written = {
    ...entry,
    seq: nextSeq(tx),
    offsetMinutes: southAfricanOffsetMinutes,
    fields: canonical(fields),
    detailHash: commitment?.hash ?? null,
    epoch: present.number,
  };
  spellWithCare(written, before.signature); // throws before anything is written
  const hash = entryHash(before, written);
  const digest = Buffer.from(hash, 'hex');
  const key = signingKey(tx, present);
  tx.run(
    `INSERT INTO audit_entry (seq, at, offset_minutes, clock, person_id, role, till, procedure, action, outcome, refusal,
                              record_id, reason, fields, count, detail_hash, epoch, hash, signature)
     VALUES (:seq, :at, :offsetMinutes, :clock, :personId, :role, :till, :procedure, :action, :outcome, :refusal,
             :recordId, :reason, :fields, :count, :detailHash, :epoch, :hash, :signature)`,
    { ...written, hash: digest, signature: signWith(key, digest), detailHash: bytesOf(written.detailHash) },
  );
  if (commitment) {
    tx.run('INSERT INTO audit_detail (seq, salt, detail) VALUES (:seq, :salt, :detail)', {
      seq: written.seq,
      salt: commitment.salt,
      detail: commitment.detail,
    });
  }
  return { seq: written.seq, hash, key };
}

const bytesOf = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'));

const Newest = z.object({ at: Instant });

/** When the newest entry was written; null in an empty log. The register remembers time by it. */
export const newestEntryAt = (reader: Reader): Instant | null =>
  reader.find(Newest, 'SELECT max(at) AS at FROM audit_entry HAVING max(at) IS NOT NULL')?.at ?? null;

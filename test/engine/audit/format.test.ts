import { createHash, createPublicKey, verify } from 'node:crypto';
import type Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { checkpointCode } from '../../../main/engine/audit/index.ts';
import { closeLogs, TestLog } from './log.ts';

afterEach(closeLogs);

// A checker written from resources/formats/audit-log.md alone: none of the product's own code takes part in the judgement.

type Columns = Record<string, string | number | Buffer | null>;
const hex = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : null);
const base64url = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64url') : null);
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest();
const canonical = (object: Columns & { fields?: unknown }) =>
  JSON.stringify(Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));
const signed = (key: unknown, message: Buffer, signature: unknown) =>
  verify(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: String(base64url(key)) }, format: 'jwk' }),
    signature as Buffer, // the column is a BLOB
  );

function entriesThatHold(db: Database.Database, root: Buffer) {
  const rows = (sql: string) => db.prepare(sql).all() as Columns[]; // columns of the four storage classes
  const epochs = rows('SELECT * FROM audit_epoch ORDER BY number');
  let before: Columns = { hash: Buffer.alloc(32), signature: null };
  let count = 0;
  for (const e of rows('SELECT * FROM audit_entry ORDER BY seq')) {
    const text = canonical({
      action: e.action ?? null,
      after: hex(before.signature),
      at: e.at ?? null,
      clock: e.clock ?? null,
      count: e.count ?? null,
      detailHash: hex(e.detail_hash),
      epoch: e.epoch ?? null,
      fields: JSON.parse(String(e.fields)),
      offsetMinutes: e.offset_minutes ?? null,
      outcome: e.outcome ?? null,
      personId: e.person_id ?? null,
      procedure: e.procedure ?? null,
      reason: e.reason ?? null,
      recordId: e.record_id ?? null,
      refusal: e.refusal ?? null,
      role: e.role ?? null,
      seq: e.seq ?? null,
      till: e.till ?? null,
    });
    const h = sha256('audit/v1', String(hex(before.hash)), text);
    const key = epochs[Number(e.epoch) - 1]?.public_key;
    if (!h.equals(e.hash as Buffer) || !signed(key, h, e.signature)) return count;
    if (e.procedure === 'audit.end-epoch' && e.record_id !== base64url(epochs[Number(e.epoch)]?.public_key))
      return count;
    before = e;
    count++;
  }
  for (const [index, epoch] of epochs.entries()) {
    const message = canonical({
      firstSeq: epoch.first_seq ?? null,
      number: epoch.number ?? null,
      openedAt: epoch.opened_at ?? null,
      previousHash: hex(epoch.previous_hash),
      publicKey: base64url(epoch.public_key),
    });
    const by = index === 0 ? root : epochs[index - 1]?.public_key;
    if (!signed(by, Buffer.from(`audit-epoch/v1${message}`), epoch.signature)) return 0;
  }
  return count;
}

test('a third party who follows the description finds the log whole', () => {
  const log = new TestLog();
  log.recordMany(150);
  log.record({ reason: 'naïve "quotes" \\ and \u2028 lines', count: 3, clock: 'doubtful' });
  log.lock();
  log.record({ outcome: 'refused', refusal: 'not-permitted', personId: null, role: null, recordId: null });
  const db = log.copy();
  expect(entriesThatHold(db, log.first.publicKey)).toBe(154);
  expect(entriesThatHold(db, Buffer.alloc(32, 9))).toBe(0);
});

test('details match their commitments by the description', () => {
  const log = new TestLog();
  log.record({ detail: { z: 'é', a: [1, null, true] } });
  const row = log
    .copy()
    .prepare('SELECT detail_hash, salt, detail FROM audit_entry JOIN audit_detail USING (seq)')
    .get() as Columns; // columns as above
  expect(row.detail).toBe('{"a":[1,null,true],"z":"é"}');
  expect(row.salt).toHaveLength(16);
  expect(row.detail_hash).toEqual(sha256(row.salt as Buffer, row.detail as string));
});

test('the entry a document was made at is found from the code in its footer', () => {
  const log = new TestLog();
  log.recordMany(20);
  const code = checkpointCode(log.store.read);
  log.recordMany(20);
  const bits = [...code].map((letter) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = Buffer.from(
    BigInt(`0b${bits.join('')}`)
      .toString(16)
      .padStart(20, '0'),
    'hex',
  );
  const find = log.copy().prepare('SELECT seq FROM audit_entry WHERE substr(hash, 1, 10) = ?').pluck();
  expect(find.all(bytes)).toEqual([20]);
});

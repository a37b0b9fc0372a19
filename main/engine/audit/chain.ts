import type { KeyObject } from 'node:crypto';
import { z } from '../../../shared/z.ts';
import type { Reader } from '../store/index.ts';
import type { Written } from './entry.ts';
import { isSignedWith } from './epochKey.ts';

/** An entry as it lies in the file, with what is left of its detail. */
export interface Row extends Written {
  hash: string;
  signature: string;
  salt: Buffer | null;
  detail: string | null;
}

// Taken as it lies: the table is STRICT, so the types hold, and what the row says is what the check is about. Parsing each of a
// million rows member by member would cost more than all the hashing.
const Row = z.unknown() as z.ZodType<Row>;

const pageSize = 500;

/** The entries after `seq`, in order, a page at a time. */
export const pageAfter = (reader: Reader, seq: number): Row[] =>
  reader.all(
    Row,
    `SELECT e.seq, e.at, e.offset_minutes AS offsetMinutes, e.clock, e.person_id AS personId, e.role, e.till, e.procedure,
            e.action, e.outcome, e.refusal, e.record_id AS recordId, e.reason, e.fields, e.count,
            iif(e.detail_hash IS NULL, NULL, lower(hex(e.detail_hash))) AS detailHash, e.epoch,
            lower(hex(e.hash)) AS hash, lower(hex(e.signature)) AS signature, d.salt, d.detail
       FROM audit_entry e LEFT JOIN audit_detail d ON d.seq = e.seq
      WHERE e.seq > :seq ORDER BY e.seq LIMIT ${pageSize}`,
    { seq },
  );

const Signed = z.object({ seq: z.number(), hash: z.instanceof(Buffer), signature: z.instanceof(Buffer) });

/** The first entry, from one to another, that this key did not sign. */
export function firstForged(reader: Reader, key: KeyObject, from: number, to: number): number | null {
  for (let seq = from; seq <= to; seq += pageSize) {
    const page = reader.all(
      Signed,
      'SELECT seq, hash, signature FROM audit_entry WHERE seq BETWEEN :seq AND :last ORDER BY seq',
      { seq, last: Math.min(to, seq + pageSize - 1) },
    );
    const forged = page.find((entry) => !isSignedWith(key, entry.hash, entry.signature));
    if (forged) return forged.seq;
  }
  return null;
}

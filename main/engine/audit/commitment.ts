import { hash, randomBytes } from 'node:crypto';
import { z } from '../../../shared/z.ts';
import { canonical, type Json } from '../canonical.ts';
import type { Reader } from '../store/index.ts';

/** The salt keeps a short detail from being guessed from its hash once the detail itself is erased. */
export function commit(value: unknown) {
  const detail = canonical(value as Json); // canonical throws for whatever is not Json
  const salt = randomBytes(16);
  return { detail, salt, hash: commitmentOf(salt, detail) };
}

export const commitmentOf = (salt: Buffer, detail: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(detail, 'utf8')]), 'hex');

const Commitment = z.object({
  hash: z.string().nullable(),
  salt: z.instanceof(Buffer).nullable(),
  detail: z.string().nullable(),
});
type Commitment = z.infer<typeof Commitment>;

/** Erased is lawful: a detail may go with its salt (s 14), and the entry still says that there was one. */
export function stateOf({ hash: committed, salt, detail }: Commitment): 'holds' | 'erased' | 'broken' {
  if (salt === null || detail === null) return committed === null ? 'holds' : 'erased';
  return committed === commitmentOf(salt, detail) ? 'holds' : 'broken';
}

/** Whether the detail kept beside an entry is still what the entry committed to. An entry without one holds. */
export const commitmentHolds = (reader: Reader, seq: number): 'holds' | 'erased' | 'broken' =>
  stateOf(
    reader.one(
      Commitment,
      `SELECT iif(e.detail_hash IS NULL, NULL, lower(hex(e.detail_hash))) AS hash, d.salt, d.detail
         FROM audit_entry e LEFT JOIN audit_detail d ON d.seq = e.seq WHERE e.seq = :seq`,
      { seq },
    ),
  );

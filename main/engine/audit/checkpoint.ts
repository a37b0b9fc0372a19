import { z } from '../../../shared/z.ts';
import type { Reader } from '../store/index.ts';
import { beforeTheFirst } from './entry.ts';

// Crockford's base 32: no I, L, O or U, so that a code read aloud or copied from paper comes back the same.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 80 bits of a hash in 16 characters. */
export function codeOf(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 20)}`);
  return Array.from({ length: 16 }, (_, place) => alphabet[Number((bits >> BigInt(75 - 5 * place)) & 31n)]).join('');
}

const Head = z.object({ hash: z.string() });

/**
 * How the log stands now, for the footer of every document: proof of the past that lies outside the shop. Whoever holds the
 * document can later ask for the entry whose hash begins so; if there is none, the log before it was rewritten.
 */
export function checkpointCode(reader: Reader): string {
  const head = reader.find(Head, 'SELECT lower(hex(hash)) AS hash FROM audit_entry ORDER BY seq DESC LIMIT 1');
  return codeOf(head?.hash ?? beforeTheFirst.hash);
}

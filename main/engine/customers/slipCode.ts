import { z } from '../../../shared/z.ts';
import type { CommandContext } from '../context.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford base32: nothing that reads as something else
const Taken = z.object({ id: z.string() });

/**
 * A short code for paper, `1K7-M4QX`: the till's character and six random ones, so two tills never give the same (sync.md 5.6).
 * It names a record to somebody who holds the register, and tells nobody else anything.
 */
export function newSlipCode({ tx, random, till }: Pick<CommandContext, 'tx' | 'random' | 'till'>): string {
  const letters = [...random(6)].map((byte) => alphabet.charAt(byte & 31)).join('');
  const code = `${till}${letters.slice(0, 2)}-${letters.slice(2)}`;
  const taken = tx.find(Taken, 'SELECT id FROM customer WHERE slip_code = :code', { code });
  return taken ? newSlipCode({ tx, random, till }) : code;
}

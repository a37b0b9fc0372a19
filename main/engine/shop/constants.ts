import { legalConstants } from '../../../shared/shop/constants.ts';
import type { Tx } from '../store/index.ts';

/** The law's numbers with their sources, copied into the register so that an old deadline can be explained years later. */
export function writeLegalConstants(tx: Tx) {
  for (const row of legalConstants) {
    tx.run(
      `INSERT INTO legal_constant (code, valid_from, value, unit, source, mark, to_be_confirmed)
       VALUES (:code, :validFrom, :value, :unit, :source, :mark, :toBeConfirmed)
       ON CONFLICT (code, valid_from) DO NOTHING`,
      { ...row, value: JSON.stringify(row.value), toBeConfirmed: row.toBeConfirmed ? 1 : 0 },
    );
  }
}

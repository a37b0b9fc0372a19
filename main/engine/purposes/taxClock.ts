import { taxClockInYears } from '../../../shared/retention/presets.ts';
import { keptForInAll } from '../../../shared/retention/presetWords.ts';
import type { Shop } from '../../../shared/shop/contract.ts';
import { z } from '../../../shared/z.ts';
import type { Tx } from '../store/index.ts';
import { inColumn, KeptWording } from './read.ts';
import type { SeedContext } from './seed.ts';

const code = 'tax_5y';
const Words = z.object({
  purposeId: z.string(),
  version: z.number(),
  words: inColumn(KeptWording),
  goods: z.string().nullable(),
});

/**
 * The form of the business decides how long proof of a sale is kept (popia.md 3.3). The rule changes, and with it the words
 * that promise it: each purpose kept under it gets a new version, and the old one stays for whoever was told it.
 */
export function keepSalesAs(tx: Tx, kind: Shop['kind'], { now, newId, by }: SeedContext) {
  tx.run('UPDATE retention_rule SET months = :months WHERE code = :code', { code, months: taxClockInYears[kind] * 12 });
  const kept = tx.all(
    Words,
    `SELECT p.id AS purposeId, v.version, v.wording AS words, v.goods FROM purpose p JOIN purpose_version v ON v.purpose_id = p.id
       AND v.version = (SELECT max(version) FROM purpose_version WHERE purpose_id = p.id)
     WHERE p.retention_rule = :code`,
    { code },
  );
  for (const { purposeId, version, words, goods } of kept) {
    tx.run(
      `INSERT INTO purpose_version (id, purpose_id, version, wording, goods, published_at, published_by)
       VALUES (:id, :purposeId, :version, :wording, :goods, :now, :by)`,
      {
        id: newId(),
        purposeId,
        version: version + 1,
        wording: JSON.stringify({ ...words, keptFor: keptForInAll(code, kind) }),
        goods,
        now,
        by,
      },
    );
  }
  return code;
}

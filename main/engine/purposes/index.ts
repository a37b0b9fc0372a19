// Why the shop processes, on what ground (POPIA s 11, s 13), what it says before it collects (s 18), and which fields each
// purpose needs (s 10). Owns purpose, purpose_version, field, purpose_field, notice_version and retention_rule.
import { CustomerLanguage } from '../../../shared/languages.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { ok } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { type Implementation, implement } from '../implement.ts';
import { noticeInForce } from './notice.ts';
import { inColumn, listPurposes } from './read.ts';

export { noticeInForce, noticeInForceId, publishNotice } from './notice.ts';
export { findPurpose, inColumn, KeptWording, listPurposes, type PurposeRow } from './read.ts';
export { seedPurposes } from './seed.ts';
export { keepSalesAs } from './taxClock.ts';

const FieldRow = z.object({
  code: z.string(),
  label: inColumn(z.record(CustomerLanguage, z.string())),
  mandatory: z.number(),
});

const sheet = implement(counterSheet, (_, { tx }) =>
  ok({
    purposes: listPurposes(tx).map((purpose) => ({
      id: purpose.id,
      code: purpose.code,
      ground: purpose.ground,
      channels: purpose.channels,
      wording: purpose.words.wording,
      asks: purpose.words.asks,
      goodsOrServices: purpose.goods,
      keptFor: purpose.words.keptFor,
    })),
    notice: noticeInForce(tx),
    // A field is asked only when a purpose in use needs it (s 10).
    fields: tx
      .all(
        FieldRow,
        `SELECT f.code, f.label, max(pf.mandatory AND f.code = 'name') AS mandatory
         FROM field f JOIN purpose_field pf ON pf.field_code = f.code JOIN purpose p ON p.id = pf.purpose_id
         WHERE f.in_use = 1 AND p.in_use = 1 GROUP BY f.code ORDER BY min(p.position), f.rowid`,
      )
      .map((field) => ({ ...field, mandatory: field.mandatory === 1 })),
  }),
);

export const purposesRoom: Implementation[] = [sheet];

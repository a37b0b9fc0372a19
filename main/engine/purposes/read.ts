import { Channel } from '../../../shared/consent/contract.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import { Ground, PurposeWording } from '../../../shared/purposes/contract.ts';
import { z } from '../../../shared/z.ts';
import type { Reader } from '../store/index.ts';

/** JSON kept in a column, parsed by the schema of what it holds. */
export const inColumn = <S extends z.ZodType>(schema: S) =>
  z.string().transform((text) => schema.parse(parseKept(text)) as z.output<S>); // exactly what parse returns

/** What JSON.parse says of a text it cannot read quotes the text, and an error may hold no value (security.md section 16). */
function parseKept(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('a column that holds JSON holds something else');
  }
}

const inEveryLanguage = z.record(CustomerLanguage, z.string());
export const KeptWording = z.object({
  wording: z.record(CustomerLanguage, PurposeWording),
  asks: z.partialRecord(Channel, inEveryLanguage),
  keptFor: inEveryLanguage,
});

export const PurposeRow = z.object({
  id: z.string(),
  code: z.string(),
  family: z.string(),
  ground: Ground,
  channels: inColumn(z.array(Channel)),
  rule: z.string(),
  versionId: z.string(),
  words: inColumn(KeptWording),
  goods: inColumn(inEveryLanguage.nullable()).nullable(),
});
export type PurposeRow = z.output<typeof PurposeRow>;

const inUse = `
  SELECT p.id, p.code, p.family, p.ground, p.channels, p.retention_rule AS rule, v.id AS versionId, v.wording AS words, v.goods
  FROM purpose p JOIN purpose_version v ON v.purpose_id = p.id
   AND v.version = (SELECT max(version) FROM purpose_version WHERE purpose_id = p.id)`;

/** In the order a counter asks them, each with its newest words. */
export const listPurposes = (reader: Reader) =>
  reader.all(PurposeRow, `${inUse} WHERE p.in_use = 1 ORDER BY p.position`);

export const findPurpose = (reader: Reader, code: string) =>
  reader.find(PurposeRow, `${inUse} WHERE p.in_use = 1 AND p.code = :code`, { code });

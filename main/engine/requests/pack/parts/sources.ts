import { CustomerLanguage } from '../../../../../shared/languages.ts';
import { Ground, NoticeText } from '../../../../../shared/purposes/contract.ts';
import { LegalConstant, latestConstant } from '../../../../../shared/shop/constants.ts';
import { type Regulator, regulatorFrom } from '../../../../../shared/shop/regulator.ts';
import { z } from '../../../../../shared/z.ts';
import { inColumn, KeptWording } from '../../../purposes/index.ts';
import { getSetting } from '../../../shop/index.ts';
import type { Reader } from '../../../store/index.ts';

const perLanguage = z.record(CustomerLanguage, z.string());

const PersonRow = z.object({ id: z.string(), label: z.string(), role: z.string() });
const VersionRow = z.object({
  id: z.string(),
  version: z.number(),
  words: inColumn(KeptWording),
  goods: inColumn(perLanguage.nullable()).nullable(),
});
const PurposeRow = z.object({ id: z.string(), code: z.string(), family: z.string(), ground: Ground });
const NoticeRow = z.object({
  id: z.string(),
  version: z.number(),
  texts: inColumn(z.record(CustomerLanguage, NoticeText)),
});
const RuleRow = z.object({ code: z.string(), law: z.string(), because: inColumn(perLanguage) });
const ConstantRow = LegalConstant.omit({ value: true, toBeConfirmed: true }).extend({
  value: inColumn(LegalConstant.shape.value),
  toBeConfirmed: z.number().transform(Boolean),
});

/** What a customer's rows point at: the shop's own words, rules and details as the register keeps them. */
export interface Sources {
  shop: { name: string; address: string; contact: string };
  officer: { name: string; contact: string };
  regulator: Regulator;
  answerWithinDays: number;
  purpose(id: string): z.output<typeof PurposeRow>;
  version(id: string): z.output<typeof VersionRow>;
  notice(id: string): z.output<typeof NoticeRow>;
  rule(code: string): z.output<typeof RuleRow>;
  /** An id is always given; the label only of somebody the roster still names. */
  who(id: string | null): { id: string | null; label: string | null; role: string | null };
}

export function readSources(reader: Reader): Sources {
  const people = byKey(reader.all(PersonRow, 'SELECT id, label, role FROM person'), 'id');
  const constants = reader.all(
    ConstantRow,
    `SELECT code, value, unit, source, valid_from AS validFrom, mark, to_be_confirmed AS toBeConfirmed FROM legal_constant`,
  );
  const purposes = byKey(reader.all(PurposeRow, 'SELECT id, code, family, ground FROM purpose'), 'id');
  return {
    shop: {
      name: getSetting(reader, 'shop.name'),
      address: getSetting(reader, 'shop.address'),
      contact: getSetting(reader, 'shop.contact'),
    },
    officer: { name: getSetting(reader, 'shop.officerName'), contact: getSetting(reader, 'shop.officerContact') },
    regulator: regulatorFrom(constants),
    answerWithinDays: Number(latestConstant('correction_answer_days', constants)),
    purpose: (id) => found(purposes.get(id)),
    version: remembered((id) =>
      reader.one(VersionRow, 'SELECT id, version, wording AS words, goods FROM purpose_version WHERE id = :id', { id }),
    ),
    notice: remembered((id) =>
      reader.one(NoticeRow, 'SELECT id, version, texts FROM notice_version WHERE id = :id', { id }),
    ),
    rule: (code) => reader.one(RuleRow, 'SELECT code, law, because FROM retention_rule WHERE code = :code', { code }),
    who: (id) => ({ id, label: people.get(id ?? '')?.label ?? null, role: people.get(id ?? '')?.role ?? null }),
  };
}

const byKey = <R extends Record<K, string>, K extends string>(rows: R[], key: K) =>
  new Map(rows.map((row) => [row[key] as string, row]));

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a row points at words that are not there');
  return value;
}

/** A text is read and parsed once a pack, however many choices point at it. */
function remembered<T>(read: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
}

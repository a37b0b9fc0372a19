import type { CustomerLanguage } from '../languages.ts';
import { seededFields } from '../purposes/fields.ts';
import { meaningOf } from '../purposes/seed.ts';
import type { FieldCode, FieldSeed, PurposeSeed } from '../purposes/shape.ts';
import { keptFor } from '../retention/presetWords.ts';
import { latestConstant } from '../shop/constants.ts';
import type { Shop } from '../shop/contract.ts';
import { type Regulator, regulatorFrom } from '../shop/regulator.ts';
import { fill } from './fill.ts';
import { noticeTemplates } from './templates/all.ts';
import type { RecipientKind } from './templates/template.ts';

/** What a notice is made from: this shop, the purposes it uses, and what its officer decided. */
export interface NoticeFacts {
  shop: Omit<Shop, 'idleMinutes'>;
  purposes: readonly PurposeSeed[];
  language: CustomerLanguage;
  fields?: readonly FieldSeed[];
  /** Fields the officer switched on beside those on at first run and those a purpose cannot do without. */
  fieldsOn?: readonly FieldCode[];
  /** Recipients the purposes do not imply, as ticked by the officer. */
  recipients?: readonly RecipientKind[];
  regulator?: Regulator;
  copyFeeInCents?: number;
}

export type NoticeContext = ReturnType<typeof contextOf>;

/** The facts with their defaults, in one language, and the small questions every passage asks of them. */
export function contextOf(facts: NoticeFacts) {
  const { shop, purposes, language, recipients = [], regulator = regulatorFrom() } = facts;
  const words = noticeTemplates[language];
  const fields = fieldsInUse(facts);
  const titleOf = (purpose: PurposeSeed) => purpose.wording[language].title;
  const labelsOf = (some: readonly FieldSeed[]) => some.map((field) => field.label[language]).join(', ');
  const values = {
    shopName: shop.name,
    address: shop.address,
    contact: shop.contact,
    officerName: shop.officerName,
    officerContact: shop.officerContact,
    tollFree: regulator.tollFree,
    complaints: regulator.complaints,
    days: String(latestConstant('access_answer_days')),
    fields: labelsOf(fields),
    titles: purposes.map(titleOf).join(', '),
  };
  return {
    shop,
    purposes,
    language,
    recipients,
    regulator,
    words,
    fields,
    titleOf,
    labelsOf,
    classes: [...new Set(fields.map((field) => field.class))],
    asked: purposes.filter((purpose) => purpose.ground === '11-1-a'),
    copyFeeInCents: facts.copyFeeInCents ?? Number(latestConstant('access_fee_default')),
    say: (template: string, more: Readonly<Record<string, string>> = {}) => fill(template, { ...values, ...more }),
    meaningOf: (purpose: PurposeSeed) => meaningOf(purpose, language),
    keepOf: (purpose: PurposeSeed) => keptFor(purpose.keptUnder, language, shop.kind).keep,
  };
}

/** Only what a chosen purpose needs, and of that only what is switched on (POPIA s 10). */
function fieldsInUse({ purposes, fields = seededFields, fieldsOn = [] }: NoticeFacts): FieldSeed[] {
  const needs = purposes.flatMap((purpose) => purpose.fields);
  return fields.filter((field) => {
    const wanted = needs.filter((need) => need.code === field.code);
    if (wanted.length === 0) return false;
    return field.onAtFirstRun || fieldsOn.includes(field.code) || wanted.some((need) => need.need === 'required');
  });
}

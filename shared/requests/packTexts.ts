import type { Channel, ConsentKind, Method, Proof, ShownHow } from '../consent/contract.ts';
import type { Day } from '../instants.ts';
import type { CustomerLanguage } from '../languages.ts';
import { noticeTemplates } from '../notices/templates/all.ts';
import type { Ground } from '../purposes/contract.ts';
import type { FieldCode } from '../purposes/shape.ts';
import { purposeWords } from '../purposes/words/all.ts';
import type { z } from '../z.ts';
import type { IdentityCheck } from './contract.ts';
import { af } from './texts/af.ts';
import { en } from './texts/en.ts';
import { xh } from './texts/xh.ts';
import { zu } from './texts/zu.ts';

/** The fifteen parts of a subject access pack (POPIA s 23, s 18), in their order on paper. */
export const packSections = [
  'cover',
  'fields',
  'purposes',
  'consents',
  'notices',
  'marketing',
  'dealings',
  'notes',
  'recipients',
  'operators',
  'cross-border',
  'retention',
  'automated',
  'withheld',
  'rights',
] as const;
export type PackSection = (typeof packSections)[number];

/** Grounds on which a part may be left out (POPIA s 23(4), PAIA chapter 4 of part 3); the rest is still given (s 23(5)). */
export const withholdingGrounds = [
  'paia-63',
  'paia-64',
  'paia-65',
  'paia-66',
  'paia-67',
  'paia-68',
  'paia-69',
] as const;
export type WithholdingGround = (typeof withholdingGrounds)[number];

export const packLabels = [
  'shop',
  'address',
  'contact',
  'officer',
  'customer',
  'slipCode',
  'requestNumber',
  'receivedOn',
  'madeOn',
  'identityChecked',
  'field',
  'value',
  'source',
  'lastChanged',
  'recordedOn',
  'lastVisit',
  'purpose',
  'ground',
  'since',
  'choice',
  'channel',
  'state',
  'when',
  'how',
  'wordsShown',
  'goodsOrServices',
  'proof',
  'recordedBy',
  'askedBy',
  'noticeVersion',
  'language',
  'recipient',
  'whatWasGiven',
  'why',
  'country',
  'keptUntil',
  'because',
  'leftOut',
  'reason',
] as const;
export type PackLabel = (typeof packLabels)[number];

export const fieldSources = ['customer', 'guardian', 'import', 'shop'] as const;
export type FieldSource = (typeof fieldSources)[number];

export interface PackTextSet {
  readonly language: CustomerLanguage;
  /** False until a speaker of the language has read the whole set; the officer is shown this. */
  readonly reviewed: boolean;
  /** Holds {shopName}. */
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: Readonly<Record<PackSection, { readonly heading: string; readonly explain: string }>>;
  readonly labels: Readonly<Record<PackLabel, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly notRecorded: string;
  readonly shop: string;
  readonly you: string;
  /** Holds {what} and {ground}. */
  readonly withheld: string;
  readonly withheldGrounds: Readonly<Record<WithholdingGround, string>>;
  /** Hold {contact}, {days} or the Regulator's details, as named. */
  readonly rights: Readonly<Record<'correct' | 'object' | 'withdraw' | 'complain' | 'court' | 'contacts', string>>;
  /** Holds {date} and {because}. */
  readonly keptUntil: string;
  /** Holds {page} and {pages}. */
  readonly pageOf: string;
  readonly states: Readonly<Record<ConsentKind | 'not-asked', string>>;
  readonly methods: Readonly<Record<Method, string>>;
  readonly shownHow: Readonly<Record<ShownHow, string>>;
  readonly proofs: Readonly<Record<Proof['kind'], string>>;
  readonly identityChecks: Readonly<Record<z.infer<typeof IdentityCheck>, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly sources: Readonly<Record<FieldSource, string>>;
  readonly months: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
}

export const packTexts: Readonly<Record<CustomerLanguage, PackTextSet>> = { en, af, zu, xh };

export const fieldLabel = (code: FieldCode, language: CustomerLanguage) => purposeWords[language].fields[code];

export const groundText = (ground: Ground, language: CustomerLanguage) => noticeTemplates[language].grounds[ground];

/** Dates are written out, "9 Mei 2026": 05/06 means two different days to two people. */
export function writtenDate(day: Day, language: CustomerLanguage): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = packTexts[language].months[(month ?? 0) - 1];
  if (year === undefined || date === undefined || name === undefined) throw new Error(`not a calendar day: ${day}`);
  return `${date} ${name} ${year}`;
}

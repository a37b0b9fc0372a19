import type { CustomerLanguage } from '../../../../../shared/languages.ts';
import type { Role } from '../../../../../shared/people/roles.ts';
import { af } from './af.ts';
import { en } from './en.ts';
import { xh } from './xh.ts';
import { zu } from './zu.ts';

/** Acts of the register that name a customer's record; others are told by the word the log has. */
const toldActs = [
  'customers.capture',
  'customers.open',
  'customers.reveal',
  'customers.correct',
  'customers.record-visit',
  'customers.history',
  'consent.record',
  'consent.withdraw',
  'consent.correct',
  'consent.timeline',
  'consent.on',
  'requests.make-pack',
] as const;
type ToldAct = (typeof toldActs)[number];

/** Reasons picked from a list when somebody reveals, corrects or releases; what was typed is printed as it is. */
const toldReasons = [
  'calling-back',
  'customer-is-here',
  'delivery',
  'checking-details',
  'request',
  'customer-told-us',
  'typing-mistake',
  'out-of-date',
  'recorded-by-mistake',
] as const;
type ToldReason = (typeof toldReasons)[number];

/**
 * What the pack says beside the fifteen headings of `shared/requests/packTexts.ts`: the parts with nothing in them, who looked,
 * and the note that explains the files. Places to fill are {named}.
 */
export interface PackWords {
  readonly language: CustomerLanguage;
  /** False until a speaker of the language has read the whole set. */
  readonly reviewed: boolean;
  /** Title of the document in a viewer; holds no name. */
  readonly documentTitle: string;
  readonly besides: string;
  readonly madeBy: string;
  readonly logCode: string;
  readonly logCodeMeans: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly somebodyGone: string;
  readonly theApp: string;
  readonly phoneTyped: string;
  readonly corrections: string;
  readonly before: string;
  readonly after: string;
  readonly nothingThere: string;
  readonly neverCorrected: string;
  readonly ended: string;
  readonly meaning: string;
  readonly choicesNow: string;
  readonly everyChoice: string;
  readonly correctsEntry: string;
  readonly shownInLanguage: string;
  readonly checksum: string;
  readonly saidAloud: string;
  readonly wholeNotice: string;
  readonly signatureDrawn: string;
  readonly typedName: string;
  readonly witness: string;
  readonly reference: string;
  readonly visits: string;
  readonly sentNone: string;
  readonly requestsNone: string;
  readonly notesNone: string;
  readonly operatorsNone: string;
  readonly abroadNone: string;
  readonly automatedNone: string;
  readonly leftOutNone: string;
  readonly handedToNone: string;
  readonly consentsNone: string;
  readonly lookedAt: string;
  readonly lookedAtExplain: string;
  readonly who: string;
  readonly what: string;
  readonly acts: Readonly<Record<ToldAct, string>>;
  readonly refusedAct: string;
  readonly reasons: Readonly<Record<ToldReason, string>>;
  readonly recipientYou: string;
  readonly packGiven: string;
  readonly packWhy: string;
  /** Withheld tables by what is in them; hold {rows}. */
  readonly withheldWhat: Readonly<Record<'audit_detail' | 'draft', string>>;
  readonly derived: string;
  readonly lawIs: string;
  readonly lettersMissing: string;
  readonly readMe: Readonly<{ files: string; check: string; locked: string }>;
}

export const packWords: Readonly<Record<CustomerLanguage, PackWords>> = { en, af, zu, xh };

export const isToldAct = (procedure: string): procedure is ToldAct =>
  (toldActs as readonly string[]).includes(procedure);
export const isToldReason = (reason: string): reason is ToldReason =>
  (toldReasons as readonly string[]).includes(reason);

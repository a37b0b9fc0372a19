import type { CustomerLanguage } from '../../languages.ts';
import type { Ground } from '../../purposes/contract.ts';
import type { FieldClass, LawCode } from '../../purposes/shape.ts';
import type { NoticeItemKey } from '../items.ts';

/** Kinds of recipients a small shop has. The first four follow from the purposes, the officer ticks the rest (s 18(1)(h)(i)). */
export const recipientKinds = [
  'law',
  'tax-office',
  'message-carrier',
  'social-media',
  'accountant',
  'computer-help',
  'backup-keeper',
  'delivery',
] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/**
 * One language's wording. Places to fill are {named}; a sentence never puts a prefix or an ending on one, because
 * isiZulu and isiXhosa words change shape when joined, so filled words stand after a colon or between commas.
 */
export interface NoticeTemplate {
  readonly language: CustomerLanguage;
  /** False until a speaker of the language has read the whole set; the officer is shown this. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly headings: Readonly<Record<NoticeItemKey, string>>;
  readonly infoCollected: string;
  readonly alsoDealings: string;
  readonly alsoChoices: string;
  readonly source: string;
  readonly sourceChild: string;
  readonly responsible: string;
  readonly address: string;
  readonly contact: string;
  readonly mandatory: string;
  readonly optional: string;
  readonly alsoNeeded: string;
  readonly freeChoice: string;
  readonly lawIntro: string;
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly laws: Readonly<Record<LawCode, string>>;
  readonly staysHere: string;
  /** Ways of reaching a customer whose carriers keep messages abroad (s 18(1)(g), s 72). */
  readonly channelsAbroad: Readonly<Record<'whatsapp' | 'email' | 'or', string>>;
  readonly messagesAbroad: string;
  readonly photoAbroad: string;
  readonly otherwiseHere: string;
  readonly recipientsIntro: string;
  readonly recipients: Readonly<Record<RecipientKind, string>>;
  readonly notSold: string;
  readonly categories: Readonly<Record<FieldClass, string>>;
  readonly notAsked: string;
  readonly access: string;
  readonly rectify: string;
  readonly copyFree: string;
  readonly copyPriced: string;
  readonly object: string;
  readonly objectReason: string;
  readonly stopSpecials: string;
  readonly complain: string;
  readonly regulator: Readonly<Record<'address' | 'phone' | 'tollFree' | 'complaints' | 'website', string>>;
  readonly officer: string;
  readonly afterwards: string;
  readonly proofKept: string;
  readonly noKept: string;
  readonly withdraw: string;
  readonly nothingToWithdraw: string;
  readonly spoken: Readonly<{
    /** Between the last two of a list; isiZulu and isiXhosa keep a comma. */
    and: string;
    needed: string;
    also: string;
    onlyIfYes: string;
    close: string;
  }>;
  readonly card: Readonly<{
    title: string;
    fields: string;
    why: string;
    no: string;
    object: string;
    more: string;
    complain: string;
  }>;
}

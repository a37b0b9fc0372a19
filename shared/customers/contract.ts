import { Choice, ChoiceNow, Method, NoticeShown, ProofGiven, PurposeCode } from '../consent/contract.ts';
import { CustomerId, PersonId } from '../ids.ts';
import { Day, Instant } from '../instants.ts';
import { CustomerLanguage } from '../languages.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';
import { EmailTyped, PersonName, PhoneTyped } from './fields.ts';

/** A value a screen shows in part; the whole is fetched with a reason and logged. */
export const Masked = z.strictObject({ shown: z.string(), hidden: z.boolean() });
export type Masked = z.infer<typeof Masked>;

/** One row of a search: the least that tells people apart. */
export const SearchHit = z.strictObject({
  id: CustomerId,
  name: z.string(),
  slipCode: z.string(),
  phone: Masked.nullable(),
  email: Masked.nullable(),
  capturedOn: Day,
});
export type SearchHit = z.infer<typeof SearchHit>;

/** "Is this the same person?": a question, never a block (POPIA s 16). */
export const LookAlike = z.strictObject({
  id: CustomerId,
  name: z.string(),
  phone: Masked.nullable(),
  why: z.enum(['same-number', 'same-name', 'name-alike']),
});
export type LookAlike = z.infer<typeof LookAlike>;

/** "Kept until 9 May 2028 because …" (s 14). */
export const KeptUntil = z.strictObject({ on: Day, rule: z.string(), because: z.record(CustomerLanguage, z.string()) });
export type KeptUntil = z.infer<typeof KeptUntil>;

/** Two answers to one question would let the later undo a no in the act that recorded it (s 69(2)). */
const isAnsweredOnce = (choices: readonly Pick<Choice, 'purpose' | 'channel'>[]) =>
  new Set(choices.map(({ purpose, channel }) => `${purpose}/${channel}`)).size === choices.length;
const isNamedOnce = (codes: readonly string[]) => new Set(codes).size === codes.length;

export const captureCustomer = procedure({
  name: 'customers.capture',
  kind: 'command',
  permission: 'customer.capture',
  audit: {
    action: 'customer captured',
    fields: (input) => [
      'name',
      ...(input.phone ? ['phone'] : []),
      ...(input.email ? ['email'] : []),
      // That somebody alike was looked at and said to be another person is part of the evidence.
      ...(input.differentFrom.length > 0 ? ['different-person'] : []),
    ],
  },
  input: z.strictObject({
    name: PersonName,
    phone: PhoneTyped.nullable(),
    email: EmailTyped.nullable(),
    language: CustomerLanguage,
    /** Purposes on a ground other than consent that start with this capture, such as a booking. */
    purposes: z.array(PurposeCode).max(20).refine(isNamedOnce, 'not-understood'),
    /** Only what was asked: a purpose that was not asked about is left out. */
    choices: z.array(Choice).max(40).refine(isAnsweredOnce, 'not-understood'),
    notice: NoticeShown,
    method: Method,
    proof: ProofGiven.nullable(),
    /** Look-alikes the person at the counter said are someone else. */
    differentFrom: z.array(CustomerId).max(20),
  }),
  output: z.strictObject({ id: CustomerId, slipCode: z.string(), keptUntil: KeptUntil }),
  refusals: [
    'said-no-before',
    'set-up-not-finished',
    'notice-not-current',
    'purpose-not-found',
    'no-purpose',
    'proof-needed',
    'no-contact-point',
  ],
});

export const lookAlikes = procedure({
  name: 'customers.look-alikes',
  kind: 'query',
  permission: 'customer.capture',
  audit: { action: 'same person looked for', mayContinue: true },
  input: z.strictObject({ name: z.string().max(200), phone: z.string().max(40) }),
  output: z.array(LookAlike).max(3),
  refusals: [],
});

/** Search as one types: names, any form of phone, e-mail, slip code; masked, at most 20. */
export const searchCustomers = procedure({
  name: 'customers.search',
  kind: 'query',
  permission: 'customer.search',
  audit: { action: 'customers searched', mayContinue: true },
  input: z.strictObject({ text: z.string().max(200) }),
  output: z.strictObject({
    hits: z.array(SearchHit).max(20),
    /** More people match than are shown. */
    more: z.boolean(),
    /** The words searched instead, when what was typed matched nobody. */
    meant: z.string().nullable(),
    /** The role needs more typed before anything is shown. */
    tooShort: z.boolean(),
  }),
  refusals: [],
});

/** The register newest first, for the owner and the officer; masked, in pages. The counter has no list: it finds one person. */
export const listCustomers = procedure({
  name: 'customers.list',
  kind: 'query',
  permission: 'customer.browse',
  audit: { action: 'customers listed' },
  input: z.strictObject({ before: CustomerId.nullable(), limit: z.number().int().min(1).max(200) }),
  output: z.strictObject({ rows: z.array(SearchHit).max(200), count: z.number().int(), more: z.boolean() }),
  refusals: [],
});

export const CustomerPage = z.strictObject({
  id: CustomerId,
  name: z.string(),
  slipCode: z.string(),
  phone: Masked.nullable(),
  email: Masked.nullable(),
  language: CustomerLanguage,
  capturedAt: Instant,
  capturedBy: z.string(),
  lastSeenOn: Day,
  keptUntil: KeptUntil,
  purposes: z.array(z.strictObject({ purpose: PurposeCode, since: Instant })),
  choices: z.array(ChoiceNow),
  corrections: z.number().int(),
});
export type CustomerPage = z.infer<typeof CustomerPage>;

export const openCustomer = procedure({
  name: 'customers.open',
  kind: 'query',
  permission: 'customer.view',
  audit: { action: 'customer viewed', about: (input) => input.id },
  input: z.strictObject({ id: CustomerId }),
  output: CustomerPage,
  refusals: ['customer-not-found'],
});

export const RevealReason = z.enum(['calling-back', 'customer-is-here', 'delivery', 'checking-details', 'request']);

/** Shows one masked value, with a reason, for a minute; the log keeps who, which record and why. */
export const revealField = procedure({
  name: 'customers.reveal',
  kind: 'query',
  permission: 'customer.reveal',
  audit: {
    action: 'contact detail revealed',
    about: (input) => input.id,
    fields: (input) => [input.field],
    reason: (input) => input.reason,
  },
  input: z.strictObject({ id: CustomerId, field: z.enum(['phone', 'email']), reason: RevealReason }),
  output: z.strictObject({ value: z.string(), hideAfterSeconds: z.number().int() }),
  refusals: ['customer-not-found', 'nothing-recorded'],
});

export const CorrectionReason = z.enum(['customer-told-us', 'typing-mistake', 'out-of-date', 'request']);

/** Puts a field right; what stood there before is kept with who and why (POPIA s 16, s 24). */
export const correctCustomer = procedure({
  name: 'customers.correct',
  kind: 'command',
  permission: 'customer.correct',
  audit: {
    action: 'customer corrected',
    about: (input) => input.id,
    fields: (input) => Object.keys(input.changes),
    reason: (input) => input.reason,
  },
  input: z.strictObject({
    id: CustomerId,
    changes: z.strictObject({
      name: PersonName.optional(),
      phone: PhoneTyped.nullable().optional(),
      email: EmailTyped.nullable().optional(),
      language: CustomerLanguage.optional(),
    }),
    reason: CorrectionReason,
  }),
  output: CustomerPage,
  refusals: ['customer-not-found', 'nothing-changed', 'no-contact-point'],
});

/** The customer came in again: the clock of "months after the last visit" starts anew. */
export const recordVisit = procedure({
  name: 'customers.record-visit',
  kind: 'command',
  permission: 'customer.capture',
  audit: { action: 'visit recorded', about: (input) => input.id },
  input: z.strictObject({ id: CustomerId }),
  output: CustomerPage,
  refusals: ['customer-not-found'],
});

/** What happened to the record, newest first, without the values. */
export const customerHistory = procedure({
  name: 'customers.history',
  kind: 'query',
  permission: 'customer.view',
  audit: { action: 'customer history viewed', about: (input) => input.id },
  input: z.strictObject({ id: CustomerId }),
  output: z.array(
    z.strictObject({
      at: Instant,
      by: PersonId,
      byLabel: z.string(),
      what: z.enum(['captured', 'corrected', 'visited', 'handed-over']),
      field: z.string().nullable(),
      before: Masked.nullable(),
      after: Masked.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  refusals: ['customer-not-found'],
});

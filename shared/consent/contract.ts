import { ConsentEventId, CustomerId, NoticeVersionId, PersonId } from '../ids.ts';
import { Day, Instant } from '../instants.ts';
import { CustomerLanguage } from '../languages.ts';
import { procedure } from '../procedure.ts';
import { typedText } from '../typedText.ts';
import { z } from '../z.ts';

export const PurposeCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** How a person may be reached for a purpose; `none` where the purpose has no channel, such as showing a photo. */
export const channels = ['sms', 'whatsapp', 'email', 'phone', 'none'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** How the notice reached the customer before the choice (popia.md 2.1, layers). */
export const ShownHow = z.enum(['read-aloud', 'on-screen', 'printed']);
export type ShownHow = z.infer<typeof ShownHow>;

/** How a choice reached the shop (Reg 2 and Reg 6 as amended 2025: any way convenient to the person). */
export const Method = z.enum(['in-person', 'on-paper', 'phone', 'sms', 'whatsapp', 'email']);
export type Method = z.infer<typeof Method>;

/** A pen stroke: points in CSS pixels of a 600 by 120 sheet, time in milliseconds from the first point. */
const Stroke = z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])).max(2_000);

/** What can prove the choice later (s 11(2)(a)): the burden of proof is the shop's. */
const proofWith = <Text extends z.ZodType<string, string>>(text: Text) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('signature'), strokes: z.array(Stroke).min(1).max(60) }),
    z.strictObject({ kind: z.literal('typed-name'), typedName: text }),
    z.strictObject({ kind: z.literal('witness'), witness: text }),
    z.strictObject({ kind: z.literal('reference'), reference: text }), // recording, transcript or message
  ]);

/** As it stands in the register: read as it is, whatever is taken today. */
export const Proof = proofWith(z.string());
export type Proof = z.infer<typeof Proof>;

/** It may be read out years later, so it must say what it shows. */
const EvidenceText = typedText({ longest: 200, tooLong: 'text-too-long' });
/** As it is given with a choice. */
export const ProofGiven = proofWith(EvidenceText);

export const NoticeShown = z.strictObject({
  noticeVersionId: NoticeVersionId,
  language: CustomerLanguage,
  shownHow: ShownHow,
});
export type NoticeShown = z.infer<typeof NoticeShown>;

export const choiceAnswers = ['given', 'refused'] as const;
export const Choice = z.strictObject({
  purpose: PurposeCode,
  channel: Channel,
  answer: z.enum(choiceAnswers),
});
export type Choice = z.infer<typeof Choice>;

export const consentKinds = ['asked', 'given', 'refused', 'withdrawn', 'expired', 'superseded', 'corrected'] as const;
export const ConsentKind = z.enum(consentKinds);
export type ConsentKind = z.infer<typeof ConsentKind>;

/** The state of one purpose and channel, derived from its events (popia.md 1.4). */
export const consentStates = ['not-asked', 'asked', 'given', 'refused', 'withdrawn', 'expired', 'superseded'] as const;
export const ConsentState = z.enum(consentStates);
export type ConsentState = z.infer<typeof ConsentState>;

/** One row of the consent timeline: what was shown, what was chosen, how, by whom, with what proof. */
export const ConsentEvent = z.strictObject({
  id: ConsentEventId,
  purpose: PurposeCode,
  channel: Channel,
  kind: ConsentKind,
  occurredAt: Instant,
  language: CustomerLanguage,
  method: Method,
  shownHow: ShownHow.nullable(),
  noticeVersionId: NoticeVersionId.nullable(),
  noticeVersion: z.number().int().nullable(),
  /** SHA-256 of the notice text as shown, hex. */
  noticeHash: z.string().nullable(),
  /** The words of the question, in the language it was asked. */
  wording: z.string(),
  goodsOrServices: z.string().nullable(),
  initiatedBy: z.enum(['shop', 'data-subject']),
  recordedBy: PersonId,
  recordedByLabel: z.string(),
  proof: Proof.nullable(),
  /** For `corrected`: the event that was recorded by mistake, and why. */
  corrects: ConsentEventId.nullable(),
  reason: z.string().nullable(),
});
export type ConsentEvent = z.infer<typeof ConsentEvent>;

export const ChoiceNow = z.strictObject({
  purpose: PurposeCode,
  channel: Channel,
  state: ConsentState,
  since: Instant.nullable(),
  eventId: ConsentEventId.nullable(),
});
export type ChoiceNow = z.infer<typeof ChoiceNow>;

/**
 * A choice made after the capture: the customer came back and said yes or no (popia.md 1.4).
 * A refused or withdrawn choice becomes a yes again only when the customer asks for it unprompted (s 69(2)).
 */
export const recordChoice = procedure({
  name: 'consent.record',
  kind: 'command',
  permission: 'consent.record',
  audit: {
    action: 'consent choice recorded',
    about: (input) => input.customerId,
    fields: (input) => [`${input.purpose}/${input.channel}`],
  },
  input: z.strictObject({
    customerId: CustomerId,
    purpose: PurposeCode,
    channel: Channel,
    answer: z.enum(choiceAnswers),
    notice: NoticeShown,
    method: Method,
    initiatedBy: z.enum(['shop', 'data-subject']),
    proof: ProofGiven.nullable(),
  }),
  output: ChoiceNow,
  refusals: [
    'customer-not-found',
    'purpose-not-found',
    'notice-not-current',
    'already-so',
    'said-no-before',
    'proof-needed',
    'no-contact-point',
  ],
});

/** POPIA s 11(2)(b): a consent may be withdrawn at any time, by any route, and it takes effect at once. */
export const withdrawConsent = procedure({
  name: 'consent.withdraw',
  kind: 'command',
  permission: 'consent.record',
  audit: {
    action: 'consent withdrawn',
    about: (input) => input.customerId,
    fields: (input) => [`${input.purpose}/${input.channel}`],
  },
  input: z.strictObject({ customerId: CustomerId, purpose: PurposeCode, channel: Channel, method: Method }),
  output: z.strictObject({ now: ChoiceNow, withdrawalId: ConsentEventId }),
  refusals: ['customer-not-found', 'not-given'],
});

/** Undo within ten minutes by whoever recorded it: the first entry stays and a correction with its reason is added. */
export const correctChoice = procedure({
  name: 'consent.correct',
  kind: 'command',
  permission: 'consent.record',
  audit: { action: 'consent entry corrected', about: (input) => input.eventId, reason: () => 'recorded-by-mistake' },
  input: z.strictObject({ eventId: ConsentEventId, reason: EvidenceText }),
  output: ChoiceNow,
  refusals: ['event-not-found', 'already-corrected', 'too-late-to-correct', 'not-yours-to-correct'],
});

export const consentTimeline = procedure({
  name: 'consent.timeline',
  kind: 'query',
  permission: 'customer.view',
  audit: { action: 'consent timeline viewed', about: (input) => input.customerId },
  input: z.strictObject({ customerId: CustomerId }),
  output: z.strictObject({ events: z.array(ConsentEvent), intact: z.boolean() }),
  refusals: ['customer-not-found'],
});

/** "What had she agreed to on 3 May?": the state at the end of a South African day. */
export const consentOn = procedure({
  name: 'consent.on',
  kind: 'query',
  permission: 'customer.view',
  audit: { action: 'consent state on a date viewed', about: (input) => input.customerId },
  input: z.strictObject({ customerId: CustomerId, day: Day }),
  output: z.array(ChoiceNow),
  refusals: ['customer-not-found'],
});

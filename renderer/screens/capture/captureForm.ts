import { reaches } from '../../../shared/consent/contact.ts';
import { type Channel, choiceAnswers, ShownHow } from '../../../shared/consent/contract.ts';
import type { captureCustomer } from '../../../shared/customers/contract.ts';
import { CommandId, CustomerId } from '../../../shared/ids.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import type { InputOf, OutputOf } from '../../../shared/procedure.ts';
import type { counterSheet, Purpose } from '../../../shared/purposes/contract.ts';
import { z } from '../../../shared/z.ts';
import { newCommandId } from '../../commandId.ts';
import { proofOf, SignatureKept } from './proof.ts';

export type Sheet = OutputOf<typeof counterSheet>;

/** The parts of the page, in its order: where a refusal is shown, and where somebody was typing. */
export const places = ['name', 'phone', 'email', 'purposes', 'proof'] as const;
export type Place = (typeof places)[number];

/** What is on the screen and not yet in the register: exactly what a draft keeps. */
export const CaptureForm = z.strictObject({
  /** Saved again after the machine failed, it is one customer. */
  commandId: CommandId,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  emailOpen: z.boolean(),
  /** Of the notice and of what the customer reads; the screen keeps its own. */
  language: CustomerLanguage,
  shownHow: ShownHow,
  /** Services switched on or off by hand; the others stand as `startsByItself` says. */
  started: z.record(z.string(), z.boolean()),
  /** By `choiceKey`. Nothing is chosen beforehand, and what was not asked is not here. */
  choices: z.record(z.string(), z.enum(choiceAnswers)),
  proofAs: z.enum(['signature', 'typed-name', 'witness']),
  signature: SignatureKept.nullable(),
  typedName: z.string(),
  witness: z.string(),
  /** Look-alikes that are someone else. */
  differentFrom: z.array(CustomerId),
  /** Where the last change was made: the screen opens there again (ux.md section 5 rule 6). */
  typedIn: z.enum(places),
});
export type CaptureForm = z.infer<typeof CaptureForm>;

export const emptyForm = (language: CustomerLanguage): CaptureForm => ({
  commandId: newCommandId(),
  name: '',
  phone: '',
  email: '',
  emailOpen: false,
  language,
  shownHow: 'read-aloud',
  started: {},
  choices: {},
  proofAs: 'signature',
  signature: null,
  typedName: '',
  witness: '',
  differentFrom: [],
  typedIn: 'name',
});

/** Nothing about anybody stands in it: there is no draft to keep and nothing to clear. */
export const isBlank = ({ name, phone, email, choices, signature, typedName, witness }: CaptureForm) =>
  [name, phone, email, typedName, witness].every((text) => text.trim() === '') &&
  Object.keys(choices).length === 0 &&
  signature === null;

export const choiceKey = (purpose: string, channel: Channel) => `${purpose}/${channel}`;

/** Consent is asked; every other ground of POPIA s 11(1) needs no choice. */
export const isAsked = (purpose: Purpose) => purpose.ground === '11-1-a';
export const servicesOf = ({ purposes }: Sheet) => purposes.filter((purpose) => !isAsked(purpose));
export const askedOf = ({ purposes }: Sheet) => purposes.filter(isAsked);

/** What the customer came for runs on contract (s 11(1)(b)); an invoice starts when one is made. Neither is a consent. */
const startsByItself = ({ ground }: Purpose) => ground === '11-1-b';
export const isStarted = (purpose: Purpose, form: CaptureForm) => form.started[purpose.code] ?? startsByItself(purpose);

/** A single service needs no tick: it is why the customer is here. */
export const needsTick = (services: readonly Purpose[], purpose: Purpose) =>
  services.length > 1 || !startsByItself(purpose);

/** Where a message on this channel would arrive. */
const contactFor = (channel: Channel) => (channel === 'none' ? null : channel === 'email' ? 'email' : 'phone');

/** The contact fields some yes needs: a yes that reaches nobody is collected for nothing (s 10). */
export function contactsNeeded(sheet: Sheet, form: CaptureForm): ReadonlySet<'phone' | 'email'> {
  const yes = answered(sheet, form).filter(({ answer }) => answer === 'given');
  return new Set(yes.flatMap(({ channel }) => contactFor(channel) ?? []));
}

/** Where a yes would arrive nowhere: nothing was typed, or a landline for an SMS. */
export function contactsMissing(sheet: Sheet, form: CaptureForm): ReadonlySet<'phone' | 'email'> {
  const contact = { phone: typed(form.phone), email: typed(form.email) };
  const stranded = answered(sheet, form).filter(
    ({ answer, channel }) => answer === 'given' && !reaches(channel, contact),
  );
  return new Set(stranded.flatMap(({ channel }) => contactFor(channel) ?? []));
}

export const saidYes = (form: CaptureForm) => Object.values(form.choices).includes('given');

const answered = (sheet: Sheet, { choices }: CaptureForm) =>
  askedOf(sheet).flatMap(({ code, channels }) =>
    channels.flatMap((channel) => {
      const answer = choices[choiceKey(code, channel)];
      return answer ? [{ purpose: code, channel, answer }] : [];
    }),
  );

const typed = (text: string) => (text.trim() === '' ? null : text);

/** What the engine is asked to write. */
export const inputOf = (sheet: Sheet, form: CaptureForm): InputOf<typeof captureCustomer> => ({
  name: form.name,
  phone: typed(form.phone),
  email: typed(form.email),
  language: form.language,
  purposes: servicesOf(sheet)
    .filter((purpose) => isStarted(purpose, form))
    .map(({ code }) => code),
  choices: answered(sheet, form),
  notice: { noticeVersionId: sheet.notice.id, language: form.language, shownHow: form.shownHow },
  method: 'in-person',
  proof: saidYes(form) ? proofOf(form) : null,
  differentFrom: form.differentFrom,
});

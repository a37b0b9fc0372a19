import type { CustomerPage, correctCustomer } from '../../../shared/customers/contract.ts';
import { EmailTyped, PersonName, PhoneTyped } from '../../../shared/customers/fields.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import type { FieldRefusal } from '../../../shared/result.ts';
import type { z } from '../../../shared/z.ts';

type Changes = InputOf<typeof correctCustomer>['changes'];
export type Reason = InputOf<typeof correctCustomer>['reason'];

/** What is typed. A masked value is not here to be typed over: empty means it stays. */
export interface Correction {
  name: string;
  phone: string;
  removePhone: boolean;
  email: string;
  removeEmail: boolean;
  language: CustomerLanguage;
  reason: Reason | null;
}

export const correctionOf = (page: CustomerPage): Correction => ({
  name: page.name,
  phone: '',
  removePhone: false,
  email: '',
  removeEmail: false,
  language: page.language,
  reason: null,
});

/** Only what is different goes to the engine, and into the log. */
export function changesOf(form: Correction, page: CustomerPage): Changes {
  const contact = (typed: string, remove: boolean) => (remove ? null : typed.trim() === '' ? undefined : typed);
  const phone = contact(form.phone, form.removePhone);
  const email = contact(form.email, form.removeEmail);
  return {
    ...(form.name.trim() !== page.name && { name: form.name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(form.language !== page.language && { language: form.language }),
  };
}

/** Where a refusal is shown, in the order of the dialog. */
export const places = ['name', 'phone', 'email', 'reason'] as const;
export type Place = (typeof places)[number];
/** The listed word of why, by place. */
export type Errors = Partial<Record<Place, string>>;

const schemas: Readonly<Record<Exclude<Place, 'reason'>, z.ZodType>> = {
  name: PersonName,
  phone: PhoneTyped,
  email: EmailTyped,
};

/** What the engine would say of this field, by the same schema; read when the field is left. */
export function whyNot(place: Exclude<Place, 'reason'>, typed: string): string | null {
  if (place !== 'name' && typed.trim() === '') return null;
  const read = schemas[place].safeParse(typed);
  return read.success ? null : (read.error.issues[0]?.message ?? null);
}

/** Everything to look at before asking the engine, in one go. */
export function wrongIn(form: Correction): Errors {
  const contacts = ['name', 'phone', 'email'] as const;
  const errors: Errors = {};
  for (const place of contacts) {
    const why = whyNot(place, form[place]);
    if (why) errors[place] = why;
  }
  if (!form.reason) errors.reason = 'reason-needed';
  return errors;
}

/** The engine's own refusals by field: `changes.phone`. */
export function errorsFrom(fields: readonly FieldRefusal[]): Errors {
  const errors: Errors = {};
  for (const { path, why } of fields) {
    const place = places.find((each) => path.split('.').includes(each));
    if (place) errors[place] ??= why;
  }
  return errors;
}

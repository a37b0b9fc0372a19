import { captureCustomer } from '../../../shared/customers/contract.ts';
import type { AnswerOf, RefusalOf } from '../../../shared/procedure.ts';
import type { Failed } from '../../call.ts';
import { type CaptureForm, contactsMissing, inputOf, type Place, places, type Sheet, saidYes } from './captureForm.ts';

/** The listed word of why, by place. */
export type Errors = Partial<Record<Place, string>>;

export const fieldIds: Readonly<Record<Place, string>> = {
  name: 'capture-name',
  phone: 'capture-phone',
  email: 'capture-email',
  purposes: 'capture-purposes',
  proof: 'capture-proof',
};

const isPlace = (word: string | undefined): word is Place => places.some((place) => place === word);

function fromSchema(issues: readonly { path: string; why: string }[]): Errors {
  const errors: Errors = {};
  for (const { path, why } of issues) {
    const [place] = path.split('.');
    if (isPlace(place)) errors[place] ??= place === 'proof' ? 'proof-not-taken' : why;
  }
  return errors;
}

/** A choice that reaches nobody, beside the field that is missing. */
const strandedChoices = (sheet: Sheet, form: CaptureForm): Errors =>
  Object.fromEntries([...contactsMissing(sheet, form)].map((place) => [place, `${place}-for-choice`]));

/**
 * Everything to look at before saving again. The engine decides and names one thing at a time; once it has refused, the same
 * schema and the same conditions are read here, so that nobody is sent round twice.
 */
function everythingWrong(sheet: Sheet, form: CaptureForm): Errors {
  const input = inputOf(sheet, form);
  const parsed = captureCustomer.input.safeParse(input);
  const issues = parsed.success ? [] : parsed.error.issues;
  const yes = saidYes(form);
  return {
    ...strandedChoices(sheet, form),
    ...fromSchema(issues.map(({ path, message }) => ({ path: path.join('.'), why: message }))),
    ...(yes && !input.proof && { proof: 'proof-needed' }),
    ...(!yes && input.purposes.length === 0 && { purposes: 'no-purpose' }),
  };
}

type Refusal = RefusalOf<typeof captureCustomer>;
/** What stands beside no field: told at the top of the page. */
export type Trouble = Exclude<
  Refusal,
  'proof-needed' | 'no-contact-point' | 'no-purpose' | 'notice-not-current' | 'purpose-not-found'
>;

export interface Judged {
  errors: Errors;
  trouble: Trouble | null;
  /** The notice or the purposes are no longer the ones on the screen. */
  outdated: boolean;
}

/** Where each refusal of a capture is shown. */
export function judge(
  answer: Exclude<AnswerOf<typeof captureCustomer> | Failed, { ok: true }>,
  sheet: Sheet,
  form: CaptureForm,
): Judged {
  const nothing: Judged = { errors: {}, trouble: null, outdated: false };
  switch (answer.refusal) {
    case 'failed': // told by call.ts, with its reference
      return nothing;
    case 'notice-not-current':
    case 'purpose-not-found':
      return { ...nothing, outdated: true };
    case 'proof-needed':
    case 'no-contact-point':
    case 'no-purpose':
      return { ...nothing, errors: everythingWrong(sheet, form) };
    case 'invalid-input': {
      const errors = { ...everythingWrong(sheet, form), ...fromSchema(answer.fields ?? []) };
      return { ...nothing, errors, trouble: Object.keys(errors).length > 0 ? null : 'invalid-input' };
    }
    default:
      return { ...nothing, trouble: answer.refusal };
  }
}

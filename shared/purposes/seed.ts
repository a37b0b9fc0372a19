import { inEveryLanguage } from '../inEveryLanguage.ts';
import type { CustomerLanguage } from '../languages.ts';
import { keptForInAll } from '../retention/presetWords.ts';
import { z } from '../z.ts';
import type { PurposeWording } from './contract.ts';
import { PurposeSeed, type SeededPurposeCode } from './shape.ts';
import { purposeWords } from './words/all.ts';

export { seededFields } from './fields.ts';
export type { PurposeSeed } from './shape.ts';

type Facts = Omit<PurposeSeed, 'code' | 'wording' | 'goodsOrServices' | 'keptFor'>;

const required = <Code extends string>(code: Code) => ({ code, need: 'required' as const });
const optional = <Code extends string>(code: Code) => ({ code, need: 'optional' as const });

/** The whole of a small shop's ordinary processing. Everything else is added by the officer, with its ground (s 11, s 13). */
const facts: Readonly<Record<SeededPurposeCode, Facts>> = {
  bookings: {
    family: 'service',
    ground: '11-1-b',
    laws: [],
    channels: [],
    onAtFirstRun: true,
    fields: [
      required('name'),
      optional('phone'),
      optional('email'),
      optional('language'),
      optional('note'),
      optional('address'),
    ],
    keptUnder: 'bookings_12m',
    alsoKept: [],
  },
  invoices: {
    family: 'legal-duty',
    ground: '11-1-c',
    laws: ['taa-29', 'vat-55'],
    channels: [],
    onAtFirstRun: true,
    fields: [required('name'), optional('email'), optional('address'), optional('companyName'), optional('vatNumber')],
    keptUnder: 'tax_5y',
    alsoKept: [],
  },
  specials: {
    family: 'marketing',
    ground: '11-1-a',
    laws: ['popia-69'],
    // The Regulator treats live calls as electronic too (Guidance Note, December 2024), so phone is asked like the rest.
    channels: ['sms', 'whatsapp', 'email', 'phone'],
    onAtFirstRun: true,
    fields: [required('name'), optional('phone'), optional('email'), optional('language')],
    keptUnder: 'marketing_idle',
    alsoKept: ['consent_proof', 'suppression'],
  },
  photo: {
    family: 'publicity',
    ground: '11-1-a',
    laws: [],
    channels: ['none'],
    onAtFirstRun: false,
    // A child's photo needs a competent person's consent first (s 35(1)(a)), so this purpose asks the age.
    fields: [required('name'), required('photo'), required('over18'), optional('guardian')],
    keptUnder: 'consent_life',
    alsoKept: ['consent_proof'],
  },
};

const seed = (code: SeededPurposeCode): PurposeSeed => {
  const fact = facts[code];
  return {
    ...fact,
    code,
    wording: inEveryLanguage((language) => purposeWords[language].purposes[code]),
    goodsOrServices:
      fact.family === 'marketing' ? inEveryLanguage((language) => purposeWords[language].goodsOrServices) : null,
    keptFor: keptForInAll(fact.keptUnder),
  };
};

/** In the order a counter asks them. */
export const seededPurposes: readonly PurposeSeed[] = z
  .array(PurposeSeed)
  .parse([seed('bookings'), seed('invoices'), seed('specials'), seed('photo')]);

/** What a purpose means, with its goods or services named (Reg 6). */
export function meaningOf(purpose: Pick<PurposeSeed, 'wording' | 'goodsOrServices'>, language: CustomerLanguage) {
  return purpose.wording[language].meaning.replaceAll('{goodsOrServices}', purpose.goodsOrServices?.[language] ?? '');
}

/** A purpose's wording as `purposes/contract.ts` carries it, ready to read. */
export const wordingOf = (purpose: Pick<PurposeSeed, 'wording' | 'goodsOrServices'>) =>
  inEveryLanguage(
    (language): z.infer<typeof PurposeWording> => ({
      title: purpose.wording[language].title,
      meaning: meaningOf(purpose, language),
      ifNo: purpose.wording[language].ifNo,
    }),
  );

/** What the counter can write down today. A purpose that needs more, such as the age for a photo (s 35), waits for its fields. */
const capturable: readonly string[] = ['name', 'phone', 'email', 'language'];

/** The purposes a shop can choose at first run. */
export const offeredPurposes: readonly PurposeSeed[] = seededPurposes.filter(({ fields }) =>
  fields.every(({ code, need }) => need === 'optional' || capturable.includes(code)),
);

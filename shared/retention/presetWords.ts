import { inEveryLanguage } from '../inEveryLanguage.ts';
import type { CustomerLanguage } from '../languages.ts';
import type { Shop } from '../shop/contract.ts';
import { taxClockInYears } from './presets.ts';

/**
 * `keep` follows a purpose's name in a notice: "Keep my bookings: 12 months after your last visit".
 * `because` follows a date on screen and in a letter: "Kept until 9 May 2027 because bookings are kept for …".
 */
interface PresetWords {
  readonly keep: string;
  readonly because: string;
}

export const wordedPresets = [
  'bookings_12m',
  'tax_5y',
  'marketing_idle',
  'consent_proof',
  'suppression',
  'consent_life',
] as const;
export type WordedPreset = (typeof wordedPresets)[number];

interface RetentionWords {
  /** False until a speaker of the language has read the whole set. */
  readonly reviewed: boolean;
  readonly presets: Readonly<Record<WordedPreset, PresetWords>>;
}

/** `{years}` is the default clock for tax records, which depends on the form of the business. */
export const retentionWords: Readonly<Record<CustomerLanguage, RetentionWords>> = {
  en: {
    reviewed: true,
    presets: {
      bookings_12m: {
        keep: '12 months after your last visit',
        because: 'bookings are kept for 12 months after the last visit',
      },
      tax_5y: {
        keep: '{years} years after the end of the financial year of the sale, because of tax law',
        because: 'tax law says proof of a sale must be kept',
      },
      marketing_idle: {
        keep: 'until you say stop, or 24 months after we last heard from you',
        because: 'specials stop after 24 months without contact',
      },
      consent_proof: {
        keep: '3 years after your yes ends',
        because: 'the shop must be able to prove what was chosen',
      },
      suppression: {
        keep: 'for as long as the shop sends any specials',
        because: 'a no must stay a no for as long as the shop sends any specials',
      },
      consent_life: {
        keep: 'until you take back your yes; we ask you again after 24 months',
        because: 'it is kept only while the yes stands, and is asked again after 24 months',
      },
    },
  },
  af: {
    reviewed: false,
    presets: {
      bookings_12m: {
        keep: '12 maande ná u laaste besoek',
        because: 'besprekings 12 maande ná die laaste besoek bewaar word',
      },
      tax_5y: {
        keep: '{years} jaar ná die einde van die boekjaar van die verkoop, weens die belastingwet',
        because: 'die belastingwet sê dat bewys van ’n verkoop bewaar moet word',
      },
      marketing_idle: {
        keep: 'totdat u sê ons moet ophou, of 24 maande nadat ons laas van u gehoor het',
        because: 'spesiale aanbiedinge ná 24 maande sonder kontak ophou',
      },
      consent_proof: {
        keep: '3 jaar nadat u toestemming geëindig het',
        because: 'die winkel moet kan bewys wat gekies is',
      },
      suppression: {
        keep: 'solank die winkel enige spesiale aanbiedinge stuur',
        because: '’n nee ’n nee moet bly solank die winkel enige spesiale aanbiedinge stuur',
      },
      consent_life: {
        keep: 'totdat u u toestemming terugtrek; ons vra u weer ná 24 maande',
        because: 'dit net bewaar word solank die toestemming geld, en ná 24 maande weer gevra word',
      },
    },
  },
  zu: {
    reviewed: false,
    presets: {
      bookings_12m: {
        keep: 'izinyanga ezingu-12 ngemva kokuvakasha kwakho kokugcina',
        because: 'okubhukhiwe kugcinwa izinyanga ezingu-12 ngemva kokuvakasha kokugcina',
      },
      tax_5y: {
        keep: 'iminyaka engu-{years} ngemva kokuphela konyaka wezimali okuthengwe ngawo, ngenxa yomthetho wentela',
        because: 'umthetho wentela uthi ubufakazi bokuthengisa kufanele bugcinwe',
      },
      marketing_idle: {
        keep: 'uze uthi asiyeke, noma izinyanga ezingu-24 ngemva kokugcina ukuzwa ngawe',
        because: 'amaspeshali ayama ngemva kwezinyanga ezingu-24 kungaxhunyanwa',
      },
      consent_proof: {
        keep: 'iminyaka engu-3 ngemva kokuphela kwemvume yakho',
        because: 'isitolo kufanele sikwazi ukufakazela lokho okukhethiwe',
      },
      suppression: {
        keep: 'inqobo nje uma isitolo sisathumela amaspeshali',
        because: 'uma umuntu ethe cha, impendulo yakhe ayishintshi inqobo nje uma isitolo sisathumela amaspeshali',
      },
      consent_life: {
        keep: 'uze uhoxise imvume yakho; sikubuza futhi ngemva kwezinyanga ezingu-24',
        because: 'kugcinwa kuphela uma imvume isekhona, futhi kubuzwa kabusha ngemva kwezinyanga ezingu-24',
      },
    },
  },
  xh: {
    reviewed: false,
    presets: {
      bookings_12m: {
        keep: 'iinyanga ezili-12 emva kotyelelo lwakho lokugqibela',
        because: 'okubhukishiweyo kugcinwa iinyanga ezili-12 emva kotyelelo lokugqibela',
      },
      tax_5y: {
        keep: 'iminyaka emi-{years} emva kokuphela konyaka-mali wokuthengisa, ngenxa yomthetho werhafu',
        because: 'umthetho werhafu uthi ubungqina bokuthengisa mabugcinwe',
      },
      marketing_idle: {
        keep: 'ude uthi masiyeke, okanye iinyanga ezingama-24 emva kokugqibela ukuva ngawe',
        because: 'iispeshali ziyayeka emva kweenyanga ezingama-24 kungekho luqhagamshelwano',
      },
      consent_proof: {
        keep: 'iminyaka emi-3 emva kokuphela kwemvume yakho',
        because: 'ivenkile kufuneka ikwazi ukungqina oko kukhethiweyo',
      },
      suppression: {
        keep: 'ngalo lonke ixesha ivenkile isathumela iispeshali',
        because: 'isigqibo sokuthi hayi kufuneka sihlale sinjalo ngalo lonke ixesha ivenkile isathumela iispeshali',
      },
      consent_life: {
        keep: 'ude uyirhoxise imvume yakho; sikubuza kwakhona emva kweenyanga ezingama-24',
        because: 'kugcinwa kuphela xa imvume isekho, kwaye kubuzwa kwakhona emva kweenyanga ezingama-24',
      },
    },
  },
};

/** How long, in plain words, with the years that this form of business keeps tax records. */
export function keptFor(
  preset: WordedPreset,
  language: CustomerLanguage,
  kind: Shop['kind'] = 'sole-trader',
): PresetWords {
  const { keep, because } = retentionWords[language].presets[preset];
  const withYears = (text: string) => text.replaceAll('{years}', String(taxClockInYears[kind]));
  return { keep: withYears(keep), because: withYears(because) };
}

/** The same in every language a customer reads, as a purpose and a keep-until date carry it. */
export const keptForInAll = (preset: WordedPreset, kind: Shop['kind'] = 'sole-trader') =>
  inEveryLanguage((language) => keptFor(preset, language, kind).keep);
export const keptBecauseInAll = (preset: WordedPreset) =>
  inEveryLanguage((language) => keptFor(preset, language).because);

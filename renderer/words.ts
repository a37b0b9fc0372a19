import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** The languages of the screens. What a customer reads has more of them; those texts come from the notices. */
export const languages = ['en', 'af', 'zu'] as const;
export type Language = (typeof languages)[number];

/** `found_one` and `found_other` are two forms of one key, `found`. The number decides: isiZulu counts 0 and 1 as "one". */
type BaseKey<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key;
type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
type TextOf<English, Key extends string> = Extract<
  English[Extract<keyof English, Key | `${Key}_${'zero' | 'one' | 'other'}`>],
  string
>;
type Params<Text extends string> = { [Name in Placeholder<Text>]: Name extends 'count' ? number : string | number };

export type WordsFor<English> = <Key extends BaseKey<Extract<keyof English, string>>>(
  key: Key,
  ...params: Placeholder<TextOf<English, Key>> extends never ? [] : [Params<TextOf<English, Key>>]
) => string;

export interface Words<English> {
  readonly room: string;
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  /** Carries the English texts' type; never set. */
  readonly english?: English;
}

const rooms = new Map<string, Words<unknown>>();

// Bundled texts only: nothing is fetched, guessed from the computer's settings or kept in the browser.
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  interpolation: { escapeValue: false }, // React escapes
  react: { useSuspense: false },
});

/**
 * A screen's words, beside the screen. English fixes the keys: a language that lacks one does not compile.
 * Placeholders are written {{name}}; a text that counts has a form for each number: `found_one`, `found_other`.
 */
export function words<const English extends Record<string, string>>(
  room: string,
  texts: {
    en: English;
    af: Record<keyof NoInfer<English>, string>;
    zu: Record<keyof NoInfer<English>, string>;
  },
): Words<English> {
  for (const language of languages) i18next.addResourceBundle(language, room, texts[language], true, true);
  const made: Words<English> = { room, texts };
  rooms.set(room, made);
  return made;
}

/** Every room's words, so that a test can hold the languages beside each other. */
export const allWords = (): readonly Words<unknown>[] => [...rooms.values()];

/** The words of one room in the language of the screen, or in `fixed`: the customer's language on a turned screen. */
export function useWords<English>(of: Words<English>, fixed?: Language): WordsFor<English> {
  useTranslation(of.room); // renders again when the language changes
  return plainWords(of, fixed);
}

/** The same outside a component, for the language of this moment. */
export function plainWords<English>(of: Words<English>, fixed?: Language): WordsFor<English> {
  const text = i18next.getFixedT(fixed ?? currentLanguage(), of.room);
  const read = (key: string, params: Record<string, string | number> = {}): string => text(key, params);
  return (key, ...[params]) => read(key, params);
}

export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en';
}

export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}

/** The language of the screen belongs to the person signed in. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

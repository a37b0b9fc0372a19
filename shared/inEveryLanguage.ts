import { type CustomerLanguage, customerLanguages } from './languages.ts';

/** One value for each language a customer reads. */
export const inEveryLanguage = <T>(valueIn: (language: CustomerLanguage) => T): Record<CustomerLanguage, T> =>
  Object.fromEntries(customerLanguages.map((language) => [language, valueIn(language)])) as Record<CustomerLanguage, T>; // every language was visited

import type { CustomerLanguage } from '../../../shared/languages.ts';

/** Each language by its own name: whoever needs it can read it, whatever the screen speaks. */
export const languageNames: Readonly<Record<CustomerLanguage, string>> = {
  en: 'English',
  af: 'Afrikaans',
  zu: 'isiZulu',
  xh: 'isiXhosa',
};

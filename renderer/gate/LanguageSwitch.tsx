import { languages, setLanguage, useLanguage, useWords } from '../words.ts';
import css from './LanguageSwitch.module.css';
import { gateWords, languageNames } from './words.ts';

/** Small and always in the same corner: somebody who cannot read the screen must find it. */
export function LanguageSwitch() {
  const w = useWords(gateWords);
  const current = useLanguage();
  return (
    <fieldset className={css.languages} aria-label={w('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={css.language}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}

import { Radios } from '../../ui/Checkbox.tsx';
import { languages, setLanguage, useLanguage, useWords } from '../../words.ts';
import { useFirstField } from '../useFocusOnOpen.ts';
import { languageNames } from '../words.ts';
import { setupWords } from './setupWords.ts';

/** Applied at once: whoever cannot read this screen must see it change. */
export function LanguageStep() {
  const w = useWords(setupWords);
  const current = useLanguage();
  useFirstField('language');
  return (
    <div id="language">
      <Radios
        label={w('languageLabel')}
        value={current}
        onChange={setLanguage}
        options={languages.map((language) => ({
          value: language,
          label: <span lang={language}>{languageNames[language]}</span>,
        }))}
      />
    </div>
  );
}

import { meaningOf, offeredPurposes } from '../../../shared/purposes/seed.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { useRefusalText } from '../refusalText.ts';
import { useFirstField } from '../useFocusOnOpen.ts';
import css from './PurposesStep.module.css';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';

/** What the shop decides to use information for (POPIA s 13): its own purposes, never a customer's consent. */
export function PurposesStep({ setup: { purposes }, onChange, faults }: StepProps) {
  const w = useWords(setupWords);
  const { ofField } = useRefusalText();
  const language = useLanguage();
  useFirstField(`purpose-${offeredPurposes[0]?.code}`);
  const refused = ofField(faults.of('purposes'));

  function choose(code: string, isOn: boolean) {
    faults.typed('purposes');
    onChange({ purposes: isOn ? [...purposes, code] : purposes.filter((other) => other !== code) });
  }

  return (
    <fieldset id="purposes" className={css.group}>
      <legend>{w('purposesRead')}</legend>
      {refused && (
        <Banner tone="wrong" live>
          {refused}
        </Banner>
      )}
      <ul className={css.purposes}>
        {offeredPurposes.map((purpose) => (
          <li key={purpose.code}>
            <Checkbox
              id={`purpose-${purpose.code}`}
              checked={purposes.includes(purpose.code)}
              hint={meaningOf(purpose, language)}
              onChange={(isOn) => choose(purpose.code, isOn)}
            >
              {purpose.wording[language].title}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

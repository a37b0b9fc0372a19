import { meaningOf, offeredPurposes } from '../../../shared/purposes/seed.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useLanguage, useWords } from '../../words.ts';
import css from './PurposesStep.module.css';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';
import { useFirstField } from './useFirstField.ts';

/** What the shop decides to use information for (POPIA s 13): its own purposes, never a customer's consent. */
export function PurposesStep({ setup: { purposes }, onChange }: StepProps) {
  const w = useWords(setupWords);
  const language = useLanguage();
  useFirstField(`purpose-${offeredPurposes[0]?.code}`);
  return (
    <>
      <p>{w('purposesRead')}</p>
      <ul className={css.purposes}>
        {offeredPurposes.map((purpose) => (
          <li key={purpose.code}>
            <Checkbox
              id={`purpose-${purpose.code}`}
              checked={purposes.includes(purpose.code)}
              hint={meaningOf(purpose, language)}
              onChange={(isOn) =>
                onChange({
                  purposes: isOn ? [...purposes, purpose.code] : purposes.filter((code) => code !== purpose.code),
                })
              }
            >
              {purpose.wording[language].title}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}

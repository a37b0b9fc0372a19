import type { Preferences } from '../../../shared/session/contract.ts';
import { useHouse } from '../../house.ts';
import { Radios } from '../../ui/Checkbox.tsx';
import { messages } from '../../ui/messages.ts';
import { Row, Section } from '../../ui/Page.tsx';
import { languages, plainWords, useWords } from '../../words.ts';
import { languageNames } from '../capture/languageNames.ts';
import { settingsWords } from './words.ts';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['by-role', 'counter', 'office'] as const;
const textSizes = [100, 125, 150, 175, 200] as const;
const percent = (size: number) => `${size}\u00a0%`;

/** What belongs to one person, in whatever role: language, light or dark, how large. */
export function OwnSettings({ preferences }: { preferences: Preferences }) {
  const w = useWords(settingsWords);
  const { language, theme, density, textSize } = preferences;

  return (
    <Section title={w('ownTitle')}>
      <Row>
        <Radios
          label={w('language')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(value) =>
            apply({ language: value }, { language }, () => said('languageSet', languageNames[value]))
          }
        />
        <Radios
          label={w('theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: w(value) }))}
          onChange={(value) => apply({ theme: value }, { theme }, () => said('themeSet', plain(value)))}
        />
        <Radios
          label={w('density')}
          value={density}
          options={densities.map((value) => ({
            value,
            label: w(value),
            ...(value === 'by-role' && { hint: w('byRoleMeans') }),
          }))}
          onChange={(value) => apply({ density: value }, { density }, () => said('densitySet', plain(value)))}
        />
        <Radios
          label={w('textSize')}
          value={String(textSize)}
          options={textSizes.map((size) => ({ value: String(size), label: percent(size) }))}
          onChange={(value) =>
            apply({ textSize: Number(value) }, { textSize }, () => said('textSizeSet', percent(Number(value))))
          }
        />
      </Row>
    </Section>
  );
}

// Read when the change has been made: after a change of language the message speaks the new one.
const plain = (word: (typeof themes)[number] | (typeof densities)[number]) => plainWords(settingsWords)(word);
const said = (word: 'languageSet' | 'themeSet' | 'densitySet' | 'textSizeSet', choice: string) =>
  plainWords(settingsWords)(word, { choice });

/** Counts at once; Undo puts back what stood there. Nothing is said to have changed before the engine has said so. */
async function apply(changes: Partial<Preferences>, before: Partial<Preferences>, saying: () => string) {
  const { prefer } = useHouse.getState();
  await prefer(changes);
  const now = useHouse.getState().me?.preferences;
  const isDone = Object.entries(changes).every(([name, value]) => now?.[name as keyof Preferences] === value); // its own keys
  if (isDone) messages.say(saying(), () => prefer(before));
}

import { useWords } from '../../words.ts';
import { NewPassphrase } from '../NewPassphrase.tsx';
import { useFirstField } from '../useFocusOnOpen.ts';
import { SetupField } from './SetupField.tsx';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';

/** The first owner's name on the unlock screen, and the passphrase that is the key. */
export function YouStep({ setup: { owner, chosen }, onChange, faults }: StepProps) {
  const w = useWords(setupWords);
  useFirstField('owner');
  return (
    <>
      <SetupField
        field="owner"
        label={w('label')}
        hint={w('labelHint')}
        faults={faults}
        value={owner}
        onChange={(typed) => onChange({ owner: typed })}
      />
      <NewPassphrase chosen={chosen} onChange={(typed) => onChange({ chosen: typed })} faults={faults} />
    </>
  );
}

import type { useFaults } from '../useFaults.ts';
import type { Setup, SetupField } from './setup.ts';

/** What the fields of a step are given. */
export interface StepProps {
  setup: Setup;
  onChange: (changes: Partial<Setup>) => void;
  faults: Pick<ReturnType<typeof useFaults<SetupField>>, 'of' | 'typed' | 'left'>;
}

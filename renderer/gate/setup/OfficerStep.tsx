import { latestConstant } from '../../../shared/shop/constants.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Radios } from '../../ui/Checkbox.tsx';
import { Row } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { useFirstField } from '../useFocusOnOpen.ts';
import { SetupField } from './SetupField.tsx';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';

/** The head of the business, or another named in writing; registered before taking up the duties (POPIA s 1, s 55(2)). */
export function OfficerStep({ setup: { officer, officerIs }, onChange, faults }: StepProps) {
  const w = useWords(setupWords);
  useFirstField('officer');
  const change = (changes: Partial<typeof officer>) => onChange({ officer: { ...officer, ...changes } });
  return (
    <>
      <div id="officer">
        <Radios
          label={w('officerWho')}
          value={officerIs}
          onChange={(is) => onChange({ officerIs: is })}
          options={[
            { value: 'owner', label: w('officerOwner') },
            { value: 'other', label: w('officerOther') },
          ]}
        />
      </div>
      <Row>
        <SetupField
          field="officer.name"
          label={w('officerName')}
          faults={faults}
          value={officer.name}
          onChange={(name) => change({ name })}
        />
        <SetupField
          field="officer.contact"
          label={w('officerContact')}
          faults={faults}
          value={officer.contact}
          onChange={(contact) => change({ contact })}
        />
      </Row>
      <Banner tone="note">{w('officerRegister', { portal: String(latestConstant('regulator_portal')) })}</Banner>
    </>
  );
}

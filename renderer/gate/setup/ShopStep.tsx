import { taxClockInYears } from '../../../shared/retention/presets.ts';
import { Radios } from '../../ui/Checkbox.tsx';
import { Row } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { useFirstField } from '../useFocusOnOpen.ts';
import { SetupField } from './SetupField.tsx';
import { setupWords } from './setupWords.ts';
import type { StepProps } from './stepProps.ts';

/** Who keeps the information: it stands in every notice (POPIA s 18(1)(b)). */
export function ShopStep({ setup: { shop }, onChange, faults }: StepProps) {
  const w = useWords(setupWords);
  useFirstField('shop.name');
  const change = (changes: Partial<typeof shop>) => onChange({ shop: { ...shop, ...changes } });
  return (
    <>
      <SetupField
        field="shop.name"
        label={w('shopName')}
        faults={faults}
        value={shop.name}
        onChange={(name) => change({ name })}
      />
      <Row>
        <SetupField
          field="shop.address"
          label={w('shopAddress')}
          faults={faults}
          value={shop.address}
          onChange={(address) => change({ address })}
        />
        <SetupField
          field="shop.contact"
          label={w('shopContact')}
          hint={w('shopContactHint')}
          faults={faults}
          value={shop.contact}
          onChange={(contact) => change({ contact })}
        />
      </Row>
      <Radios
        label={w('kind')}
        value={shop.kind}
        onChange={(kind) => change({ kind })}
        options={[
          {
            value: 'sole-trader',
            label: w('soleTrader'),
            hint: w('keptYears', { years: taxClockInYears['sole-trader'] }),
          },
          { value: 'company', label: w('company'), hint: w('keptYears', { years: taxClockInYears.company }) },
        ]}
      />
    </>
  );
}

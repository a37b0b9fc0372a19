import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import { useRefusalText } from '../refusalText.ts';
import type { SetupField as FieldName } from './setup.ts';
import type { StepProps } from './stepProps.ts';

interface SetupFieldProps extends Pick<TextFieldProps, 'label' | 'hint' | 'value' | 'onChange'> {
  field: FieldName;
  faults: StepProps['faults'];
}

/** A line to type, with why it is refused beside it. */
export function SetupField({ field, faults, value, onChange, ...frame }: SetupFieldProps) {
  const { ofField } = useRefusalText();
  return (
    <TextField
      {...frame}
      id={field}
      value={value}
      error={ofField(faults.of(field))}
      onChange={(typed) => {
        faults.typed(field);
        onChange(typed);
      }}
      onLeave={() => faults.left(field, value)}
    />
  );
}

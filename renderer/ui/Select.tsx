import { Field, type FieldFrame } from './Field.tsx';
import css from './Select.module.css';

export interface SelectProps<Value extends string> extends FieldFrame {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; off?: boolean }[];
  /** Shown while nothing is chosen: "Choose a language". */
  placeholder?: string | undefined;
  id?: string | undefined;
}

/** The system's own list: it types ahead, scrolls, speaks and follows high contrast without our help. */
export function Select<Value extends string>({ value, onChange, options, placeholder, ...frame }: SelectProps<Value>) {
  return (
    <Field {...frame}>
      {(control) => (
        <select
          {...control}
          className={css.select}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.off}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

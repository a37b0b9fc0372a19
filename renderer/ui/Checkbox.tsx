import { type ReactNode, useId } from 'react';
import css from './Checkbox.module.css';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  /** Off, and why. */
  off?: string | undefined;
  id?: string | undefined;
}

/** For settings and selections. A consent is never a tick box: it is a `Choice`. */
export function Checkbox({ checked, onChange, children, hint, off, id }: CheckboxProps) {
  const made = useId();
  const control = id ?? made;
  const more = off ?? hint;
  return (
    <div className={css.line}>
      <input
        type="checkbox"
        id={control}
        className={css.box}
        checked={checked}
        disabled={off !== undefined}
        aria-describedby={more ? `${control}-more` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={control} className={css.label}>
        {children}
      </label>
      {more && (
        <p id={`${control}-more`} className={css.more}>
          {more}
        </p>
      )}
    </div>
  );
}

export interface RadiosProps<Value extends string> {
  label: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[];
}

/** One of a few, all visible. For what a person decides about the shop, never for a customer's consent. */
export function Radios<Value extends string>({ label, value, onChange, options }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className={css.line}>
          <input
            type="radio"
            name={name}
            id={`${name}-${option.value}`}
            className={css.box}
            checked={option.value === value}
            aria-describedby={option.hint ? `${name}-${option.value}-more` : undefined}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${name}-${option.value}`} className={css.label}>
            {option.label}
          </label>
          {option.hint && (
            <p id={`${name}-${option.value}-more`} className={css.more}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

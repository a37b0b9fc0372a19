import { type ComponentProps, type ReactNode, type Ref, useState } from 'react';
import { afterPress } from './afterPress.ts';
import css from './Field.module.css';
import { Field, type FieldFrame } from './Field.tsx';

export interface TextFieldProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  /** The field was left: the moment to check it. */
  onLeave?: (() => void) | undefined;
  id?: string | undefined;
  /** What stands inside the box before or after the text: a country, a button. */
  before?: ReactNode;
  after?: ReactNode;
  /** More than one line: how many are shown at first. */
  lines?: number | undefined;
  /** Further attributes of the input itself: `inputMode`, `maxLength`, `lang`, `type`. */
  input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'ref'> | undefined;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** An error appears when the field is left, never while somebody is typing. */
export function TextField({ value, onChange, onLeave, before, after, lines, input, ref, ...frame }: TextFieldProps) {
  const [typing, setTyping] = useState(false);
  const shared = {
    // The browser's own memory of what was typed would be a second, unencrypted register.
    autoComplete: 'off',
    spellCheck: false,
    value,
    className: css.input,
    onChange(event: { target: { value: string } }) {
      setTyping(true);
      onChange(event.target.value);
    },
    onBlur() {
      afterPress(() => {
        setTyping(false);
        onLeave?.();
      });
    },
  };

  return (
    <Field {...frame} error={typing ? undefined : frame.error}>
      {(control) => (
        <span className={css.box}>
          {before && <span className={css.slot}>{before}</span>}
          {lines ? (
            <textarea {...shared} {...control} rows={lines} ref={ref} maxLength={input?.maxLength} lang={input?.lang} />
          ) : (
            <input type="text" {...shared} {...input} {...control} ref={ref} />
          )}
          {after && <span className={css.slot}>{after}</span>}
        </span>
      )}
    </Field>
  );
}

import clsx from 'clsx';
import { type ReactNode, useContext, useId } from 'react';
import { DetailsHidden } from './detailsHidden.ts';
import css from './Field.module.css';
import { Mark } from './Mark.tsx';

export interface FieldFrame {
  label: string;
  /** Said before anything is typed: what it is for, or how it is written. */
  hint?: ReactNode;
  /** What is wrong and what to do. Tied to the control and announced. */
  error?: string | undefined;
  /** Confirms what was understood: "South African cellphone". */
  good?: string | undefined;
  /** The word for "required"; a required field says so. */
  required?: string | undefined;
  /** A short word beside the label, such as a key: "or types full name". */
  aside?: ReactNode;
  labelHidden?: boolean | undefined;
}

export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldProps extends FieldFrame {
  /** Fixes the control's id, so that a summary of errors can link to it. */
  id?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error, tied together. Every control with a label is made of this. */
export function Field({ label, hint, error, good, required, aside, labelHidden, id, children }: FieldProps) {
  const made = useId();
  const control = id ?? made;
  const hintId = `${control}-hint`;
  const answerId = `${control}-answer`;
  const isHidden = useContext(DetailsHidden) !== null;
  const understood = isHidden ? undefined : good; // it repeats what was typed
  const answer = error ?? understood;

  return (
    <div className={css.field} data-field="">
      <div className={clsx(css.head, labelHidden && css.hidden)}>
        <label htmlFor={control} className={css.label}>
          {label} {required && <span className={css.word}>{required}</span>}
        </label>
        {aside && <span className={css.aside}>{aside}</span>}
      </div>
      {hint && (
        <p id={hintId} className={css.hint}>
          {hint}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': clsx(hint && hintId, answer && answerId) || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {/* Always in the page: a live region that arrives together with its text is not announced. */}
      <p id={answerId} aria-live="polite" className={clsx(css.answer, error ? css.error : css.good)}>
        {error && <Mark shape="alert" />}
        {!error && understood && <Mark shape="tick" />}
        {answer}
      </p>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import css from './ErrorSummary.module.css';

export interface ErrorSummaryProps {
  /** "2 things to look at before saving" */
  title: string;
  /** The field's id and what is wrong with it, in the order of the page. */
  errors: readonly { fieldId: string; text: string }[];
}

/** What stopped a save, as links to the fields. Takes the focus when it appears and whenever the list changes. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (count > 0) heading.current?.focus();
  }, [count]);

  if (count === 0) return null;
  return (
    <div className={css.summary}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault(); // the address of the page never changes: ids do not belong in a history
                document.getElementById(fieldId)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from 'react';
import css from './EnterForm.module.css';

/** Fields among which Enter means "go on", as the page's main button does. */
export function EnterForm({ label, onEnter, children }: { label: string; onEnter: () => void; children: ReactNode }) {
  return (
    <form
      aria-label={label}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      {children}
      {/* A form with several fields takes Enter only when it has a button of this type; the visible one is our own. */}
      <input type="submit" hidden />
    </form>
  );
}

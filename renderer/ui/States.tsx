import { type ReactNode, useEffect, useState } from 'react';
import { Mark } from './Mark.tsx';
import css from './States.module.css';

/** True once a wait has lasted so long; before 300 ms nothing moves, before 1 s nothing is counted. */
export function useLasted(milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return lasted;
}

export interface WaitingProps {
  /** What for: "Opening the register". */
  children: ReactNode;
  /** "1 240 of 5 000", shown after a second. */
  count?: ReactNode;
  /** A button that stops it, shown after a second. */
  stop?: ReactNode;
}

/** The layout stays; after 300 ms the text says what is being waited for. */
export function Waiting({ children, count, stop }: WaitingProps) {
  const visible = useLasted(300);
  const long = useLasted(1000);
  return (
    <div className={css.waiting} role="status" data-visible={visible}>
      {visible && <p>{children}</p>}
      {long && count && <p className={css.count}>{count}</p>}
      {long && stop}
    </div>
  );
}

/** What this place is for, in one sentence, and one button. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.state}>
      <p className={css.sentence}>{children}</p>
      {action}
    </div>
  );
}

export interface RefusedProps {
  /** What is not open to this person, as a sentence. */
  children: ReactNode;
  /** Who may, and how to ask them. */
  who: ReactNode;
  action?: ReactNode;
}

export function Refused({ children, who, action }: RefusedProps) {
  return (
    <div className={css.state}>
      <p className={css.sentence}>{children}</p>
      <p className={css.more}>{who}</p>
      {action}
    </div>
  );
}

export interface FailedProps {
  happened: ReactNode;
  safe: ReactNode;
  now: ReactNode;
  /** The word and the reference to quote: "Reference 7K2M". */
  reference?: ReactNode;
  action?: ReactNode;
}

/** What happened, what is safe, what now, and the reference to quote. */
export function Failed({ happened, safe, now, reference, action }: FailedProps) {
  return (
    <div className={css.failed} role="alert">
      <p className={css.happened}>
        <Mark shape="alert" size={20} />
        {happened}
      </p>
      <p>{safe}</p>
      <p>{now}</p>
      {reference && <p className={css.reference}>{reference}</p>}
      {action}
    </div>
  );
}

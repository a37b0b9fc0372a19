import clsx from 'clsx';
import { type ReactNode, useContext } from 'react';
import { DetailsHidden } from './detailsHidden.ts';
import css from './Text.module.css';

/** A person's name, kept in its own direction whatever stands around it; gone while details are hidden. */
export function Bdi({ children }: { children: string }) {
  const hidden = useContext(DetailsHidden);
  return hidden === null ? <bdi>{children}</bdi> : <Blank word={hidden} />;
}

/** A block of one length, whatever stood there: even the length of a name says something. Read aloud as "hidden". */
const Blank = ({ word }: { word: string }) => (
  <span className={css.blank}>
    <span className={css.spoken}>{word}</span>
  </span>
);

export interface MaskedProps {
  /** What may be seen: "082 ••• ••00". */
  children: string;
  /** How it is read aloud: "Cellphone ending in 00". */
  spoken: string;
  /** The button that shows the whole, with its reason. */
  show?: ReactNode;
}

/** A value kept back; gone altogether while details are hidden. Nothing reveals on hover: at a counter the pointer drifts. */
export function Masked({ children, spoken, show }: MaskedProps) {
  const hidden = useContext(DetailsHidden);
  return (
    <span className={css.masked}>
      {hidden === null ? (
        <>
          <span aria-hidden="true" className={css.value}>
            {children}
          </span>
          <span className={css.spoken}>{spoken}</span>
        </>
      ) : (
        <Blank word={hidden} />
      )}
      {show}
    </span>
  );
}

/** Words for screen readers alone. */
export const Spoken = ({ children }: { children: ReactNode }) => <span className={css.spoken}>{children}</span>;

export const Muted = ({ children }: { children: ReactNode }) => <span className={css.muted}>{children}</span>;

/** A short word in a tint: a count, a step of a request. The word carries the meaning, the tint only helps. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'attention' | 'wrong' | 'note';
  children: ReactNode;
}) {
  return <span className={clsx(css.badge, css[tone])}>{children}</span>;
}

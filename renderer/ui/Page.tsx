import clsx from 'clsx';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './Page.module.css';

export interface PageProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  intro?: ReactNode;
  /** Beside the title: a state, a switch of language. */
  aside?: ReactNode;
  children: ReactNode;
  /** `<Actions>`, at the end of the page; on a narrow window they stay in sight at the bottom. */
  actions?: ReactNode;
  /** The title takes the focus when the page opens; off where a field takes it. */
  focusTitle?: boolean | undefined;
  /** The page is as high as the window and only what is inside `Scrolling` scrolls, so that the actions stay in sight. */
  fit?: boolean | undefined;
}

export function Page({ title, intro, aside, children, actions, focusTitle = true, fit }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) heading.current?.focus();
  }, [focusTitle]);

  return (
    <div className={clsx(css.page, fit && css.fit)} data-fit={fit ? '' : undefined}>
      <div className={css.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {intro && <div className={css.intro}>{intro}</div>}
      {children}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** The part of a page with `fit` that gives way when there is not enough room: a list of purposes, a table. */
export function Scrolling({ children }: { children: ReactNode }) {
  return <div className={css.scrolling}>{children}</div>;
}

/** Fields side by side where there is room, below each other where there is not. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

/** A block of a page with its own heading. */
export function Section({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export interface CardProps {
  /** What it is about, and a second, quieter line. */
  title?: ReactNode;
  titleId?: string | undefined;
  note?: ReactNode;
  /** At the end of the line: a choice, a state, a button. */
  end?: ReactNode;
  children?: ReactNode;
}

/** One thing on paper: a purpose with its choice, a customer's answer, a task. */
export function Card({ title, titleId, note, end, children }: CardProps) {
  return (
    <div className={css.card}>
      {(title || end) && (
        <div className={css.cardHead}>
          <div className={css.cardText}>
            <p className={css.cardTitle} id={titleId}>
              {title}
            </p>
            {note && <p className={css.note}>{note}</p>}
          </div>
          {end && <div className={css.end}>{end}</div>}
        </div>
      )}
      {children}
    </div>
  );
}

/** One number and what it counts. */
export function Stat({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={css.stat}>
      <p className={css.statLabel}>{label}</p>
      <p className={css.statValue}>{value}</p>
      {note && <p className={css.note}>{note}</p>}
    </div>
  );
}

export interface Definition {
  term: ReactNode;
  detail: ReactNode;
  /** At the end of the line: a button that shows or changes it. */
  end?: ReactNode;
}

/** What is held about something: a word and its value, line by line. */
export function DefinitionList({ items }: { items: readonly (Definition & { id: string })[] }) {
  return (
    <dl className={css.definitions}>
      {items.map(({ id, term, detail, end }) => (
        <div key={id} className={css.definition}>
          <dt>{term}</dt>
          <dd>
            <span className={css.detail}>{detail}</span>
            {end}
          </dd>
        </div>
      ))}
    </dl>
  );
}

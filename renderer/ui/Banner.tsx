import clsx from 'clsx';
import type { ReactNode } from 'react';
import css from './Banner.module.css';
import { Mark } from './Mark.tsx';

export interface BannerProps {
  tone: 'note' | 'attention' | 'wrong' | 'good';
  children: ReactNode;
  /** Buttons with the look `link`. */
  actions?: ReactNode;
  /** Announced when it appears, as the question whether this is the same person is. */
  live?: boolean | undefined;
  icon?: boolean | undefined;
}

const marks = { note: 'note', attention: 'note', wrong: 'alert', good: 'tick' } as const;

/** Something to know or to answer on this page. It asks; it never blocks. */
export function Banner({ tone, children, actions, live, icon = true }: BannerProps) {
  return (
    <div className={clsx(css.banner, css[tone])} role={live ? 'status' : undefined}>
      {icon && <Mark shape={marks[tone]} size={18} />}
      <div className={css.text}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

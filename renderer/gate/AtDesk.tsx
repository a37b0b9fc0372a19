import type { ReactNode } from 'react';
import css from './AtDesk.module.css';

/** For what somebody sits down to: the office's smaller controls, and a page as high as the window. */
export const AtDesk = ({ children }: { children: ReactNode }) => (
  <div className={css.desk} data-density="office">
    {children}
  </div>
);

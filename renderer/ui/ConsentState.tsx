import clsx from 'clsx';
import css from './ConsentState.module.css';
import { Mark, type MarkShape } from './Mark.tsx';

export type ConsentStanding = 'yes' | 'no' | 'withdrawn' | 'expired' | 'notAsked';

const shapes: Record<ConsentStanding, MarkShape> = {
  yes: 'tick',
  no: 'cross',
  withdrawn: 'back',
  expired: 'clock',
  notAsked: 'dashed',
};

/** Where a consent stands: a shape and its word, so that it reads in black and white and aloud. */
export function ConsentState({ standing, word }: { standing: ConsentStanding; word: string }) {
  return (
    <span className={css.state}>
      <span className={clsx(css.shape, css[standing])}>
        <Mark shape={shapes[standing]} size={standing === 'yes' || standing === 'no' ? 12 : 18} />
      </span>
      {word}
    </span>
  );
}

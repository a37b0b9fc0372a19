import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useKeys } from '../ui/Keys.tsx';
import { MessageRegion } from '../ui/MessageRegion.tsx';
import { moveRegion } from '../ui/regions.ts';
import { useWords } from '../words.ts';
import css from './GateFrame.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { gateWords } from './words.ts';

interface GateFrameProps {
  /** Practice data: a striped frame, so that nobody takes it for the register. */
  practice: boolean;
  /** While the register is shut nobody's own language is known, so it can be chosen here. */
  languages: boolean;
  children: ReactNode;
}

export function GateFrame({ practice, languages, children }: GateFrameProps) {
  const w = useWords(gateWords);
  useKeys({ nextRegion: () => moveRegion(1), previousRegion: () => moveRegion(-1) });
  return (
    <div className={clsx(css.gate, practice && css.practice)}>
      <header className={css.top} data-region="" tabIndex={-1}>
        <span className={css.app}>{w('app')}</span>
        {practice && <strong className={css.practiceWord}>{w('practice')}</strong>}
        <span className={css.space} />
        {languages && <LanguageSwitch />}
      </header>
      <main className={css.page} data-region="" tabIndex={-1}>
        <div className={css.column}>{children}</div>
      </main>
      <footer className={css.bottom}>{w('nothingLeaves')}</footer>
      <div className={css.messages}>
        <MessageRegion label={w('messages')} words={{ undo: w('undo'), close: w('close') }} />
      </div>
    </div>
  );
}

import { useLayoutEffect, useRef } from 'react';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page, Scrolling } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import css from './PaperStep.module.css';
import { RecoverySheet } from './RecoverySheet.tsx';
import { recoveryWords } from './recoveryWords.ts';
import type { Sheet } from './sheet.ts';

/** The sheet in sight, to be printed or written down. It leaves the screen before the code is typed back. */
export function PaperStep({ sheet, onPaper }: { sheet: Sheet; onPaper: () => void }) {
  const w = useWords(recoveryWords);
  const print = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const scrolled = print.current?.closest('main');
    if (scrolled) scrolled.scrollTop = 0;
    print.current?.focus({ preventScroll: true }); // always in sight, and the code must be too
  }, []);
  return (
    <Page
      title={<span className={css.screenOnly}>{w('sheetTitle')}</span>}
      intro={
        <p className={css.screenOnly}>
          {w('sheetWhy')} {w('noPrinter')}
        </p>
      }
      focusTitle={false}
      fit
      actions={
        <div className={css.screenOnly}>
          <Actions>
            <Button ref={print} shortcut="print" onPress={() => window.print()}>
              {w('print')}
            </Button>
            <Button look="primary" onPress={onPaper}>
              {w('onPaper')}
            </Button>
          </Actions>
        </div>
      }
    >
      <Scrolling>
        <RecoverySheet sheet={sheet} />
      </Scrolling>
    </Page>
  );
}

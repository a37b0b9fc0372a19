import type { Me } from '../../../shared/session/contract.ts';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import css from './capture.module.css';
import { isBlank } from './captureForm.ts';
import { useCapture } from './captureSlice.ts';
import { captureWords } from './words.ts';

interface TodayProps {
  me: Me;
}

/** How the day goes; before the first capture of it, how a capture goes. */
export function Today({ me }: TodayProps) {
  const w = useWords(captureWords);
  const blank = useCapture((state) => isBlank(state.form));
  const { captured, saidYes } = me.today;

  return (
    <>
      <section className={css.today} aria-label={w('today')}>
        <h2>{w('today')}</h2>
        <p>{[w('captured', { count: captured }), w('saidYes', { count: saidYes })].join(' · ')}</p>
        <Muted>{w('draftKept')}</Muted>
      </section>
      {captured === 0 && blank && (
        <section className={css.today} aria-label={w('guide')}>
          <h2>{w('guide')}</h2>
          <ol className={css.guide}>
            <li>{w('guideSay')}</li>
            <li>{w('guideAsk')}</li>
            <li>{w('guideSave')}</li>
          </ol>
        </section>
      )}
    </>
  );
}

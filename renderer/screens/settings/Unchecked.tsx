import { Card, Section } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { healthWords } from './healthWords.ts';
import css from './settings.module.css';

/** What no check of this page can see, said as plainly as what it can: by whom it is held, and what nothing here stops. */
export function Unchecked() {
  const w = useWords(healthWords);
  return (
    <Section title={w('uncheckedTitle')}>
      <Card title={w('minimum')} note={w('app')} />
      <Card title={w('deadlines')} note={w('app')} />
      <Card title={w('noSharing')} note={w('people')} />
      <Card title={w('notStopped')}>
        <p className={css.now}>{w('notStoppedWhat')}</p>
      </Card>
    </Section>
  );
}

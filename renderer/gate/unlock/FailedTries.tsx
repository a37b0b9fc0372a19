import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
import { useFocusOnOpen } from '../useFocusOnOpen.ts';
import { gateWords } from '../words.ts';
import css from './Unlock.module.css';

interface FailedTriesProps {
  name: string;
  count: number;
  onGoOn: () => Promise<void>;
}

/** Told to the person whose name was tried, before anything else; Enter goes on. */
export function FailedTries({ name, count, onGoOn }: FailedTriesProps) {
  const w = useWords(gateWords);
  const button = useFocusOnOpen<HTMLButtonElement>();
  return (
    <div className={css.unlock}>
      <Page title={w('triesTitle')} focusTitle={false}>
        <div id="failed-tries">
          <Banner tone="attention">
            <p>
              <strong>{w('tries', { count, name })}</strong> {w('triesLogged')}
            </p>
            <p>{w('triesYours')}</p>
          </Banner>
        </div>
        <Actions>
          <Button ref={button} look="primary" describedBy="failed-tries" onPress={onGoOn}>
            {w('goOn')}
          </Button>
        </Actions>
      </Page>
    </div>
  );
}

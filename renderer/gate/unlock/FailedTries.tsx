import { useEffect, useRef } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../words.ts';
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
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={css.unlock}>
      <Page
        title={w('triesTitle')}
        focusTitle={false}
        actions={
          <Actions>
            <Button ref={button} look="primary" describedBy="failed-tries" onPress={onGoOn}>
              {w('goOn')}
            </Button>
          </Actions>
        }
      >
        <div id="failed-tries">
          <Banner tone="attention">
            <p>
              <strong>{w('tries', { count, name })}</strong> {w('triesLogged')}
            </p>
            <p>{w('triesYours')}</p>
          </Banner>
        </div>
      </Page>
    </div>
  );
}

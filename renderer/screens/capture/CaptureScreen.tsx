import { useEffect } from 'react';
import type { CustomerId } from '../../../shared/ids.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Empty, Failed, Refused, Waiting } from '../../ui/States.tsx';
import { useWords } from '../../words.ts';
import { CounterPage } from './CounterPage.tsx';
import { keepCaptureDraft, type Prefill, useCapture } from './captureSlice.ts';
import { TurnedScreen } from './TurnedScreen.tsx';
import { captureWords } from './words.ts';

export interface CaptureScreenProps {
  me: Me;
  prefill: Prefill | null;
  onOpenCustomer: (id: CustomerId) => void;
  /** Something was written: today's count is another one. */
  onSaved: () => void;
  turned: boolean;
  onTurn: (turned: boolean) => void;
}

/** One customer at the counter: the notice said, the choices asked, everything saved in one act (POPIA s 9 to s 11, s 18). */
export function CaptureScreen({ me, prefill, turned, onTurn, ...doors }: CaptureScreenProps) {
  const { loading, sheet, load, start } = useCapture();
  const { language } = me.preferences;

  useEffect(() => void load(language), [load, language]);
  useEffect(() => {
    if (prefill) start(prefill);
  }, [start, prefill]);
  useEffect(() => () => void keepCaptureDraft(), []);

  if (loading !== 'ready' || !sheet)
    return <NotReady loading={loading === 'ready' ? 'waiting' : loading} again={() => load(language)} />;
  if (sheet.purposes.length === 0) return <NothingInUse />;
  if (turned) return <TurnedScreen shopName={me.shopName} sheet={sheet} onDone={() => onTurn(false)} />;
  return <CounterPage me={me} sheet={sheet} onTurn={() => onTurn(true)} {...doors} />;
}

type Loading = Exclude<ReturnType<typeof useCapture.getState>['loading'], 'ready'>;

function NotReady({ loading, again }: { loading: Loading; again: () => Promise<void> }) {
  const w = useWords(captureWords);
  const why = useWords(refusalWords);
  const tryAgain = <Button onPress={again}>{w('tryAgain')}</Button>;
  if (loading === 'waiting') {
    return (
      <Page title={w('title')}>
        <Waiting>{w('waiting')}</Waiting>
      </Page>
    );
  }
  return (
    <Page title={w('title')}>
      {loading === 'failed' ? (
        <Failed happened={w('failedHappened')} safe={w('failedSafe')} now={w('failedNow')} action={tryAgain} />
      ) : (
        <Refused who={w('refusedWho')} action={tryAgain}>
          {[w('refused'), why(loading)].join(' ')}
        </Refused>
      )}
    </Page>
  );
}

function NothingInUse() {
  const w = useWords(captureWords);
  return (
    <Page title={w('title')}>
      <Empty>{w('noPurposes')}</Empty>
    </Page>
  );
}

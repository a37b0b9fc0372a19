import { type ReactNode, useEffect, useState } from 'react';
import type { ChoiceNow } from '../../../shared/consent/contract.ts';
import type { CustomerPage } from '../../../shared/customers/contract.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Refused, Waiting } from '../../ui/States.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useScan } from '../../ui/useScan.ts';
import { useWords } from '../../words.ts';
import { ChoicesNow } from './ChoicesNow.tsx';
import { ConsentTimeline } from './ConsentTimeline.tsx';
import { CorrectDetails } from './CorrectDetails.tsx';
import css from './customer.module.css';
import { emptyCustomer, type Sheet, useCustomer } from './customerSlice.ts';
import { customerWords } from './customerWords.ts';
import { HandOver } from './HandOver.tsx';
import { MayDoToday } from './MayDoToday.tsx';
import { Personal } from './Personal.tsx';
import { PrintedRecord, usePrinting } from './PrintedRecord.tsx';
import { RecordChoice } from './RecordChoice.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { troubleText } from './troubleWords.ts';

export interface CustomerScreenProps {
  me: Me;
  id: CustomerId;
  onBack: () => void;
}

/** One customer: what is held, until when and why, what was chosen, and what may be done today (POPIA s 5, s 14, s 23). */
export function CustomerScreen({ me, id, onBack }: CustomerScreenProps) {
  const w = useWords(customerWords);
  const { loading, page, sheet, open } = useCustomer();
  useEffect(() => {
    void open(id);
    return emptyCustomer;
  }, [open, id]);

  const back = <Button onPress={onBack}>{w('back')}</Button>;
  if (loading === 'customer-not-found')
    return (
      <Refused who={w('notHereWho')} action={back}>
        {w('notHere')}
      </Refused>
    );
  if (loading === 'ready' && page && sheet) return <Record me={me} page={page} sheet={sheet} />;
  if (loading === 'waiting' || loading === 'ready') return <Waiting>{w('waiting')}</Waiting>;
  return (
    <Failed
      happened={w('failed')}
      safe={w('failedSafe')}
      now={loading === 'failed' ? w('failedNow') : troubleText(loading)}
      action={<Button onPress={() => open(id)}>{w('tryAgain')}</Button>}
    />
  );
}

type Layer = { kind: 'record'; choice: ChoiceNow } | { kind: 'correct' } | { kind: 'hand-over' } | null;

function Record({ me, page, sheet }: { me: Me; page: CustomerPage; sheet: Sheet }) {
  const w = useWords(customerWords);
  const { visit, undo, undoable } = useCustomer();
  const [layer, setLayer] = useState<Layer>(null);
  const { printing, print } = usePrinting();
  const close = () => setLayer(null);
  useKeys({ undo: undoable ? () => void undo(undoable) : undefined });
  // A scanned slip means its customer; without this the scanner's Enter would press the button that has the focus.
  useScan((code) => layer === null && useHouse.getState().go({ screen: 'customers', text: code }));

  return (
    <>
      <Page
        title={<Personal>{page.name}</Personal>}
        focusTitle={page.choices.length === 0}
        aside={<Muted>{w('slip', { code: page.slipCode })}</Muted>}
      >
        <div className={css.actions}>
          <Button onPress={visit}>{w('visit')}</Button>
          <Button onPress={() => setLayer({ kind: 'correct' })}>{w('correct')}</Button>
          <Button look="quiet" shortcut="print" onPress={print}>
            {w('print')}
          </Button>
        </div>
        <Columns
          first={
            <>
              <ChoicesNow page={page} sheet={sheet} onRecord={(choice) => setLayer({ kind: 'record', choice })} />
              <MayDoToday page={page} sheet={sheet} />
            </>
          }
          second={<RecordFacts page={page} />}
        />
        <ConsentTimeline me={me} sheet={sheet} />
        <RecordHistory />
        <HandOver
          me={me}
          page={page}
          open={layer?.kind === 'hand-over'}
          onOpen={() => setLayer({ kind: 'hand-over' })}
          onClose={close}
        />
      </Page>
      {layer?.kind === 'correct' && <CorrectDetails page={page} onClose={close} />}
      {layer?.kind === 'record' && <RecordChoice page={page} sheet={sheet} choice={layer.choice} onClose={close} />}
      {printing && <PrintedRecord page={page} sheet={sheet} shop={me.shopName} />}
    </>
  );
}

/** Side by side where there is room. The choices come first, so that the name is in sight when the focus is on one. */
function Columns({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.column}>{first}</div>
      <div className={css.column}>{second}</div>
    </div>
  );
}

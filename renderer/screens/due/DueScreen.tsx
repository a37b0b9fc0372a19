import { useCallback, useEffect, useState } from 'react';
import type { CustomerId } from '../../../shared/ids.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import { listDue } from '../../../shared/retention/contract.ts';
import { call } from '../../call.ts';
import { useFormat } from '../../format.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Empty, Failed, Refused, Waiting } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { Bdi } from '../../ui/Text.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { dueWords } from './words.ts';

type Due = OutputOf<typeof listDue>;
const perPage = 10;

/** Who must go, in batches of ten, oldest first (POPIA s 14(4)). The desk that carries it out is a later step, and says so. */
export function DueScreen({ onOpen }: { onOpen: (id: CustomerId) => void }) {
  const w = useWords(dueWords);
  const refusal = useWords(refusalWords);
  const [due, setDue] = useState<Due | 'waiting' | 'refused' | 'failed'>('waiting');
  const [offset, setOffset] = useState(0);
  const load = useCallback(async (from: number) => {
    const answer = await call(listDue, { offset: from, limit: perPage });
    setOffset(from);
    setDue(answer.ok ? answer.value : answer.refusal === 'not-permitted' ? 'refused' : 'failed');
  }, []);
  useEffect(() => void load(0), [load]);

  return (
    <Page title={w('title')} intro={w('intro')}>
      {due === 'waiting' && <Waiting>{w('waiting')}</Waiting>}
      {due === 'refused' && <Refused who={w('refusedWho')}>{refusal('not-permitted')}</Refused>}
      {due === 'failed' && (
        <Failed
          happened={w('failedHappened')}
          safe={w('failedSafe')}
          now={w('failedNow')}
          action={<Button onPress={() => load(offset)}>{w('again')}</Button>}
        />
      )}
      {typeof due === 'object' && <DueList due={due} offset={offset} onPage={load} onOpen={onOpen} />}
    </Page>
  );
}

interface DueListProps {
  due: Due;
  offset: number;
  onPage: (offset: number) => Promise<void>;
  onOpen: (id: CustomerId) => void;
}

function DueList({ due, offset, onPage, onOpen }: DueListProps) {
  const w = useWords(dueWords);
  const f = useFormat();
  const language = useLanguage();
  if (due.count === 0) {
    return (
      <Empty>
        {w('nothing')} {due.nextOn ? w('next', { day: f.day(due.nextOn) }) : w('never')}
      </Empty>
    );
  }
  return (
    <>
      <Banner tone="note">{w('desk')}</Banner>
      <p>{w('count', { count: due.count })}</p>
      <Table
        label={w('listLabel')}
        rows={due.rows}
        rowId={(row) => row.id}
        rowText={(row) => row.name}
        onOpen={(row) => onOpen(row.id)}
        columns={[
          { id: 'name', header: w('customer'), cell: (row) => <Bdi>{row.name}</Bdi> },
          { id: 'slip', header: w('slipCode'), cell: (row) => row.slipCode },
          { id: 'seen', header: w('seen'), cell: (row) => f.day(row.lastSeenOn) },
          { id: 'since', header: w('since'), cell: (row) => f.day(row.keptUntil.on) },
          { id: 'because', header: w('because'), cell: (row) => row.keptUntil.because[language] },
        ]}
      />
      <Actions>
        {offset > 0 && <Button onPress={() => onPage(Math.max(0, offset - perPage))}>{w('earlier')}</Button>}
        {offset + perPage < due.count && <Button onPress={() => onPage(offset + perPage)}>{w('later')}</Button>}
      </Actions>
    </>
  );
}

import { useCallback, useEffect, useState } from 'react';
import { type LogCheck, type LogEntry, type LogFilter, listLog, verifyLog } from '../../../shared/audit/contract.ts';
import { CustomerId } from '../../../shared/ids.ts';
import { listPeople, type Person } from '../../../shared/people/contract.ts';
import { call } from '../../call.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Empty, Failed, Refused, Waiting } from '../../ui/States.tsx';
import { useWords } from '../../words.ts';
import { Filters, OnlyRecord } from './Filters.tsx';
import { LogTable } from './LogTable.tsx';
import { logWords } from './words.ts';

const perPage = 100;
const everything: LogFilter = {
  personId: null,
  recordId: null,
  procedure: null,
  outcome: null,
  from: null,
  until: null,
};

type Shown = { entries: LogEntry[]; more: boolean } | 'waiting' | 'refused' | 'failed';

/** Who did what, when, to which record; filtered, paged, and checked from end to end on demand (POPIA s 19(2)). */
export function LogScreen({
  recordId,
  onOpenCustomer,
}: {
  recordId: string | null;
  onOpenCustomer: (id: CustomerId) => void;
}) {
  const w = useWords(logWords);
  const refusal = useWords(refusalWords);
  const [filter, setFilter] = useState<LogFilter>({ ...everything, recordId });
  const [shown, setShown] = useState<Shown>('waiting');
  const [people, setPeople] = useState<Person[]>([]);
  const [check, setCheck] = useState<LogCheck | 'checking' | null>(null);

  const load = useCallback(async (by: LogFilter, before: number | null) => {
    const answer = await call(listLog, { filter: by, before, limit: perPage });
    setShown(answer.ok ? answer.value : answer.refusal === 'not-permitted' ? 'refused' : 'failed');
  }, []);
  useEffect(() => void load(filter, null), [load, filter]);
  useEffect(() => {
    void call(listPeople, {}).then((answer) => setPeople(answer.ok ? answer.value.people : []));
  }, []);

  async function verify() {
    setCheck('checking');
    const answer = await call(verifyLog, {});
    setCheck(answer.ok ? answer.value : null); // a failure has been told under its reference
  }

  if (shown === 'refused') {
    return (
      <Page title={w('title')}>
        <Refused who={w('refusedWho')}>{refusal('not-permitted')}</Refused>
      </Page>
    );
  }
  const last = typeof shown === 'object' ? shown.entries.at(-1) : undefined;
  return (
    <Page title={w('title')} intro={w('intro')} aside={<Button onPress={verify}>{w('verify')}</Button>}>
      {check === 'checking' && <Waiting>{w('checking')}</Waiting>}
      {typeof check === 'object' && check && <Checked check={check} />}
      <Filters filter={filter} people={people} onChange={setFilter} />
      {filter.recordId && <OnlyRecord onAll={() => setFilter({ ...filter, recordId: null })} />}
      {shown === 'waiting' && <Waiting>{w('waiting')}</Waiting>}
      {shown === 'failed' && (
        <Failed
          happened={w('failedHappened')}
          safe={w('failedSafe')}
          now={w('failedNow')}
          action={<Button onPress={() => load(filter, null)}>{w('again')}</Button>}
        />
      )}
      {typeof shown === 'object' && shown.entries.length === 0 && <Empty>{w('nothing')}</Empty>}
      {typeof shown === 'object' && shown.entries.length > 0 && (
        <LogTable
          entries={shown.entries}
          people={people}
          onOpen={(entry) => {
            const id = CustomerId.safeParse(entry.recordId);
            if (id.success && entry.recordLabel) onOpenCustomer(id.data);
          }}
        />
      )}
      {typeof shown === 'object' && (
        <Actions>
          <Button onPress={() => load(filter, null)}>{w('newest')}</Button>
          {shown.more && last && <Button onPress={() => load(filter, last.seq)}>{w('older')}</Button>}
        </Actions>
      )}
    </Page>
  );
}

function Checked({ check: { intact, entries, code, firstBad, problem } }: { check: LogCheck }) {
  const w = useWords(logWords);
  return (
    <Banner tone={intact ? 'good' : 'wrong'} live>
      {intact
        ? w('intact', { count: entries, code })
        : w('broken', { seq: firstBad ?? 0, problem: w(problem ?? 'changed') })}
    </Banner>
  );
}

import { useCallback, useEffect, useState } from 'react';
import { type HealthLine, readHealth } from '../../../shared/shop/contract.ts';
import { call } from '../../call.ts';
import { useFormat } from '../../format.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failed, Refused, Waiting } from '../../ui/States.tsx';
import { useWords } from '../../words.ts';
import { healthWords } from './healthWords.ts';
import { PromiseCard } from './PromiseCard.tsx';
import css from './settings.module.css';
import { Unchecked } from './Unchecked.tsx';

type Shown = HealthLine[] | 'waiting' | 'refused' | 'failed';
/** What needs somebody stands first. */
const order = ['broken', 'open', 'holds'] as const;

/** Each promise, what holds it, and whether it holds now. What is not built or not done yet is open, never green. */
export function HealthPage({ onBack }: { onBack: () => void }) {
  const w = useWords(healthWords);
  const refusal = useWords(refusalWords);
  const [lines, setLines] = useState<Shown>('waiting');
  const load = useCallback(async () => {
    setLines('waiting');
    const answer = await call(readHealth, {});
    setLines(answer.ok ? answer.value : answer.refusal === 'not-permitted' ? 'refused' : 'failed');
  }, []);
  useEffect(() => void load(), [load]);
  useKeys({ back: onBack });

  return (
    <Page title={w('title')} intro={w('intro')} aside={<Button onPress={onBack}>{w('back')}</Button>}>
      {lines === 'waiting' && <Waiting>{w('waiting')}</Waiting>}
      {lines === 'refused' && <Refused who={w('refusedWho')}>{refusal('not-permitted')}</Refused>}
      {lines === 'failed' && (
        <Failed
          happened={w('failedHappened')}
          safe={w('failedSafe')}
          now={w('failedNow')}
          action={<Button onPress={load}>{w('again')}</Button>}
        />
      )}
      {typeof lines === 'object' && (
        <div className={css.narrow}>
          <Summary lines={lines} />
          {order.map((state) => {
            const some = lines.filter((line) => line.state === state);
            return (
              some.length > 0 && (
                <Section key={state} title={w(`${state}Title`)}>
                  {some.map((line) => (
                    <PromiseCard key={line.promise} line={line} />
                  ))}
                </Section>
              )
            );
          })}
          <Unchecked />
        </div>
      )}
    </Page>
  );
}

function Summary({ lines }: { lines: readonly HealthLine[] }) {
  const w = useWords(healthWords);
  const f = useFormat();
  const count = (state: HealthLine['state']) => lines.filter((line) => line.state === state).length;
  const [broken, open, holds] = [count('broken'), count('open'), count('holds')];
  const checkedAt = lines[0]?.checkedAt;
  return (
    <Banner tone={broken > 0 ? 'wrong' : open > 0 ? 'attention' : 'good'} live>
      {w('hold', { count: holds })} {open > 0 && w('areOpen', { count: open })}{' '}
      {broken > 0 && w('areBroken', { count: broken })} {checkedAt && w('checkedAt', { moment: f.moment(checkedAt) })}
    </Banner>
  );
}

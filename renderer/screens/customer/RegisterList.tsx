import { useCallback, useEffect } from 'react';
import type { CustomerId } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Empty, Refused, Waiting } from '../../ui/States.tsx';
import { Muted } from '../../ui/Text.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useWords } from '../../words.ts';
import css from './customers.module.css';
import { useFind } from './findSlice.ts';
import { HitLine } from './HitLine.tsx';
import { troubleText } from './troubleWords.ts';
import { customersWords } from './words.ts';

/** The register newest first, for the owner and the officer. Further pages come as they are reached: each is in the log. */
export function RegisterList({ onOpen, onNew }: { onOpen: (id: CustomerId) => void; onNew: () => void }) {
  const w = useWords(customersWords);
  const { list, listTrouble, browse, need } = useFind();
  useEffect(() => void browse(), [browse]);
  const onNeed = useCallback((_: number, to: number) => void need(to), [need]);

  if (listTrouble)
    return (
      <Refused who={troubleText(listTrouble)} action={<Button onPress={browse}>{w('tryAgain')}</Button>}>
        {w('listFailed')}
      </Refused>
    );
  if (!list) return <Waiting>{w('loading')}</Waiting>;
  const { rows, count, more } = list;
  if (count === 0) return <Empty action={<Button onPress={onNew}>{w('capture')}</Button>}>{w('none')}</Empty>;
  return (
    <Section title={w('list')} aside={<Muted>{w('count', { count })}</Muted>}>
      <div className={css.register}>
        <VirtualList
          label={w('list')}
          count={rows.length + (more ? 1 : 0)}
          line={(index) => {
            const hit = rows[index];
            return hit && <HitLine hit={hit} />;
          }}
          waiting={w('loading')}
          onNeed={onNeed}
          onOpen={(index) => {
            const hit = rows[index];
            if (hit) onOpen(hit.id);
          }}
        />
      </div>
    </Section>
  );
}

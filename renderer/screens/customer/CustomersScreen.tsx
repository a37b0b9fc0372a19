import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../../shared/customers/contract.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { mayCall } from '../../../shared/people/roles.ts';
import { type Prefill, useHouse } from '../../house.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchList } from '../../ui/SearchList.tsx';
import { Empty } from '../../ui/States.tsx';
import { Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { emptyFind, useFind } from './findSlice.ts';
import { HitLine } from './HitLine.tsx';
import { prefillFrom } from './prefill.ts';
import { RegisterList } from './RegisterList.tsx';
import { troubleText } from './troubleWords.ts';
import { customersWords } from './words.ts';

export interface CustomersScreenProps {
  /** What to search for at once: the code of a slip that was scanned, or where Back comes from. */
  text: string;
  onOpen: (id: CustomerId) => void;
  onNew: (prefill: Prefill) => void;
}

/** One box finds a person by name, any form of phone, e-mail or slip code. The counter has no list (popia.md 4.1). */
export function CustomersScreen({ text, onOpen, onNew }: CustomersScreenProps) {
  const w = useWords(customersWords);
  const role = useHouse((state) => state.me?.role);
  const { typed, found, foundFor, trouble, type } = useFind();
  const box = useRef<HTMLInputElement>(null);
  const browses = role !== undefined && mayCall(role, 'customer.browse');
  const searching = typed.trim() !== '';

  useEffect(() => {
    const find = useFind.getState();
    if (find.typed !== text) void find.type(text);
    box.current?.focus();
    box.current?.select();
  }, [text]);
  useEffect(() => emptyFind, []);

  const capture = () => onNew(prefillFrom(typed));
  useKeys({
    newCustomer: capture,
    find() {
      box.current?.focus();
      box.current?.select();
    },
  });

  function open({ id }: SearchHit) {
    keepSearch(typed);
    onOpen(id);
  }

  return (
    <Page title={w('title')} focusTitle={false}>
      <SearchList
        ref={box}
        label={w('search')}
        hint={w('hint')}
        value={typed}
        onChange={type}
        items={found.hits}
        itemsFor={foundFor}
        itemId={({ id }) => id}
        onOpen={open}
        resultsLabel={w('results')}
        announce={searching ? announcement(found, w) : undefined}
        empty={searching && <NobodyFound onCapture={capture} />}
      >
        {(hit) => <HitLine hit={hit} />}
      </SearchList>
      {trouble && (
        <Banner tone="wrong" live actions={<Button onPress={() => type(typed)}>{w('tryAgain')}</Button>}>
          {trouble === 'failed' ? w('searchFailed') : troubleText(trouble)}
        </Banner>
      )}
      {!searching && !browses && <Muted>{w('start')}</Muted>}
      {!searching && browses && <RegisterList onOpen={onOpen} onNew={capture} />}
    </Page>
  );
}

function NobodyFound({ onCapture }: { onCapture: () => void }) {
  const w = useWords(customersWords);
  const role = useHouse((state) => state.me?.role);
  const { found, trouble } = useFind();
  if (trouble) return null;
  if (found.tooShort) return <Muted>{w(role === 'staff' ? 'tooShortStaff' : 'tooShort')}</Muted>;
  return <Empty action={<Button onPress={onCapture}>{w('capture')}</Button>}>{w('nobody')}</Empty>;
}

/** Above the results, where it is read before them: how many, whether there are more, and what was searched instead. */
function announcement({ hits, more, meant }: ReturnType<typeof useFind.getState>['found'], w: WordsOf) {
  if (hits.length === 0) return undefined;
  const parts = [meant && w('meant', { meant }), w('found', { count: hits.length }), more && w('more')];
  return parts.filter(Boolean).join(' ');
}
type WordsOf = ReturnType<typeof useWords<NonNullable<(typeof customersWords)['english']>>>;

/** Back from a customer comes to the same search: the place remembers what was typed. */
function keepSearch(text: string) {
  const { place } = useHouse.getState();
  if (place.screen === 'customers') useHouse.setState({ place: { screen: 'customers', text } });
}

import { useState } from 'react';
import type { ConsentEvent } from '../../../shared/consent/contract.ts';
import { correctionWindowMinutes } from '../../../shared/consent/rules.ts';
import type { ConsentEventId } from '../../../shared/ids.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { useFormat } from '../../format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Empty, Waiting } from '../../ui/States.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { type Sheet, type Timeline as Told, useCustomer } from './customerSlice.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { OnDay } from './OnDay.tsx';
import { termWords } from './termWords.ts';
import { timelineWords } from './timelineWords.ts';
import { troubleText } from './troubleWords.ts';
import { askOf } from './wording.ts';

/** What was shown, what was chosen, how, by whom, with what proof; newest first. The shop must be able to prove it (s 11(2)(a)). */
export function ConsentTimeline({ me, sheet }: { me: Me; sheet: Sheet }) {
  const w = useWords(timelineWords);
  const { timeline, showTimeline, close } = useCustomer();
  const open = timeline.at !== 'closed';
  return (
    <Section
      title={w('timeline')}
      aside={
        <Button look="quiet" expanded={open} onPress={() => (open ? close('timeline') : showTimeline())}>
          {w(open ? 'hideTimeline' : 'showTimeline')}
        </Button>
      }
    >
      {timeline.at === 'waiting' && <Waiting>{w('fetching')}</Waiting>}
      {timeline.at === 'open' && <Entries me={me} sheet={sheet} told={timeline.value} />}
      {timeline.at === 'open' && <OnDay sheet={sheet} />}
      {timeline.at !== 'closed' && timeline.at !== 'waiting' && timeline.at !== 'open' && (
        <Banner tone="wrong">{troubleText(timeline.at)}</Banner>
      )}
    </Section>
  );
}

function Entries({ me, sheet, told }: { me: Me; sheet: Sheet; told: Told }) {
  const language = useLanguage();
  const w = useWords(timelineWords);
  const t = useWords(termWords);
  const f = useFormat();
  const undo = useCustomer((state) => state.undo);
  const [proofsOpen, setProofsOpen] = useState<ReadonlySet<string>>(new Set());
  const mistaken = new Set(told.events.flatMap(({ corrects }) => corrects ?? []));
  const toggle = (id: string) =>
    setProofsOpen((open) => new Set(open.has(id) ? [...open].filter((each) => each !== id) : [...open, id]));

  if (told.events.length === 0) return <Empty>{w('never')}</Empty>;
  return (
    <>
      <Banner tone={told.intact ? 'good' : 'wrong'}>{w(told.intact ? 'intact' : 'broken')}</Banner>
      <Timeline
        label={w('timeline')}
        events={told.events.map((event) => ({
          id: event.id,
          when: f.moment(event.occurredAt),
          title: `${t(`kind-${event.kind}`)}: ${askOf(sheet, event, language) ?? event.wording}`,
          detail: <EntryDetail event={event} mistaken={mistaken.has(event.id)} proofOpen={proofsOpen.has(event.id)} />,
          end: (
            <EntryActions
              event={event}
              proofOpen={proofsOpen.has(event.id)}
              onProof={() => toggle(event.id)}
              onUndo={canUndo(event, me, mistaken) ? () => undo(event.id) : undefined}
            />
          ),
        }))}
        onOpen={toggle}
      />
    </>
  );
}

interface EntryActionsProps {
  event: ConsentEvent;
  proofOpen: boolean;
  onProof: () => void;
  onUndo: (() => unknown) | undefined;
}

function EntryActions({ event, proofOpen, onProof, onUndo }: EntryActionsProps) {
  const w = useWords(timelineWords);
  return (
    <>
      {event.proof && (
        <Button look="link" expanded={proofOpen} onPress={onProof}>
          {w(proofOpen ? 'hideProof' : 'showProof')}
        </Button>
      )}
      {onUndo && (
        <Button look="link" onPress={onUndo}>
          {w('undo')}
        </Button>
      )}
    </>
  );
}

/** Offered only where the engine would take it; the engine decides. */
function canUndo(event: ConsentEvent, me: Me, mistaken: ReadonlySet<ConsentEventId>) {
  const age = Date.now() - Date.parse(event.occurredAt);
  return (
    event.kind !== 'corrected' &&
    !mistaken.has(event.id) &&
    event.recordedBy === me.personId &&
    age <= correctionWindowMinutes * 60_000
  );
}

import { useCallback, useEffect, useState } from 'react';
import { dayOf } from '../../../shared/instants.ts';
import { listPeople, type Person } from '../../../shared/people/contract.ts';
import { mayCall } from '../../../shared/people/roles.ts';
import type { OutputOf } from '../../../shared/procedure.ts';
import type { Me } from '../../../shared/session/contract.ts';
import { call } from '../../call.ts';
import { useFormat } from '../../format.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failed, Refused, Waiting } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { Badge, Bdi, Muted } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { AddPerson } from './AddPerson.tsx';
import { ChangeRole } from './ChangeRole.tsx';
import css from './people.module.css';
import { RemovePerson } from './RemovePerson.tsx';
import { peopleWords } from './words.ts';

type People = OutputOf<typeof listPeople>;
type Doing = { what: 'add' } | { what: 'change' | 'remove'; person: Person } | null;

/** Who may open the register and as what; only an owner changes it, and never their own role (POPIA s 19, s 20). */
export function PeopleScreen({ me }: { me: Me }) {
  const w = useWords(peopleWords);
  const refusal = useWords(refusalWords);
  const f = useFormat();
  const [people, setPeople] = useState<People | 'waiting' | 'refused' | 'failed'>('waiting');
  const [doing, setDoing] = useState<Doing>(null);
  const load = useCallback(async () => {
    const answer = await call(listPeople, {});
    setPeople(answer.ok ? answer.value : answer.refusal === 'not-permitted' ? 'refused' : 'failed');
  }, []);
  useEffect(() => void load(), [load]);

  const mayChange = mayCall(me.role, 'people.change');
  const mayChangeOne = (person: Person) => mayChange && !person.you && person.state === 'active';
  function finish(changed: People | null) {
    setDoing(null);
    if (changed) setPeople(changed);
    else void load();
  }

  if (doing?.what === 'remove') return <RemovePerson person={doing.person} onEnd={finish} />;
  const known = typeof people === 'object' ? people : null;
  const owners = known?.people.filter(({ role, state }) => role === 'owner' && state === 'active').length;
  return (
    <Page
      title={w('title')}
      intro={w('intro')}
      aside={
        mayChange && (
          <Button look="primary" shortcut="people.add" onPress={() => setDoing({ what: 'add' })}>
            {w('add')}
          </Button>
        )
      }
    >
      {people === 'waiting' && <Waiting>{w('waiting')}</Waiting>}
      {people === 'refused' && <Refused who={w('refusedWho')}>{refusal('not-permitted')}</Refused>}
      {people === 'failed' && (
        <Failed
          happened={w('failedHappened')}
          safe={w('failedSafe')}
          now={w('failedNow')}
          action={<Button onPress={load}>{w('again')}</Button>}
        />
      )}
      {known?.keyChangeDueSince && (
        <Banner tone="attention">{w('keyDue', { day: f.day(dayOf(known.keyChangeDueSince)) })}</Banner>
      )}
      {owners === 1 && mayChange && <Banner tone="note">{w('secondOwner')}</Banner>}
      {known && (
        <Table
          label={w('listLabel')}
          rows={known.people}
          rowId={(person) => person.id}
          rowText={(person) => person.label}
          columns={[
            { id: 'name', header: w('name'), cell: (person) => <PersonName person={person} /> },
            { id: 'role', header: w('role'), cell: (person) => <RoleSentence person={person} /> },
            {
              id: 'seen',
              header: w('seen'),
              cell: (person) => (person.lastSeenAt ? f.moment(person.lastSeenAt) : w('neverSeen')),
            },
            ...(known.people.some(mayChangeOne)
              ? [
                  {
                    id: 'actions',
                    header: w('actions'),
                    cell: (person: Person) =>
                      mayChangeOne(person) ? (
                        <Acts person={person} onDo={(what) => setDoing({ what, person })} />
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      {doing?.what === 'add' && <AddPerson onEnd={() => finish(null)} />}
      {doing?.what === 'change' && <ChangeRole person={doing.person} onEnd={finish} />}
    </Page>
  );
}

function Acts({ person, onDo }: { person: Person; onDo: (what: 'change' | 'remove') => void }) {
  const w = useWords(peopleWords);
  const named = { name: person.label };
  return (
    <div className={css.acts}>
      <Button look="link" name={w('changeOf', named)} onPress={() => onDo('change')}>
        {w('change')}
      </Button>
      <Button look="link" name={w('removeOf', named)} onPress={() => onDo('remove')}>
        {w('remove')}
      </Button>
    </div>
  );
}

function PersonName({ person }: { person: Person }) {
  const w = useWords(peopleWords);
  return (
    <>
      <Bdi>{person.label}</Bdi> {person.you && <Badge>{w('you')}</Badge>}
      {person.state === 'removed' && <Badge tone="attention">{w('removed')}</Badge>}
    </>
  );
}

function RoleSentence({ person }: { person: Person }) {
  const w = useWords(peopleWords);
  return (
    <>
      {w(person.role)}. <Muted>{w(`${person.role}Means`)}</Muted>
      {person.can.includes('act.officer') && <Muted> {w('actsToo')}.</Muted>}
    </>
  );
}

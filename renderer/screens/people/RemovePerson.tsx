import { useState } from 'react';
import { type listPeople, type Person, removePerson } from '../../../shared/people/contract.ts';
import type { OutputOf, RefusalOf } from '../../../shared/procedure.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConfirmPage } from '../../ui/ConfirmPage.tsx';
import { messages } from '../../ui/messages.ts';
import { callFresh } from '../../withFreshPassphrase.ts';
import { useWords } from '../../words.ts';
import { peopleWords } from './words.ts';

type Refusal = RefusalOf<typeof removePerson> | 'failed';

/** Irreversible, so a page of its own: what happens, what stays and why, and a word to type (ux.md section 5). */
export function RemovePerson({
  person,
  onEnd,
}: {
  person: Person;
  onEnd: (people: OutputOf<typeof listPeople> | null) => void;
}) {
  const w = useWords(peopleWords);
  const refusalText = useWords(refusalWords);
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function remove() {
    const answer = await callFresh(removePerson, { personId: person.id });
    if (!answer.ok) return setRefused(answer.refusal);
    messages.say(w('removedNow'));
    onEnd(answer.value);
  }
  return (
    <ConfirmPage
      title={w('removeTitle', { name: person.label })}
      happensTitle={w('happens')}
      happens={[w('happensOut'), w('happensWindow')]}
      staysTitle={w('stays')}
      stays={[w('staysLog'), w('staysCopies')]}
      word={w('word')}
      typeLabel={w('typeLabel', { word: w('word') })}
      typeFirst={w('typeFirst')}
      confirm={w('confirmRemove', { name: person.label })}
      onConfirm={remove}
      cancel={w('keep')}
      onCancel={() => onEnd(null)}
    >
      {refused && (
        <Banner tone="wrong" live>
          {isOurs(refused) ? w(refused) : refusalText(refused)}
        </Banner>
      )}
    </ConfirmPage>
  );
}

const ours = ['person-not-found', 'not-yourself', 'last-owner'] as const;
const isOurs = (refusal: Refusal): refusal is (typeof ours)[number] => ours.some((each) => each === refusal);

import { useState } from 'react';
import { changeRole, type listPeople, type Person } from '../../../shared/people/contract.ts';
import type { OutputOf, RefusalOf } from '../../../shared/procedure.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { messages } from '../../ui/messages.ts';
import { callFresh } from '../../withFreshPassphrase.ts';
import { useWords } from '../../words.ts';
import { type RoleChoice, RoleFields } from './RoleFields.tsx';
import { peopleWords } from './words.ts';

type Refusal = RefusalOf<typeof changeRole> | 'failed';

export function ChangeRole({
  person,
  onEnd,
}: {
  person: Person;
  onEnd: (people: OutputOf<typeof listPeople> | null) => void;
}) {
  const w = useWords(peopleWords);
  const refusalText = useWords(refusalWords);
  const [choice, setChoice] = useState<RoleChoice>({
    role: person.role,
    mayActAsOfficer: person.can.includes('act.officer'),
  });
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function change() {
    const answer = await callFresh(changeRole, { personId: person.id, ...choice });
    if (!answer.ok) return setRefused(answer.refusal);
    messages.say(w('saved'));
    onEnd(answer.value);
  }
  return (
    <Dialog
      open
      onClose={() => onEnd(null)}
      title={w('changeOf', { name: person.label })}
      close={w('close')}
      actions={
        <Button look="primary" onPress={change}>
          {w('save')}
        </Button>
      }
    >
      <RoleFields value={choice} onChange={setChoice} />
      {refused && (
        <Banner tone="wrong" live>
          {isOurs(refused) ? w(refused) : refusalText(refused)}
        </Banner>
      )}
    </Dialog>
  );
}

const ours = ['person-not-found', 'not-your-own-role', 'last-owner', 'only-owners-act-as-officer'] as const;
const isOurs = (refusal: Refusal): refusal is (typeof ours)[number] => ours.some((each) => each === refusal);

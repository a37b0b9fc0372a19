import { useRef, useState } from 'react';
import { addPerson } from '../../../shared/people/contract.ts';
import type { RefusalOf } from '../../../shared/procedure.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { messages } from '../../ui/messages.ts';
import { TextField } from '../../ui/TextField.tsx';
import { callFresh } from '../../withFreshPassphrase.ts';
import { useWords } from '../../words.ts';
import { type RoleChoice, RoleFields } from './RoleFields.tsx';
import { peopleWords } from './words.ts';

type Refusal = RefusalOf<typeof addPerson> | 'failed';
type RefusalWord = keyof NonNullable<(typeof refusalWords)['english']>;
const isListed = (why: string): why is RefusalWord => why in refusalWords.texts.en;

export function AddPerson({ onEnd }: { onEnd: () => void }) {
  const w = useWords(peopleWords);
  const refusalText = useWords(refusalWords);
  const [label, setLabel] = useState('');
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [choice, setChoice] = useState<RoleChoice>({ role: 'staff', mayActAsOfficer: false });
  const [refused, setRefused] = useState<Refusal | null>(null);
  /** Why the engine would not take the name: beside the field. */
  const [nameFault, setNameFault] = useState<string | null>(null);

  async function add() {
    const answer = await callFresh(addPerson, { label, ...choice });
    if (!answer.ok) {
      const why = answer.fields?.find(({ path }) => path === 'label')?.why ?? null;
      const isAboutName = why !== null || answer.refusal === 'label-taken';
      setNameFault(why ?? (isAboutName ? answer.refusal : null));
      setRefused(isAboutName || answer.refusal === 'failed' ? null : answer.refusal);
      if (isAboutName) nameField.current?.focus();
      return;
    }
    messages.say(w(answer.value.joined ? 'joined' : 'notJoined'));
    onEnd();
  }
  const textOf = (why: string) =>
    why === 'label-taken' || why === 'only-owners-act-as-officer'
      ? w(why)
      : refusalText(isListed(why) ? why : 'not-understood');
  return (
    <Dialog
      open
      onClose={onEnd}
      title={w('addTitle')}
      close={w('close')}
      actions={
        <Button look="primary" onPress={add}>
          {w('addNext')}
        </Button>
      }
    >
      <p>{w('addHow')}</p>
      <TextField
        label={w('addName')}
        value={label}
        onChange={(typed) => {
          setLabel(typed);
          setNameFault(null);
        }}
        required={w('required')}
        error={nameFault === null ? undefined : textOf(nameFault)}
        ref={nameField}
      />
      <RoleFields value={choice} onChange={setChoice} />
      {refused && (
        <Banner tone="wrong" live>
          {textOf(refused)}
        </Banner>
      )}
    </Dialog>
  );
}

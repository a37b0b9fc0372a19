import { type ReactNode, useState } from 'react';
import { Actions, Button } from './Button.tsx';
import css from './ConfirmPage.module.css';
import { Page } from './Page.tsx';
import { TextField } from './TextField.tsx';

export interface ConfirmPageProps {
  title: string;
  /** What will happen, to whom, to how many; each a sentence. */
  happens: readonly ReactNode[];
  happensTitle: string;
  /** What stays, and why. */
  stays?: readonly ReactNode[] | undefined;
  staysTitle?: string | undefined;
  /** The word to type, as it is shown in `typeLabel`. */
  word: string;
  /** "Type DESTROY to go on" */
  typeLabel: string;
  /** Why the button is off while the word is not there. */
  typeFirst: string;
  /** The act, as a verb and its object: "Destroy 12 records". */
  confirm: string;
  onConfirm: () => unknown;
  cancel: string;
  onCancel: () => void;
  /** Off for another reason: the second person has not agreed, a reason is missing. */
  off?: string | undefined;
  /** A reason, a second person, a passphrase. */
  children?: ReactNode;
}

/** What cannot be undone is asked once, on its own page, in plain words. Enter never does it. */
export function ConfirmPage(props: ConfirmPageProps) {
  const [typed, setTyped] = useState('');
  const matches = typed.trim().toLowerCase() === props.word.toLowerCase();
  const off = props.off ?? (matches ? undefined : props.typeFirst);

  return (
    <Page
      title={props.title}
      actions={
        <Actions>
          <Button onPress={props.onCancel}>{props.cancel}</Button>
          <Button look="danger" onPress={props.onConfirm} off={off}>
            {props.confirm}
          </Button>
        </Actions>
      }
    >
      <Sentences title={props.happensTitle} sentences={props.happens} />
      {props.stays && props.staysTitle && <Sentences title={props.staysTitle} sentences={props.stays} />}
      {props.children}
      <div className={css.type}>
        <TextField label={props.typeLabel} value={typed} onChange={setTyped} />
      </div>
    </Page>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly ReactNode[] }) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <ul className={css.list}>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other identity and never change places
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

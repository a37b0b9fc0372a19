import type { ReactNode } from 'react';
import { type Area, type Binding, type KeyId, keys } from '../keys.ts';
import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';
import css from './KeysSheet.module.css';

export interface KeysSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  close: string;
  /** The screen that is open. */
  area: Area;
  /** What a key does: `useWords(keyWords)`. */
  describe: (id: KeyId) => string;
  /** Headings of the three groups. */
  words: { here: string; everywhere: string; focused: string };
  /** Help in words, above the keys. */
  children?: ReactNode;
}

/** F1. Made from the same list as the handlers: a key that works is on it, and the other way round. */
export function KeysSheet({ open, onClose, title, close, area, describe, words, children }: KeysSheetProps) {
  const here = keys.filter((key) => key.area === area);
  return (
    <Dialog open={open} onClose={onClose} title={title} close={close} shape="wide" reading>
      {children}
      {here.length > 0 && area !== 'everywhere' && <Group title={words.here} bindings={here} describe={describe} />}
      <Group title={words.everywhere} bindings={keys.filter((key) => key.area === 'everywhere')} describe={describe} />
      <Group title={words.focused} bindings={keys.filter((key) => key.area === 'focused')} describe={describe} />
    </Dialog>
  );
}

interface GroupProps {
  title: string;
  bindings: readonly (Binding & { id: KeyId })[];
  describe: (id: KeyId) => string;
}

function Group({ title, bindings, describe }: GroupProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={css.keys}>
        {bindings.map(({ id, combos }) => (
          <div key={id} className={css.key}>
            <dt>
              <Combos combos={combos} />
            </dt>
            <dd>{describe(id)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One key, either of two, or a run of keys by its ends. */
function Combos({ combos }: { combos: readonly string[] }) {
  const [first, second] = combos;
  const last = combos.length > 2 ? combos.at(-1) : second;
  return (
    <>
      {first && <Kbd combo={first} spoken />}
      {combos.length > 2 && '…'}
      {last && <Kbd combo={last} spoken />}
    </>
  );
}

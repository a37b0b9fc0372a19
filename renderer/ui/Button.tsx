import clsx from 'clsx';
import { type ReactNode, type Ref, useContext, useId, useRef, useState } from 'react';
import { comboOf, type KeyId, spokenCombo } from '../keys.ts';
import css from './Button.module.css';
import { Kbd } from './Kbd.tsx';
import { useKeys } from './Keys.tsx';
import { TabStop } from './tabStop.ts';

export interface ButtonProps {
  /** A verb and its object: "Withdraw SMS consent". */
  children: ReactNode;
  /** While a returned promise is open the button is busy and cannot be pressed again. */
  onPress: () => unknown;
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link' | undefined;
  /** Shows the key on the button and answers it while the button is on screen. */
  shortcut?: KeyId | undefined;
  busy?: boolean | undefined;
  /** Off, and why, in words beside the button. It keeps its place in the tab order so that the reason can be read. */
  off?: string | undefined;
  /** The whole name, where the visible text needs its surroundings to make sense. It starts with the visible text. */
  name?: string | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  describedBy?: string | undefined;
  icon?: ReactNode;
  wide?: boolean | undefined;
  id?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ look = 'secondary', children, onPress, shortcut, off, wide, icon, ...rest }: ButtonProps) {
  const [running, setRunning] = useState(false);
  const element = useRef<HTMLButtonElement>(null);
  const reason = useId();
  const tabStop = useContext(TabStop);
  const busy = rest.busy || running;

  function press() {
    if (busy) return;
    // A key was pressed for something that is off: going there reads the reason aloud.
    if (off !== undefined) return element.current?.focus();
    const result = onPress();
    if (!(result instanceof Promise)) return;
    setRunning(true);
    // A rejection is a bug: it stays unhandled, so that the one place for faults sees it.
    void result.finally(() => setRunning(false));
  }

  useKeys(shortcut ? { [shortcut]: press } : {});

  return (
    <span className={clsx(css.wrap, off !== undefined && css.withReason, wide && css.wide)}>
      <button
        ref={(node) => {
          element.current = node;
          if (typeof rest.ref === 'function') rest.ref(node);
          else if (rest.ref) rest.ref.current = node;
        }}
        type="button"
        id={rest.id}
        className={clsx(css.button, css[look])}
        onClick={press}
        tabIndex={tabStop ? undefined : -1}
        aria-label={rest.name}
        aria-disabled={off !== undefined || undefined}
        aria-busy={busy || undefined}
        aria-pressed={rest.pressed}
        aria-expanded={rest.expanded}
        aria-describedby={clsx(rest.describedBy, off !== undefined && reason) || undefined}
        aria-keyshortcuts={shortcut && spokenCombo(comboOf(shortcut))}
      >
        {icon}
        <span>{children}</span>
        {shortcut && <Kbd combo={comboOf(shortcut)} />}
      </button>
      {off !== undefined && (
        <span id={reason} className={css.reason}>
          {off}
        </span>
      )}
    </span>
  );
}

/** Buttons in a row. At the end of a page the one that acts comes last. */
export function Actions({ children, align = 'end' }: { children: ReactNode; align?: 'start' | 'end' }) {
  return <div className={clsx(css.actions, align === 'start' && css.start)}>{children}</div>;
}

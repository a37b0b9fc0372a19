import clsx from 'clsx';
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';
import { Mark } from './Mark.tsx';
import css from './MessageRegion.module.css';
import { type Message, type Messages, messageStays, messages as windowMessages } from './messages.ts';

export interface MessageRegionProps {
  /** The region's name: "Messages". */
  label: string;
  words: { undo: string; close: string };
  messages?: Messages | undefined;
}

/** F6 reaches it like any other region. At most three stand here; further errors wait their turn. */
export function MessageRegion({ label, words, messages = windowMessages }: MessageRegionProps) {
  const all = useSyncExternalStore(messages.subscribe, messages.list);
  return (
    <section aria-label={label} className={css.region} data-region={all.length > 0 ? '' : undefined} tabIndex={-1}>
      <ol aria-live="polite" className={css.list}>
        {all.slice(0, 3).map((message) => (
          <Item key={message.id} message={message} words={words} close={() => messages.close(message.id)} />
        ))}
      </ol>
    </section>
  );
}

function Item({ message, words, close }: { message: Message; words: MessageRegionProps['words']; close: () => void }) {
  const { expired, hold } = useExpiry(message.kind === 'done');
  const cameFrom = useRef<EventTarget | null>(null);

  useEffect(() => {
    if (expired) close();
  });

  /** Back to what had the focus before the message was reached; where that is gone, to the work. */
  function leave() {
    const before = cameFrom.current;
    close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.querySelector('main')?.focus();
  }

  function undo() {
    leave();
    return message.undo?.();
  }

  return (
    <li
      className={clsx(css.message, css[message.kind])}
      onPointerEnter={() => hold('pointer', true)}
      onPointerLeave={() => hold('pointer', false)}
      onFocus={(event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
        hold('focus', true);
      }}
      onBlur={(event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hold('focus', false);
      }}
    >
      <Mark shape={message.kind === 'done' ? 'tick' : 'alert'} size={18} />
      <span className={css.text}>{message.text}</span>
      {message.undo && (
        <Button look="link" onPress={undo}>
          {words.undo}
        </Button>
      )}
      {message.kind === 'error' && (
        <Button look="link" onPress={leave}>
          {words.close}
        </Button>
      )}
    </li>
  );
}

/** Over after 10 s, but never under the pointer or the focus: then it is over the moment they leave. */
function useExpiry(expires: boolean) {
  const [timeIsUp, setTimeIsUp] = useState(false);
  const [held, setHeld] = useState(false);
  const holders = useRef(new Set<'pointer' | 'focus'>());

  useEffect(() => {
    if (!expires) return;
    const timer = setTimeout(() => setTimeIsUp(true), messageStays);
    return () => clearTimeout(timer);
  }, [expires]);

  function hold(by: 'pointer' | 'focus', holds: boolean) {
    if (holds) holders.current.add(by);
    else holders.current.delete(by);
    setHeld(holders.current.size > 0);
  }

  return { expired: timeIsUp && !held, hold };
}

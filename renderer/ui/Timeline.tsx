import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { moveTo } from './listKeys.ts';
import css from './Timeline.module.css';
import { TabStop } from './tabStop.ts';

export interface TimelineEvent {
  id: string;
  /** Written out: "9 May 2026 14:52". */
  when: string;
  title: ReactNode;
  detail?: ReactNode;
  /** A button: "Show the proof". */
  end?: ReactNode;
}

export interface TimelineProps {
  label: string;
  /** Newest first. */
  events: readonly TimelineEvent[];
  onOpen?: ((id: string) => void) | undefined;
}

/** What happened, newest first. One event is the tab stop; arrows move, Enter opens. */
export function Timeline({ label, events, onOpen }: TimelineProps) {
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const current = Math.min(chosen, Math.max(events.length - 1, 0));

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>, index: number) {
    if (event.target !== event.currentTarget) return;
    const opened = events[index];
    if (event.key === 'Enter' && !event.ctrlKey && opened) return onOpen?.(opened.id);
    const to = moveTo(event.key, index, events.length);
    const target = to === null ? null : list.current?.children[to];
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    target.focus();
  }

  return (
    <ol ref={list} className={css.list} aria-label={label}>
      {events.map((event, index) => (
        <li
          key={event.id}
          tabIndex={index === current ? 0 : -1}
          className={css.event}
          onFocus={() => setChosen(index)}
          onKeyDown={(key) => onKeyDown(key, index)}
        >
          <TabStop.Provider value={index === current}>
            <p className={css.when}>{event.when}</p>
            <div className={css.line}>
              <div className={css.title}>{event.title}</div>
              {event.end}
            </div>
            {event.detail && <div className={css.detail}>{event.detail}</div>}
          </TabStop.Provider>
        </li>
      ))}
    </ol>
  );
}

import clsx from 'clsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { comboOf, type KeyId, spokenCombo } from '../keys.ts';
import { Kbd } from './Kbd.tsx';
import { useKeys } from './Keys.tsx';
import { moveRegion } from './regions.ts';
import css from './Shell.module.css';

export interface RailItem {
  id: string;
  label: string;
  /** What waits there: "4". `countName` says it in words: "4 due". */
  count?: string | undefined;
  countName?: string | undefined;
  shortcut?: KeyId | undefined;
}

export interface ShellProps {
  shop: string;
  find: { label: string; onOpen: () => void };
  person: { name: string; role: string; onOpen?: (() => void) | undefined };
  lock: { label: string; onPress: () => void };
  rail: { label: string; items: readonly RailItem[]; current: string; onGo: (id: string) => void };
  /** The state of the world in one line: saved, backed up, waiting for the hub. */
  status: ReactNode;
  keysHelp: { label: string; onOpen: () => void };
  side?: { label: string; content: ReactNode } | undefined;
  /** The buttons that appear on a narrow window. */
  words: { menu: string; close: string };
  /** Practice data: a striped frame, so that nobody takes it for the register. */
  practice?: string | undefined;
  density?: 'counter' | 'office' | undefined;
  children: ReactNode;
}

/** The frame of every screen. F6 goes round its regions, Alt+1 to Alt+9 to the rail's places. */
export function Shell(props: ShellProps) {
  const { rail, side, words, practice, density = 'counter' } = props;
  const [touched, setTouched] = useState(false);
  const byTouch = useRef(false);
  const [open, setOpen] = useState<'rail' | 'side' | null>(null);
  const openers = { rail: useRef<HTMLButtonElement>(null), side: useRef<HTMLButtonElement>(null) };
  const drawers = { rail: useRef<HTMLElement>(null), side: useRef<HTMLElement>(null) };
  const opened = open && drawers[open];
  useEffect(() => opened?.current?.focus(), [opened]);

  function go(id: string) {
    setOpen(null);
    rail.onGo(id);
  }

  function closeDrawer() {
    if (open) openers[open].current?.focus();
    setOpen(null);
  }

  useKeys({
    nextRegion: () => moveRegion(1),
    previousRegion: () => moveRegion(-1),
    palette: props.find.onOpen,
    help: props.keysHelp.onOpen,
    lock: props.lock.onPress,
    close: open ? closeDrawer : undefined,
    section(event) {
      const place = rail.items[Number(event.code.at(-1)) - 1];
      if (place) go(place.id);
    },
  });

  return (
    <div
      className={clsx(css.shell, side && css.withSide, practice && css.practice)}
      data-density={touched ? 'counter' : density}
      // A finger needs the large targets. After the click, so that nothing moves under it.
      onPointerUpCapture={({ pointerType }) => {
        byTouch.current = pointerType === 'touch';
      }}
      onClickCapture={() => byTouch.current && setTouched(true)}
    >
      <header className={css.top} data-region="" tabIndex={-1}>
        <button
          ref={openers.rail}
          type="button"
          className={clsx(css.drawerButton, css.menuButton)}
          aria-expanded={open === 'rail'}
          onClick={() => setOpen(open === 'rail' ? null : 'rail')}
        >
          {words.menu}
        </button>
        <strong className={css.shop}>{props.shop}</strong>
        <button type="button" className={css.find} onClick={props.find.onOpen} aria-keyshortcuts="Control+K">
          <span>{props.find.label}</span>
          <Kbd combo={comboOf('palette')} />
        </button>
        {practice && <strong className={css.practiceWord}>{practice}</strong>}
        <span className={css.space} />
        <Person {...props.person} />
        <button type="button" className={css.plain} onClick={props.lock.onPress} aria-keyshortcuts="Control+L">
          {props.lock.label} <Kbd combo={comboOf('lock')} />
        </button>
        {side && (
          <button
            ref={openers.side}
            type="button"
            className={clsx(css.drawerButton, css.sideButton)}
            aria-expanded={open === 'side'}
            onClick={() => setOpen(open === 'side' ? null : 'side')}
          >
            {side.label}
          </button>
        )}
      </header>

      <nav
        ref={drawers.rail}
        className={clsx(css.rail, open === 'rail' && css.open)}
        data-region=""
        tabIndex={-1}
        aria-label={rail.label}
      >
        <ul>
          {rail.items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={css.place}
                aria-current={item.id === rail.current ? 'page' : undefined}
                aria-keyshortcuts={item.shortcut && spokenCombo(comboOf(item.shortcut))}
                onClick={() => go(item.id)}
              >
                <span className={css.placeName}>{item.label}</span>{' '}
                {item.count && (
                  <span className={css.count}>
                    <span aria-hidden={item.countName ? true : undefined}>{item.count}</span>
                    {item.countName && <span className={css.spoken}>{item.countName}</span>}
                  </span>
                )}
                {item.shortcut && <Kbd combo={comboOf(item.shortcut)} />}
              </button>
            </li>
          ))}
        </ul>
      </nav>

      <main className={css.work} data-region="" tabIndex={-1}>
        <div className={css.page}>{props.children}</div>
      </main>

      {side && (
        <aside
          ref={drawers.side}
          className={clsx(css.side, open === 'side' && css.open)}
          data-region=""
          tabIndex={-1}
          aria-label={side.label}
        >
          <button type="button" className={clsx(css.drawerButton, css.sideClose)} onClick={closeDrawer}>
            {words.close}
          </button>
          {side.content}
        </aside>
      )}

      <footer className={css.bottom} data-region="" tabIndex={-1}>
        <div className={css.status}>{props.status}</div>
        <button type="button" className={css.plain} onClick={props.keysHelp.onOpen} aria-keyshortcuts="F1">
          {props.keysHelp.label} <Kbd combo={comboOf('help')} />
        </button>
      </footer>
    </div>
  );
}

function Person({ name, role, onOpen }: ShellProps['person']) {
  const who = (
    <>
      <bdi>{name}</bdi> <span className={css.role}>· {role}</span>
    </>
  );
  return onOpen ? (
    <button type="button" className={css.plain} onClick={onOpen}>
      {who}
    </button>
  ) : (
    <span className={css.person}>{who}</span>
  );
}

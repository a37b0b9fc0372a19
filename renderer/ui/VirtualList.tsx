import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { moveTo } from './listKeys.ts';
import css from './VirtualList.module.css';

export interface VirtualListProps {
  label: string;
  count: number;
  /** A line by its number; `undefined` while it has not arrived. Words only: a button in it is out of the keyboard's reach. */
  line: (index: number) => ReactNode;
  /** What stands in a line that has not arrived. */
  waiting: string;
  /** These lines are about to be seen. Called whenever they change. */
  onNeed?: ((from: number, to: number) => void) | undefined;
  onOpen: (index: number) => void;
  lineHeight?: number | undefined;
}

const beyond = 8;

/** A list of any length: only the lines in sight, and a few beyond, are in the page. 50 000 lines cost what 30 do. */
export function VirtualList({ label, count, line, waiting, onNeed, onOpen, lineHeight = 48 }: VirtualListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(count - 1, 0));

  const from = Math.max(0, Math.floor(scrolled / lineHeight) - beyond);
  const to = Math.min(count, Math.ceil((scrolled + height) / lineHeight) + beyond);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setHeight(element.clientHeight || 600));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  useEffect(() => {
    onNeed?.(from, to);
  }, [onNeed, from, to]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.ctrlKey && count > 0) return onOpen(current);
    const next = moveTo(event.key, current, count, Math.max(1, Math.floor(height / lineHeight) - 1));
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    bringIntoView(next);
  }

  function bringIntoView(index: number) {
    const element = box.current;
    if (!element) return;
    const top = index * lineHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + lineHeight > element.scrollTop + height) element.scrollTop = top + lineHeight - height;
    setScrolled(element.scrollTop);
  }

  // The current line stays in the page even when it was scrolled away: the list's focus points at it.
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (count > 0 && !shown.includes(current)) shown.push(current);

  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
      className={css.box}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div className={css.whole} style={{ height: count * lineHeight }}>
        {shown.map((index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-posinset={index + 1}
            aria-setsize={count}
            className={css.line}
            style={{ height: lineHeight, top: index * lineHeight }}
            onClick={() => {
              setChosen(index);
              onOpen(index);
            }}
          >
            {line(index) ?? <span className={css.waiting}>{waiting}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

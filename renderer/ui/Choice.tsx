import clsx from 'clsx';
import { type KeyboardEvent, useId, useRef } from 'react';
import css from './Choice.module.css';
import { Mark } from './Mark.tsx';

/** `null`: not asked. It is a state of its own, and where every choice starts. */
export type ChoiceValue = 'yes' | 'no' | null;

export interface ChoiceProps {
  value: ChoiceValue;
  onChange: (value: ChoiceValue) => void;
  words: {
    yes: string;
    no: string;
    notAsked: string;
    /** The first letters in the language of the screen: y/n, j/n, y/c. */
    yesKey: string;
    noKey: string;
  };
  /** The question: its element's id, or its words. */
  labelledBy?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  /** `large` on the customer's screen. */
  size?: 'normal' | 'large' | undefined;
  id?: string | undefined;
  readOnly?: boolean | undefined;
}

/**
 * A choice about consent. Yes and No have the same size and weight and neither is chosen beforehand: consent is voluntary
 * and specific (POPIA s 1). Arrows only move; Space, a press, 1 or 2 choose; Enter does nothing, because a scanner sends it.
 */
export function Choice({ value, onChange, words, label, labelledBy, describedBy, size, id, readOnly }: ChoiceProps) {
  const state = useId();
  const group = useRef<HTMLDivElement>(null);
  const burst = useRef({ at: Number.NEGATIVE_INFINITY, before: value });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key.startsWith('Arrow')) return move(event);
    if (event.key === 'Enter') return event.preventDefault();
    if (readOnly) return;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      return onChange(null);
    }
    if (event.key.length === 1 && event.key !== ' ' && !event.repeat) onCharacter(event);
  }

  /** Two characters within 25 ms come from a scanner, not from a hand: what the first one chose is taken back. */
  function onCharacter(event: KeyboardEvent) {
    const scanned = event.timeStamp - burst.current.at < 25;
    const { before } = burst.current;
    burst.current = { at: event.timeStamp, before: scanned ? before : value };
    if (scanned) {
      if (before !== value) onChange(before);
      return;
    }
    const key = event.key.toLowerCase();
    if (key === '1' || key === words.yesKey) onChange('yes');
    else if (key === '2' || key === words.noKey) onChange('no');
  }

  function move(event: KeyboardEvent) {
    event.preventDefault();
    const options = [...(group.current?.querySelectorAll('button') ?? [])];
    options.find((option) => option !== document.activeElement)?.focus();
  }

  const option = (of: 'yes' | 'no', text: string) => (
    // Native radio buttons would choose on an arrow key: a consent must not be given by passing through.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <button
      type="button"
      role="radio"
      aria-checked={value === of}
      aria-keyshortcuts={of === 'yes' ? '1' : '2'}
      tabIndex={value === of || (value === null && of === 'yes') ? 0 : -1}
      className={clsx(css.option, value === of && css[of])}
      onClick={() => !readOnly && onChange(of)}
    >
      <span className={clsx(css.shape, value === of && css[`${of}Shape`])}>
        {value === of && <Mark shape={of === 'yes' ? 'tick' : 'cross'} size={14} />}
      </span>
      {text}
    </button>
  );

  return (
    <div className={clsx(css.choice, size === 'large' && css.large)} id={id}>
      <span id={state} className={css.state} data-shown={value === null}>
        <Mark shape="dashed" />
        {value === null && words.notAsked}
      </span>
      <div
        ref={group}
        role="radiogroup"
        className={css.options}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={clsx(value === null && state, describedBy) || undefined}
        aria-readonly={readOnly || undefined}
        onKeyDown={onKeyDown}
      >
        {option('yes', words.yes)}
        {option('no', words.no)}
      </div>
    </div>
  );
}

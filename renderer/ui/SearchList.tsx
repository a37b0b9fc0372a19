import clsx from 'clsx';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import fieldCss from './Field.module.css';
import { Field, type FieldFrame } from './Field.tsx';
import { moveTo } from './listKeys.ts';
import css from './SearchList.module.css';

export interface SearchListProps<Item> extends FieldFrame {
  value: string;
  onChange: (text: string) => void;
  items: readonly Item[];
  /** The text these items answer. Until it is the text in the box, Enter waits: it must never open somebody from an older search. */
  itemsFor: string;
  itemId: (item: Item) => string;
  /** How a result looks. Words only. */
  children: (item: Item) => ReactNode;
  onOpen: (item: Item) => void;
  /** Said when results arrive: "3 found". */
  announce?: string | undefined;
  /** Stands in place of results. */
  empty?: ReactNode;
  /** The name of the list of results. */
  resultsLabel: string;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A search box and what it finds. The focus stays in the box: arrows choose, Enter opens. */
export function SearchList<Item>(props: SearchListProps<Item>) {
  const { value, onChange, items, itemsFor, itemId, children, onOpen, announce, empty, resultsLabel, ref, ...frame } =
    props;
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const enterWaits = useRef(false);
  const fresh = itemsFor === value;
  const current = Math.min(chosen, items.length - 1);
  const optionId = (index: number) => `${list}-${index}`;

  // A scanner's Enter is here before the answer. One result is what was meant; several are for a person to choose from.
  useEffect(() => {
    if (!fresh || !enterWaits.current) return;
    enterWaits.current = false;
    const [only, ...others] = items;
    if (only !== undefined && others.length === 0) onOpen(only);
  }, [fresh, items, onOpen]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      const item = items[current];
      if (!fresh) enterWaits.current = true;
      else if (item !== undefined) onOpen(item);
      return;
    }
    if (event.key === 'Home' || event.key === 'End') return; // these belong to the text
    const next = moveTo(event.key, current, items.length, 8);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div className={css.search}>
      <Field {...frame}>
        {(control) => (
          <span className={fieldCss.box}>
            <input
              {...control}
              ref={ref}
              type="text"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              className={fieldCss.input}
              value={value}
              aria-autocomplete="list"
              aria-expanded={items.length > 0}
              aria-controls={list}
              aria-activedescendant={items.length > 0 ? optionId(current) : undefined}
              onChange={(event) => {
                enterWaits.current = false;
                setChosen(0);
                onChange(event.target.value);
              }}
              onKeyDown={onKeyDown}
            />
          </span>
        )}
      </Field>
      <p role="status" className={css.found}>
        {fresh && announce}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={resultsLabel}
        className={clsx(css.list, items.length === 0 && css.none)}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box takes the keys
          <div
            key={itemId(item)}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={css.item}
            onClick={() => onOpen(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
      {items.length === 0 && fresh && empty}
    </div>
  );
}

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { createTypeahead } from '../../ui/listKeys.ts';
import type { GateStatus } from '../gateSlice.ts';
import css from './NameTiles.module.css';

type Person = GateStatus['people'][number];

interface NameTilesProps {
  label: string;
  people: readonly Person[];
  chosen: Person | undefined;
  onChoose: (person: Person) => void;
  /** Somebody meant this name and no other: they pressed it, or Enter on it. */
  onPicked: () => void;
}

/** The names of who may sign in: arrows go between them, typing jumps to one, Enter goes on to the passphrase. */
export function NameTiles({ label, people, chosen, onChoose, onPicked }: NameTilesProps) {
  const group = useId();
  const tiles = useRef<HTMLFieldSetElement>(null);
  const [jump] = useState(createTypeahead);
  useLayoutEffect(() => tiles.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault(); // no passphrase has been given yet
      return onPicked();
    }
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = people.findIndex(({ id }) => id === chosen?.id);
    const to =
      people[
        jump(
          event.key,
          event.timeStamp,
          from,
          people.map((person) => person.label),
        ) ?? -1
      ];
    if (!to) return;
    onChoose(to);
    document.getElementById(`${group}-${to.id}`)?.focus();
  }

  return (
    <fieldset ref={tiles} className={css.tiles}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.names}>
        {people.map((person) => (
          <label key={person.id} className={css.tile}>
            <input
              type="radio"
              name={group}
              id={`${group}-${person.id}`}
              className={css.radio}
              checked={person.id === chosen?.id}
              onChange={() => onChoose(person)}
              onKeyDown={onKey}
              // An arrow also arrives as a click, with no button behind it.
              onClick={(event) => event.detail > 0 && onPicked()}
            />
            <bdi>{person.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import clsx from 'clsx';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { createTypeahead, moveTo, rangeOf } from './listKeys.ts';
import { Mark } from './Mark.tsx';
import css from './Table.module.css';
import { TabStop } from './tabStop.ts';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, so that the digits line up. */
  numeric?: boolean | undefined;
  /** Pressing the header sorts by it. */
  sortable?: boolean | undefined;
}

export interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where typing jumps to: the text a row begins with. */
  rowText?: ((row: Row) => string) | undefined;
  /** Enter, or a press on the line. */
  onOpen?: ((row: Row) => void) | undefined;
  selected?: ReadonlySet<string> | undefined;
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** The word over the column of ticks: "Selected". */
  selectedWord?: string | undefined;
  sort?: { column: string; direction: 'ascending' | 'descending'; onSort: (column: string) => void } | undefined;
  /** Further keys on the focused line, such as 1 to 4 at the retention desk. */
  onRowKey?: ((key: string, row: Row) => void) | undefined;
}

/**
 * Up to 500 lines; longer lists are a VirtualList. One line is the tab stop: arrows, Home, End and pages move, Enter opens,
 * Space selects, Shift extends, Ctrl+A takes all shown, typing jumps, → goes into the line's buttons and ← back out.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowId, onOpen, selected, onSelect, sort } = props;
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const { onKeyDown, toggle } = useTableKeys(props, body);
  const active = Math.min(current, Math.max(rows.length - 1, 0));

  return (
    <div className={css.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose lines take the focus */}
      <table role="grid" aria-label={label} aria-multiselectable={onSelect ? true : undefined} className={css.table}>
        <thead>
          <tr>
            {onSelect && <th className={css.tickHead}>{props.selectedWord}</th>}
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={clsx(column.numeric && css.numeric)}
                aria-sort={sort?.column === column.id ? sort.direction : undefined}
              >
                {column.sortable && sort ? (
                  <button type="button" className={css.sort} onClick={() => sort.onSort(column.id)}>
                    {column.header}
                    <span aria-hidden="true">
                      {sort.column === column.id && (sort.direction === 'ascending' ? ' ▲' : ' ▼')}
                    </span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                tabIndex={index === active ? 0 : -1}
                aria-selected={onSelect ? (selected?.has(id) ?? false) : undefined}
                className={clsx(css.row, onOpen && css.opens)}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onClick={(event) => !onControl(event) && onOpen?.(row)}
              >
                {onSelect && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the row takes the keys; Space does the same
                  <td
                    className={css.tick}
                    onClick={(event) => {
                      event.stopPropagation();
                      toggle(index);
                    }}
                  >
                    <span className={css.tickBox}>{selected?.has(id) && <Mark shape="tick" size={14} />}</span>
                  </td>
                )}
                <TabStop.Provider value={index === active}>
                  {columns.map((column) => (
                    <td key={column.id} className={clsx(column.numeric && css.numeric)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </TabStop.Provider>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const onControl = ({ target }: MouseEvent) =>
  target instanceof Element && target.closest('button, a, input, select') !== null;

function useTableKeys<Row>(props: TableProps<Row>, body: RefObject<HTMLTableSectionElement | null>) {
  const { rows, rowId, rowText, onOpen, selected = new Set<string>(), onSelect, onRowKey } = props;
  const anchor = useRef(0);
  const jump = useRef(createTypeahead());
  const ids = rows.map(rowId);

  function focusRow(index: number) {
    body.current?.rows[index]?.focus();
  }

  function toggle(index: number) {
    const id = ids[index];
    if (id === undefined) return;
    anchor.current = index;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number) {
    const row = rows[index];
    const element = event.currentTarget;
    if (!row) return;

    if (event.target !== element) {
      // Inside the line's buttons: only the way out is ours.
      if (event.key === 'ArrowLeft') element.focus();
      return;
    }
    const to = moveTo(event.key, index, rows.length);
    if (to !== null) {
      event.preventDefault();
      if (event.shiftKey && onSelect) onSelect(new Set(rangeOf(ids, anchor.current, to)));
      else anchor.current = to;
      focusRow(to);
    } else if (event.key === 'ArrowRight') {
      element.querySelector<HTMLElement>('button, a, input, select')?.focus();
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      onOpen?.(row);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(index);
    } else if (event.ctrlKey && event.key.toLowerCase() === 'a' && onSelect) {
      event.preventDefault();
      onSelect(new Set(ids));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      onRowKey?.(event.key, row);
      const found = rowText && jump.current(event.key, event.timeStamp, index, rows.map(rowText));
      if (found !== null && found !== undefined) focusRow(found);
    }
  }

  return { onKeyDown, toggle };
}

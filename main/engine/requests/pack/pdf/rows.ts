import type { CustomerLanguage } from '../../../../../shared/languages.ts';
import { bottom, margin, type Sheet, type Style, styles, top, width } from './sheet.ts';

const padding = { across: 6, down: 3.5 };

export interface Cell {
  text: string;
  /** A head names its column or its row. */
  head?: 'Column' | 'Row';
  language?: CustomerLanguage | undefined;
}

interface Grid {
  sheet: Sheet;
  /** In points; they add up to the width of the text. */
  widths: number[];
}

const styleOf = (cell: Cell): Style => (cell.head ? styles.label : styles.cell);

const cellWidth = (grid: Grid, index: number) => (grid.widths[index] ?? 0) - padding.across;

const heightOf = (grid: Grid, cells: Cell[]) =>
  Math.max(...cells.map((cell, i) => grid.sheet.height(cell.text, styleOf(cell), cellWidth(grid, i)))) +
  2 * padding.down;

/** A real table: rows of cells, heads that say what they head; the head is repeated to the eye, not to the ear, on each page. */
export function drawTable(
  sheet: Sheet,
  { head, rows, shares }: { head: Cell[] | null; rows: Cell[][]; shares: number[] },
) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const grid: Grid = { sheet, widths: shares.map((share) => (share / total) * width) };
  const table = sheet.pdf.struct('Table');
  sheet.root.add(table);
  const first = rows[0];
  sheet.need((head ? heightOf(grid, head) : 0) + (first ? Math.min(heightOf(grid, first), 120) : 0));
  if (head) drawRow(grid, head, table, 0.9);
  for (const row of rows.flatMap((cells) => fitting(grid, cells))) {
    if (sheet.need(heightOf(grid, row) + 1) && head) repeatHead(grid, head);
    drawRow(grid, row, table, 0.3);
  }
  table.end();
  sheet.pdf.x = margin;
  sheet.pdf.y += 8;
}

function drawRow(grid: Grid, cells: Cell[], table: Sheet['root'], line: number) {
  const { sheet } = grid;
  const y = sheet.pdf.y;
  const height = heightOf(grid, cells);
  const tr = sheet.pdf.struct('TR');
  table.add(tr);
  cells.forEach((cell, i) => {
    const element = sheet.pdf.struct(cell.head ? 'TH' : 'TD', elementOptions(cell), () => put(grid, cell, i, y));
    tr.add(element);
  });
  tr.end();
  sheet.rule(y + height, line);
  sheet.pdf.y = y + height;
}

/** `scope` is understood by the library and missing from its declarations. */
const elementOptions = ({ head, language }: Cell): { lang?: string } => ({
  ...(language && { lang: language }),
  ...(head && { scope: head }),
});

function put(grid: Grid, cell: Cell, index: number, y: number) {
  const x = margin + grid.widths.slice(0, index).reduce((sum, each) => sum + each, 0);
  grid.sheet.write(styleOf(cell)).text(cell.text, x, y + padding.down, { width: cellWidth(grid, index), lineGap: 1.5 });
}

function repeatHead(grid: Grid, head: Cell[]) {
  const { sheet } = grid;
  const y = sheet.pdf.y;
  const height = heightOf(grid, head);
  sheet.artifact(() => {
    for (const [i, cell] of head.entries()) put(grid, cell, i, y);
  });
  sheet.rule(y + height, 0.9);
  sheet.pdf.y = y + height;
}

/** A row that no page could hold is cut in two at a space, as often as needed; nothing is left out. */
function fitting(grid: Grid, cells: Cell[]): Cell[][] {
  if (heightOf(grid, cells) <= bottom - top - 40) return [cells];
  const halves = cells.map((cell) => ({ cell, at: middleOf(cell.text) }));
  const part = (which: 'first' | 'second') =>
    halves.map(({ cell, at }) => ({ ...cell, text: which === 'first' ? cell.text.slice(0, at) : cell.text.slice(at) }));
  return [...fitting(grid, part('first')), ...fitting(grid, part('second'))];
}

/** A short cell stays whole in the first half; a surrogate pair is never cut. */
function middleOf(text: string): number {
  if (text.length < 80) return text.length;
  const middle = text.length >> 1;
  const space = text.slice(0, middle).search(/\s\S*$/);
  const at = space > 0 ? space + 1 : middle;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}

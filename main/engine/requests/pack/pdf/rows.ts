import type { CustomerLanguage } from '../../../../../shared/languages.ts';
import { bottom, lineGap, margin, type Sheet, type Style, styles, top, width } from './sheet.ts';

const gutter = 6;

export interface Cell {
  text: string;
  /** A head names its column or its row. */
  head?: 'Column' | 'Row';
  language?: CustomerLanguage | undefined;
}

export interface TablePlan {
  head: Cell[] | null;
  rows: Cell[][];
  /** Shares of the width. */
  shares: number[];
  /** Above and below the text of a cell. */
  air: number;
}

interface Grid {
  sheet: Sheet;
  /** In points; they add up to the width of the text. */
  widths: number[];
  air: number;
}

const gridOf = (sheet: Sheet, { shares, air }: TablePlan): Grid => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return { sheet, air, widths: shares.map((share) => (share / total) * width) };
};

const styleOf = (cell: Cell): Style => (cell.head ? styles.label : styles.cell);

const cellWidth = (grid: Grid, index: number) => (grid.widths[index] ?? 0) - gutter;

const heightOf = (grid: Grid, cells: Cell[]) =>
  Math.max(...cells.map((cell, i) => grid.sheet.height(cell.text, styleOf(cell), cellWidth(grid, i)))) + 2 * grid.air;

/** How much of the page the table wants before it begins: all of it when short, else its head and first row. */
export function roomFor(sheet: Sheet, plan: TablePlan): number {
  const grid = gridOf(sheet, plan);
  const rows = plan.rows.slice(0, 12).map((row) => heightOf(grid, row));
  const head = plan.head ? heightOf(grid, plan.head) : 0;
  const whole = head + rows.reduce((sum, height) => sum + height, 0);
  return plan.rows.length <= 12 && whole <= 230 ? whole : head + Math.min(rows[0] ?? 0, 120);
}

/** A real table: rows of cells, heads that say what they head; the head is repeated to the eye, not to the ear, on each page. */
export function drawTable(sheet: Sheet, plan: TablePlan) {
  const { head } = plan;
  const grid = gridOf(sheet, plan);
  const table = sheet.pdf.struct('Table');
  sheet.root.add(table);
  sheet.need(roomFor(sheet, plan));
  if (head) drawRow(grid, head, table);
  for (const row of plan.rows.flatMap((cells) => fitting(grid, cells))) {
    if (sheet.need(heightOf(grid, row) + 1) && head) repeatHead(grid, head);
    drawRow(grid, row, table);
  }
  table.end();
  sheet.pdf.x = margin;
  sheet.pdf.y += 8;
}

function drawRow(grid: Grid, cells: Cell[], table: Sheet['root']) {
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
  endRow(sheet, y + height, cells);
}

/** A dark line under the heads of columns, a faint one under a row. */
function endRow(sheet: Sheet, y: number, cells: Cell[]) {
  sheet.rule(y, cells[0]?.head === 'Column' ? 'dark' : 'faint');
  sheet.pdf.y = y;
}

/** `scope` is understood by the library and missing from its declarations. */
const elementOptions = ({ head, language }: Cell): { lang?: string } => ({
  ...(language && { lang: language }),
  ...(head && { scope: head }),
});

function put(grid: Grid, cell: Cell, index: number, y: number) {
  const x = margin + grid.widths.slice(0, index).reduce((sum, each) => sum + each, 0);
  grid.sheet.write(styleOf(cell)).text(cell.text, x, y + grid.air, { width: cellWidth(grid, index), lineGap });
}

function repeatHead(grid: Grid, head: Cell[]) {
  const { sheet } = grid;
  const y = sheet.pdf.y;
  const height = heightOf(grid, head);
  sheet.artifact(() => {
    for (const [i, cell] of head.entries()) put(grid, cell, i, y);
  });
  endRow(sheet, y + height, head);
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

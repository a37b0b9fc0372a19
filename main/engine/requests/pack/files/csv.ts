import { getMapped, isShown } from '../../../../../shared/register/map.ts';
import type { TableInPack } from '../schema.ts';

type Json = TableInPack['data'][number][string];

// After spaces and invisible marks: what makes a spreadsheet run a cell as a formula, the full-width twins of it, and the
// characters that hide one (security.md section 14). A leading ' is looked through, so that guarding and its undoing are exact.
const startsFormula = /^'*[\p{Zs}\p{Cf}]*[=+\-@|%＝＋－＠｜％\t\r\n\0]/u;

/** Puts a ' before text that a spreadsheet would run. */
export const guard = (text: string) => (startsFormula.test(text) ? `'${text}` : text);

/** Takes exactly one ' away again, and only one that `guard` put there. */
export const unguard = (text: string) =>
  text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;

/** Numbers are written as numbers; text is guarded; a structure is written as JSON text. */
function cell(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = guard(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Json[]) => `${cells.map(cell).join(',')}\r\n`;

/** One table of the pack as RFC 4180, with the mark by which spreadsheets know UTF-8. Its heads stand there even without rows. */
export function csvOf(table: string, { data }: TableInPack): string {
  const names = getMapped(table)
    .columns.filter(isShown)
    .map(({ name }) => name);
  return `\ufeff${line(names)}${data.map((row) => line(names.map((name) => row[name] ?? null))).join('')}`;
}

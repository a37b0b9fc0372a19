import { type CustomerTable, getMapped, givesRows, isShown, registerMap } from '../../../../shared/register/map.ts';
import type { MappedColumn, MappedTable, Pointer } from '../../../../shared/register/shape.ts';
import type { WithholdingGround } from '../../../../shared/requests/packTexts.ts';
import { z } from '../../../../shared/z.ts';
import type { Reader } from '../../store/index.ts';
import type { TableInPack } from './schema.ts';
import type { Subject } from './subject.ts';

const Cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.instanceof(Buffer).transform((bytes) => bytes.toString('hex')),
]);
const Row = z.record(z.string(), Cell);
const Count = z.object({ count: z.number() });

/**
 * Walks the map of the register for one customer: every table, in its order, with what it holds of them. The statements are
 * made from the map and from nothing else, so that a table put on the map tomorrow is in the pack without a line of code here
 * (design.md 5.3); names come from that frozen list and never from outside.
 */
export function walkMap(reader: Reader, subject: Subject): Record<string, TableInPack> {
  return Object.fromEntries(registerMap.map((mapped) => [mapped.table, tableInPack(reader, subject, mapped)]));
}

function tableInPack(reader: Reader, subject: Subject, mapped: MappedTable): TableInPack {
  const apart = { rows: null, ground: null, leftOut: [], data: [] };
  if (mapped.about.whom === 'customers-together') return { outcome: 'derived', ...apart };
  if (mapped.about.whom !== 'customer') return { outcome: 'not-about-customers', ...apart };
  const table = mapped as CustomerTable; // its `about` was just seen to be a customer's
  const leftOut = table.columns.filter((column) => !isShown(column)).map(({ name }) => name);
  const gives = givesRows(table);
  if (gives === 'shown') {
    const data = readRows(reader, subject, table);
    return { outcome: data.length > 0 ? 'rows' : 'none', rows: data.length, ground: null, leftOut, data };
  }
  const { count } = reader.one(
    Count,
    `SELECT count(*) AS count FROM "${table.table}" WHERE ${leadsTo(table)}`,
    subject,
  );
  if (gives === 'derived') return { outcome: 'derived', rows: count, ground: null, leftOut, data: [] };
  if (count === 0) return { outcome: 'none', rows: 0, ground: null, leftOut, data: [] };
  return { outcome: 'withheld', rows: count, ground: groundOf(table), leftOut, data: [] };
}

function readRows(reader: Reader, subject: Subject, table: CustomerTable) {
  const shown = table.columns.filter(isShown);
  const names = shown.map(({ name }) => `"${name}"`);
  // By key: ids are made in the order of time, so rows come as they happened.
  const sql = `SELECT ${names.join(', ')} FROM "${table.table}" WHERE ${leadsTo(table)} ORDER BY ${names.slice(0, 3).join(', ')}`;
  return reader
    .all(Row, sql, subject)
    .map((row) => Object.fromEntries(shown.map((column) => [column.name, given(row, column)])));
}

const given = (row: z.infer<typeof Row>, { name, json }: MappedColumn) => {
  const value = row[name] ?? null;
  return json && typeof value === 'string' ? z.json().parse(JSON.parse(value)) : value;
};

const leadsTo = (table: CustomerTable): string => `(${table.about.by.map(condition).join(' OR ')})`;

function condition(pointer: Pointer): string {
  if ('mentionedIn' in pointer) {
    const text = `"${pointer.mentionedIn}"`;
    return ['id', 'phone', 'phoneTyped', 'email'].map((mark) => `instr(${text}, :${mark}) > 0`).join(' OR ');
  }
  if ('to' in pointer) return `"${pointer.column}" = ${pointer.to === 'customer.id' ? ':id' : ':row'}`;
  const [through = '', key = ''] = pointer.via.split('.');
  const mapped = getMapped(through) as CustomerTable; // the map's test holds that a way leads through a customer's table
  return `"${pointer.column}" IN (SELECT "${key}" FROM "${through}" WHERE ${leadsTo(mapped)})`;
}

function groundOf(table: MappedTable): WithholdingGround {
  for (const { appears } of table.columns) if (appears.as === 'withheld') return appears.ground;
  throw new Error(`${table.table} is withheld without a ground`);
}

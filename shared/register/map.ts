import { choiceTables } from './choices.ts';
import { customerTables } from './customers.ts';
import { logTables } from './log.ts';
import { peopleTables } from './people.ts';
import type { About, MappedColumn, MappedTable } from './shape.ts';
import { shopTables } from './shop.ts';

/**
 * The one map that decides the fate of personal data (design.md 5.3): every table and column of the register, whom it is
 * about, how it leads to them, how it reaches them when they ask (POPIA s 23), and what becomes of it at the end (s 14(4)).
 * A test reads the schema and fails on whatever is not here, so a new table cannot be forgotten.
 */
export const registerMap: readonly MappedTable[] = [
  ...customerTables,
  ...choiceTables,
  ...logTables,
  ...peopleTables,
  ...shopTables,
];

export function getMapped(table: string): MappedTable {
  const found = registerMap.find((each) => each.table === table);
  if (!found) throw new Error(`${table} is not on the map of the register`);
  return found;
}

export type CustomerTable = MappedTable & { readonly about: Extract<About, { whom: 'customer' }> };

const isAboutCustomers = (each: MappedTable): each is CustomerTable => each.about.whom === 'customer';

/** Tables whose rows lead to one customer, in the order of the map. */
export const customerTablesOf = (map: readonly MappedTable[] = registerMap): CustomerTable[] =>
  map.filter(isAboutCustomers);

export const isShown = (column: MappedColumn) => column.appears.as === 'shown';

/** What a table as a whole gives to the pack: rows, when any column is shown; else why none is. */
export function givesRows(table: MappedTable): 'shown' | 'withheld' | 'derived' {
  if (table.columns.some(isShown)) return 'shown';
  return table.columns.some((column) => column.appears.as === 'withheld') ? 'withheld' : 'derived';
}

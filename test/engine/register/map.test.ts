import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../../main/engine/store/index.ts';
import { migrations } from '../../../main/engine/store/migrate.ts';
import { customerTablesOf, givesRows, registerMap } from '../../../shared/register/map.ts';
import { packSections } from '../../../shared/requests/packTexts.ts';
import { z } from '../../../shared/z.ts';

let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'map-'));
  store = createStore({ folder, dataKey: randomBytes(32) });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const Named = z.object({ name: z.string() });
const tables = () =>
  store.read.all(Named, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(({ name }) => name);
const columns = (table: string) =>
  store.read.all(Named, 'SELECT name FROM pragma_table_info(:table)', { table }).map(({ name }) => name);

/** The kind each migration states above its tables; one statement of kind may cover the tables that follow it. */
function statedKinds() {
  const kinds = new Map<string, string>();
  for (const { sql } of migrations) {
    let kind = '';
    for (const line of sql.split('\n')) {
      kind = /--.*\bKind: (\w+)/.exec(line)?.[1] ?? kind;
      const table = /^CREATE (?:VIRTUAL )?TABLE (\w+)/.exec(line)?.[1];
      if (table) kinds.set(table, kind);
    }
  }
  return kinds;
}

describe('the map of the register', () => {
  test('has every table of the schema, and none that is not there', () => {
    expect(registerMap.map(({ table }) => table).toSorted()).toEqual(tables());
  });

  test('has every column of every table, in the order of the schema', () => {
    const onMap = Object.fromEntries(registerMap.map(({ table, columns }) => [table, columns.map(({ name }) => name)]));
    const inSchema = Object.fromEntries(tables().map((table) => [table, columns(table)]));
    expect(onMap).toEqual(inSchema);
  });

  test('says of each table the kind that its migration says', () => {
    const stated = statedKinds();
    const onMap = registerMap.filter(({ table }) => stated.has(table)).map(({ table, kind }) => [table, kind]);
    expect(Object.fromEntries(onMap)).toEqual(Object.fromEntries(stated));
  });

  test('follows each pointer to a column that exists', () => {
    const places = customerTablesOf().flatMap(({ table, about }) =>
      about.by.flatMap((pointer) => {
        const own = 'mentionedIn' in pointer ? pointer.mentionedIn : pointer.column;
        const target = 'to' in pointer ? pointer.to : 'via' in pointer ? pointer.via : null;
        return [`${table}.${own}`, ...(target ? [target] : [])];
      }),
    );
    const missing = places.filter((place) => {
      const [table = '', column = ''] = place.split('.');
      return column !== 'rowid' && !columns(table).includes(column);
    });
    expect(missing).toEqual([]);
  });

  test('leads to a customer by every column that the schema ties to one', () => {
    const Tie = z.object({ table: z.string(), from: z.string() });
    const ties = tables().flatMap((table) =>
      store.read
        .all(Tie, 'SELECT "table", "from" FROM pragma_foreign_key_list(:table)', { table })
        .filter((tie) => tie.table === 'customer')
        .map((tie) => `${table}.${tie.from}`),
    );
    const led = customerTablesOf().flatMap(({ table, about }) =>
      about.by.flatMap((pointer) => ('to' in pointer ? [`${table}.${pointer.column}`] : [])),
    );
    expect(ties.filter((tie) => !led.includes(tie))).toEqual([]);
    expect(ties.length).toBeGreaterThan(6);
  });

  test('gives each shown table a part of the pack, and no table about customers is merely apart', () => {
    for (const table of customerTablesOf()) {
      if (givesRows(table) === 'shown') expect(packSections, table.table).toContain(table.section);
      expect(table.columns.filter(({ appears }) => appears.as === 'not-about-customers')).toEqual([]);
    }
  });

  test('keeps local tables and derived values on this computer', () => {
    const travelling = registerMap.flatMap(({ table, kind, columns }) =>
      columns
        .filter(({ syncs, appears }) => syncs && (kind === 'local' || appears.as === 'derived'))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(travelling).toEqual([]);
  });

  test('lets nothing that names a customer outlive the customer', () => {
    const names = registerMap.flatMap(({ columns }) => columns.filter((column) => column.name.startsWith('phone')));
    expect(names).toHaveLength(4);
    expect(names.every(({ fate }) => fate.fate === 'destroy-value')).toBe(true);
  });
});

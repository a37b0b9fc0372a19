import type Database from 'better-sqlite3';
import type { z } from '../../../shared/z.ts';

export type Value = string | number | bigint | Buffer | null;
export type Params = Record<string, Value>;

/** Reads rows, each parsed by a schema. A procedure declared as a query gets this and cannot write. */
export interface Reader {
  /** The row, or null when there is none. */
  find<S extends z.ZodType>(schema: S, sql: string, params?: Params): z.output<S> | null;
  /** The row; there must be one. */
  one<S extends z.ZodType>(schema: S, sql: string, params?: Params): z.output<S>;
  all<S extends z.ZodType>(schema: S, sql: string, params?: Params): z.output<S>[];
}

/** Writes too; only ever handed out inside a transaction. */
export interface Tx extends Reader {
  /** How many rows changed. */
  run(sql: string, params?: Params): number;
}

/** Prepared statements are kept by their text: the statement stands in the use case that runs it. */
export function handleOn(db: Database.Database): Tx {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = db.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  const find: Reader['find'] = (schema, sql, params = {}) => {
    const row = statement(sql).get(params);
    return row === undefined ? null : schema.parse(row);
  };
  return {
    find,
    one(schema, sql, params) {
      const row = find(schema, sql, params);
      if (row === null) throw new Error('a row that must exist does not');
      return row;
    },
    all: (schema, sql, params = {}) =>
      statement(sql)
        .all(params)
        .map((row) => schema.parse(row)),
    run: (sql, params = {}) => statement(sql).run(params).changes,
  };
}

// The only importer of the driver, and no domain words (style.md section 2). One connection, one process, one file.
import type Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { createDatabase, type OpenOptions, openDatabase, settingsHeld } from './open.ts';
import { handleOn, type Reader, type Tx } from './tx.ts';

export { registerFile, Unreadable } from './open.ts';
export type { Params, Reader, Tx, Value } from './tx.ts';

export interface Store {
  /** Runs the work inside BEGIN IMMEDIATE … COMMIT; an exception rolls everything back. Returned means on disk. */
  inTransaction<T>(work: (tx: Tx) => T): T;
  /** For plans and memory that are rebuilt at unlock; writes go through a transaction. */
  read: Reader;
  settingsHeld(): { name: string; holds: boolean }[];
  /** Moves what it can from the WAL into the file without waiting; called when idle, off the counter's path. */
  checkpoint(): void;
  /** Empties the WAL, so that an overwritten key or an erased row leaves no copy in it. */
  truncateWal(): void;
  quickCheck(): boolean;
  close(): void;
}

function storeOn(db: Database.Database): Store {
  const handle = handleOn(db);
  const { find, one, all } = handle;
  return {
    inTransaction: (work) => db.transaction(() => work(handle)).immediate(),
    read: { find, one, all },
    settingsHeld: () => settingsHeld(db),
    checkpoint: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    truncateWal: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    quickCheck: () => db.pragma('quick_check', { simple: true }) === 'ok',
    close() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

/** @throws Unreadable with the listed reason */
export function openStore(options: OpenOptions): Store {
  const db = openDatabase(options);
  migrate(db);
  return storeOn(db);
}

/** @throws Unreadable when a register is already there */
export function createStore(options: OpenOptions): Store {
  const db = createDatabase(options);
  migrate(db);
  return storeOn(db);
}

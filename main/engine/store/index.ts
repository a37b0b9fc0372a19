// The only importer of the driver, and no domain words (style.md section 2). One connection, one process, one file.
import type Database from 'better-sqlite3';
import { checkpointsBetweenCalls } from './checkpoints.ts';
import { migrate } from './migrate.ts';
import { createDatabase, explained, type OpenOptions, openDatabase, settingsHeld } from './open.ts';
import { handleOn, type Reader, type Tx } from './tx.ts';

export { explained, registerFile, Unreadable } from './open.ts';
export type { Params, Reader, Tx, Value } from './tx.ts';

export interface Store {
  /** Where the file lies. Nothing else may be put there. */
  readonly folder: string;
  /** Runs the work inside BEGIN IMMEDIATE … COMMIT; an exception rolls everything back. Returned means on disk. */
  inTransaction<T>(work: (tx: Tx) => T): T;
  /** For plans and memory that are rebuilt at unlock; writes go through a transaction. */
  read: Reader;
  settingsHeld(): { name: string; holds: boolean }[];
  /** Moves what it can from the WAL into the file without waiting. The store does it by itself between calls. */
  checkpoint(): void;
  /** Empties the WAL, so that an overwritten key or an erased row leaves no copy in it. */
  truncateWal(): void;
  quickCheck(): boolean;
  close(): void;
}

function storeOn(db: Database.Database, folder: string): Store {
  const handle = handleOn(db);
  const { find, one, all } = handle;
  const checkpoint = () => void db.pragma('wal_checkpoint(PASSIVE)');
  const checkpoints = checkpointsBetweenCalls(checkpoint);
  return {
    folder,
    inTransaction(work) {
      const result = db.transaction(() => work(handle)).immediate();
      checkpoints.committed();
      return result;
    },
    read: { find, one, all },
    settingsHeld: () => settingsHeld(db),
    checkpoint,
    truncateWal: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    quickCheck: () => db.pragma('quick_check', { simple: true }) === 'ok',
    close() {
      checkpoints.stop();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

/** @throws Unreadable with the listed reason */
export function openStore(options: OpenOptions): Store {
  const db = openDatabase(options);
  try {
    migrate(db);
    return storeOn(db, options.folder);
  } catch (error) {
    db.close(); // or the file would stay locked to the next try
    throw explained(error);
  }
}

/** @throws Unreadable when a register is already there */
export function createStore(options: OpenOptions): Store {
  const db = createDatabase(options);
  migrate(db);
  return storeOn(db, options.folder);
}

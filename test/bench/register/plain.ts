import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store } from '../../../main/engine/store/index.ts';
import { migrate } from '../../../main/engine/store/migrate.ts';
import { applySettings } from '../../../main/engine/store/open.ts';
import { handleOn } from '../../../main/engine/store/tx.ts';

/** The same schema, settings and binary without a key: what encryption costs is the difference. Imaginary people only. */
export function openPlain(folder: string): Store & { file: string } {
  const file = join(folder, 'plain.db');
  const db = new Database(file);
  applySettings(db);
  migrate(db);
  const handle = handleOn(db);
  return {
    folder,
    file,
    inTransaction: (work) => db.transaction(() => work(handle)).immediate(),
    read: { find: handle.find, one: handle.one, all: handle.all },
    settingsHeld: () => [],
    checkpoint: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    truncateWal: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    quickCheck: () => db.pragma('quick_check', { simple: true }) === 'ok',
    close() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

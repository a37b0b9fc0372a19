import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  type EpochKey,
  endEpoch,
  type NewEntry,
  newEpochKey,
  recordEntry,
  startLog,
  verifyLog,
} from '../../../main/engine/audit/index.ts';
import { createStore, type Reader, type Store, type Tx } from '../../../main/engine/store/index.ts';
import { handleOn } from '../../../main/engine/store/tx.ts';
import { type Instant, instantOf } from '../../../shared/instants.ts';

export const start = Date.parse('2026-11-23T06:00:00.000Z');
export const at = (minutes: number): Instant => instantOf(start + minutes * 60_000);

export const entry = {
  at: at(0),
  personId: 'p_counter',
  role: 'staff',
  till: 'A',
  procedure: 'customers.view',
  action: 'customer viewed',
  outcome: 'done',
  refusal: null,
  recordId: 'record-1',
  reason: null,
  fields: ['name', 'phone'],
  count: null,
  detail: null,
  clock: 'good',
} as const satisfies NewEntry;

const folders: string[] = [];
const handles: { close(): void }[] = [];
/** After each test, or after all of a file that share one log. */
export function closeLogs() {
  for (const handle of handles.splice(0)) handle.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'thembeka-audit-'));
  folders.push(folder);
  return folder;
}

/** The log of a new register in a real encrypted file. */
export class TestLog {
  readonly folder = newFolder();
  readonly dataKey = Buffer.alloc(32, 7);
  readonly first: EpochKey = newEpochKey();
  readonly store: Store = createStore(this);

  constructor() {
    handles.push(this.store);
    this.store.inTransaction((tx) => startLog(tx, this.first, at(0)));
  }

  record(change: Partial<NewEntry> = {}) {
    const recorded = this.store.inTransaction((tx) => recordEntry(tx, { ...entry, ...change }));
    if (recorded.epochEnded) this.store.truncateWal();
    return recorded.seq;
  }

  /** Many entries in one transaction, one a minute, every tenth with a detail. */
  recordMany(count: number) {
    this.store.inTransaction((tx) => writeMany(tx, count));
  }

  lock() {
    this.store.inTransaction((tx) => endEpoch(tx, at(0)));
    this.store.truncateWal();
  }

  check = (reader: Reader = this.store.read) => {
    const { intact, firstBad, problem } = verifyLog(reader, this.first.publicKey, at(0));
    return intact ? 'intact' : `${problem} at ${firstBad}`;
  };

  /** A copy of the file in the hands of somebody with the data key and their own tools. */
  copy(): Database.Database {
    this.store.truncateWal();
    const file = join(newFolder(), 'copy.db');
    copyFileSync(join(this.folder, 'register.db'), file);
    const db = new Database(file);
    handles.push(db);
    db.pragma(`cipher='sqlcipher'`);
    db.pragma('legacy=4');
    db.pragma(`key="x'${this.dataKey.toString('hex')}'"`);
    return db;
  }

  /** What the check says after somebody changed the file: no triggers, no foreign keys, no checks held them back. */
  tampered(act: (db: Database.Database) => void) {
    this.hands ??= withoutGuards(this.copy());
    this.hands.exec('BEGIN');
    act(this.hands);
    const said = this.check(handleOn(this.hands));
    this.hands.exec('ROLLBACK');
    return said;
  }
  private hands: Database.Database | null = null;
}

function withoutGuards(db: Database.Database) {
  db.pragma('foreign_keys=OFF');
  db.pragma('ignore_check_constraints=ON');
  for (const name of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${String(name)}`);
  }
  return db;
}

export function writeMany(tx: Tx, count: number) {
  for (let index = 0; index < count; index++) {
    const detail = index % 10 === 0 ? { hash: `detail ${index}` } : null;
    recordEntry(tx, { ...entry, at: at(index), recordId: `record-${index % 50}`, detail });
  }
}

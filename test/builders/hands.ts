import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../main/engine/keys/index.ts';
import { registerFile } from '../../main/engine/store/index.ts';
import { ownerPassphrase, type TestRegister } from './register.ts';

// Somebody who has the folder, a passphrase and tools of their own: sees every row, and can change any.

const dataKeys = new Map<string, Buffer>();

/** The key of the register's file, as the owner's passphrase gives it. */
async function dataKeyOf(folder: string) {
  const known = dataKeys.get(folder);
  if (known) return known;
  const stored = readKeys(folder);
  if (!stored.ok) throw new Error(stored.refusal);
  const { keysFiles } = stored.value;
  const personId = keysFiles[0]?.roster.people[0]?.id ?? '';
  const opened = await unlock(
    { keysFiles, personId, passphrase: givenPassphrase(ownerPassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  dataKeys.set(folder, opened.value.dataKey);
  return opened.value.dataKey;
}

async function openWithKey(folder: string, file: string) {
  const db = new Database(file);
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${(await dataKeyOf(folder)).toString('hex')}'"`);
  return db;
}

/** Looks at a copy of the register as it is on the disk now, WAL and all, while the engine goes on. */
export async function lookAt<T>({ folder }: Pick<TestRegister, 'folder'>, look: (db: Database.Database) => T) {
  const place = mkdtempSync(join(tmpdir(), 'thembeka-copy-'));
  const file = join(place, 'copy.db');
  copyFileSync(registerFile(folder), file);
  if (existsSync(`${registerFile(folder)}-wal`)) copyFileSync(`${registerFile(folder)}-wal`, `${file}-wal`);
  const db = await openWithKey(folder, file);
  try {
    return look(db);
  } finally {
    db.close();
    rmSync(place, { recursive: true });
  }
}

/** Changes the closed register with no trigger, foreign key or check in the way; then somebody signs in as ever. */
export async function tamper(register: TestRegister, act: (db: Database.Database) => void, label = 'Thandi') {
  register.engine.fullLock();
  const db = await openWithKey(register.folder, registerFile(register.folder));
  db.pragma('foreign_keys=OFF');
  db.pragma('ignore_check_constraints=ON');
  for (const name of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${String(name)}`);
  act(db);
  db.close();
  register.restart();
  await register.signIn(label);
}

/** What a refused act may write: its log entry, and the answer kept under the command's id. */
const mayGrow = /^(audit_\w+|command_answer|sqlite_sequence)$/;

/** Every other row of every table, so that "nothing was written" can be said of all of them. */
export const everyRow = (register: Pick<TestRegister, 'folder'>) =>
  lookAt(register, (db) => {
    const tables = db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
      .pluck()
      .all()
      .map(String)
      .filter((name) => !mayGrow.test(name));
    return Object.fromEntries(
      tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all().map(spelt).sort()]),
    );
  });

const spelt = (row: unknown) =>
  JSON.stringify(row, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value));

import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { UnreadableReason } from '../../../shared/gate/contract.ts';
import { newestMigration } from './migrate.ts';

/** "THMB": tells a register of ours from any other SQLCipher file. */
export const applicationId = 0x54484d42;

export const registerFile = (folder: string) => join(folder, 'register.db');

// Set in this order and read back on every open, or the register stays shut (security.md section 9). The driver falls back to
// synchronous=NORMAL each time it opens an existing WAL database, and NORMAL loses acknowledged commits in a power cut.
const settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2], // sorts would spill plaintext temp files otherwise
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['mmap_size', '0', 0],
  ['journal_size_limit', '4194304', 4_194_304],
  ['wal_autocheckpoint', '4000', 4000], // a backstop: we checkpoint when idle
] as const;

/** 64 MiB of pages in memory, 128 from about half a million people: reading an encrypted page again costs three times a plain one. */
const cacheKibibytes = (db: Database.Database) =>
  Number(db.pragma('page_count', { simple: true })) > 100_000 ? 131_072 : 65_536;

/** A register that cannot be opened, with the listed reason the gate has words for. Never an empty register in its place. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason) {
    super(`register not opened: ${reason}`);
    this.reason = reason;
  }
}

export interface OpenOptions {
  folder: string;
  /** 32 random bytes; the caller keeps and wipes them. */
  dataKey: Buffer;
  /** Path of a driver built for runtimes below Node-API 10; the packaged one is used without it. */
  driver?: string | undefined;
}

interface Keyed {
  key(key: Buffer): number;
}

function unlockedHandle({ folder, dataKey, driver }: OpenOptions, mode: { readonly: boolean }) {
  const db = new Database(registerFile(folder), {
    ...(driver ? { nativeBinding: driver } : {}),
    readonly: mode.readonly,
    timeout: 500,
  });
  try {
    db.pragma(`cipher='sqlcipher'`);
    db.pragma('legacy=4');
    // The text form of a raw key; bytes alone would be stretched as if they were a passphrase.
    const raw = Buffer.from(`x'${dataKey.toString('hex')}'`, 'latin1');
    (db as Database.Database & Keyed).key(raw); // the multiple-ciphers build of the driver has it; its types do not
    raw.fill(0);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const version = (sqlite: string) => sqlite.split('.').map(Number);

/** SQLite before 3.51.3 can corrupt a WAL when it is reset; the build must never fall behind. */
function assertSqlite(db: Database.Database) {
  const [major = 0, minor = 0, patch = 0] = version(String(db.prepare('SELECT sqlite_version()').pluck().get()));
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error('the SQLite in this build is older than 3.51.3');
}

export function applySettings(db: Database.Database) {
  for (const [name, value] of settings) db.pragma(`${name}=${value}`);
  for (const [name, , expected] of settings) {
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`setting ${name} did not hold`);
  }
  db.pragma(`cache_size=${-cacheKibibytes(db)}`);
  assertSqlite(db);
}

/** Each setting as it stands now, for the health page and the tests. */
export const settingsHeld = (db: Database.Database) =>
  settings.map(([name, , expected]) => ({ name, holds: db.pragma(name, { simple: true }) === expected }));

function firstBytes(file: string, count: number) {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(count);
    readSync(handle, bytes, 0, count, 0);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

const isPlaintext = (file: string) => firstBytes(file, 16).toString('latin1').startsWith('SQLite format 3');

/** Looks before anything can write: a file that is refused is left byte-identical. */
function probe(options: OpenOptions) {
  const file = registerFile(options.folder);
  if (!existsSync(file)) throw new Unreadable('register-missing');
  const { size } = statSync(file);
  if (size === 0) throw new Unreadable('register-damaged');
  if (isPlaintext(file)) throw new Unreadable('register-plaintext');
  if (size % 4096 !== 0) throw new Unreadable('register-damaged');
  // A read-only look makes an index of the WAL beside the file; it goes again, so a folder we refuse is as it was.
  const traces = [`${file}-shm`, `${file}-wal`].filter((trace) => !existsSync(trace));
  let db: Database.Database | null = null;
  try {
    db = unlockedHandle(options, { readonly: true });
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    if (db.pragma('application_id', { simple: true }) !== applicationId) throw new Unreadable('register-foreign');
    if (Number(db.pragma('user_version', { simple: true })) > newestMigration) throw new Unreadable('register-newer');
  } catch (error) {
    throw explained(error);
  } finally {
    db?.close();
    for (const trace of traces) rmSync(trace, { force: true });
  }
}

/** The driver's codes in the words of the gate; anything else is a bug and stays one. */
export function explained(error: unknown) {
  if (!(error instanceof Error) || error instanceof Unreadable) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return new Unreadable('register-damaged');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Unreadable('already-open');
  if (code.startsWith('SQLITE_FULL')) return new Unreadable('disk-full');
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new Unreadable('folder-not-writable');
  return error;
}

/** Opens an existing register, with every setting held. @throws Unreadable */
export function openDatabase(options: OpenOptions) {
  probe(options);
  return openHandle(options);
}

/** Makes the one file of a new register. @throws Unreadable when one is already there */
export function createDatabase(options: OpenOptions) {
  if (existsSync(registerFile(options.folder))) throw new Unreadable('register-foreign');
  const db = openHandle(options);
  db.pragma(`application_id=${applicationId}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  if (isPlaintext(registerFile(options.folder))) {
    db.close();
    throw new Unreadable('register-plaintext');
  }
  return db;
}

function openHandle(options: OpenOptions) {
  let db: Database.Database | null = null;
  try {
    db = unlockedHandle(options, { readonly: false });
    applySettings(db);
    return db;
  } catch (error) {
    db?.close();
    throw explained(error);
  }
}

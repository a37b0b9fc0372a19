import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStore, openStore, registerFile, Unreadable } from '../../../main/engine/store/index.ts';
import { migrations } from '../../../main/engine/store/migrate.ts';
import { z } from '../../../shared/z.ts';

let folder: string;
const dataKey = randomBytes(32);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thembeka-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => registerFile(folder);
/** Names and bytes of everything in the folder. */
const snapshot = () =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);

function reasonOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
  return 'opened';
}

/** Opens with the raw driver, as somebody with the key and tools of their own would. */
function raw(change: (db: Database.Database) => void) {
  const db = new Database(file());
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  (db as unknown as { key(key: Buffer): void }).key(Buffer.from(`x'${dataKey.toString('hex')}'`));
  change(db);
  db.close();
}

function make() {
  createStore({ folder, dataKey }).close();
}

describe('the register on disk', () => {
  test('no byte of it says what it is, and every setting holds after each open', () => {
    make();
    expect(readFileSync(file()).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
    for (let time = 0; time < 3; time += 1) {
      const store = openStore({ folder, dataKey });
      expect(store.settingsHeld().filter(({ holds }) => !holds)).toEqual([]);
      expect(store.settingsHeld().map(({ name }) => name)).toContain('synchronous');
      expect(store.quickCheck()).toBe(true);
      store.close();
    }
  });

  test('a name written to it stands nowhere in its files, nor in the WAL before it is closed', () => {
    const store = createStore({ folder, dataKey });
    store.inTransaction((tx) =>
      tx.run("INSERT INTO setting (code, value, changed_at) VALUES ('x', '\"Nokuthula\"', '2026-01-01T00:00:00.000Z')"),
    );
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('Nokuthula')).toBe(false);
    store.close();
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('Nokuthula')).toBe(false);
  });

  test('an exception inside a transaction leaves nothing behind', () => {
    const store = createStore({ folder, dataKey });
    const Count = z.object({ count: z.number() });
    expect(() =>
      store.inTransaction((tx) => {
        tx.run("INSERT INTO setting (code, value, changed_at) VALUES ('x', '1', '2026-01-01T00:00:00.000Z')");
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(store.read.one(Count, 'SELECT count(*) AS count FROM setting').count).toBe(0);
    store.close();
  });

  test('a second opener is told that it is open already, and writes nothing', () => {
    const store = createStore({ folder, dataKey });
    store.inTransaction((tx) =>
      tx.run("INSERT INTO setting (code, value, changed_at) VALUES ('x', '1', '2026-01-01T00:00:00.000Z')"),
    );
    expect(reasonOf(() => openStore({ folder, dataKey }))).toBe('already-open');
    store.close();
  });
});

describe('a file that cannot be opened is refused by its reason and left as it was', () => {
  const cases: [string, string, () => void][] = [
    [
      'plaintext SQLite',
      'register-plaintext',
      () => {
        const db = new Database(file());
        db.exec('CREATE TABLE customer (name TEXT)');
        db.close();
      },
    ],
    ['an empty file', 'register-damaged', () => writeFileSync(file(), '')],
    ['zeros', 'register-damaged', () => writeFileSync(file(), Buffer.alloc(8192))],
    ['random bytes', 'register-damaged', () => writeFileSync(file(), randomBytes(40_960))],
    ['a text file', 'register-damaged', () => writeFileSync(file(), 'Dear customer')],
    [
      'a register cut in the middle of a page',
      'register-damaged',
      () => {
        make();
        writeFileSync(file(), readFileSync(file()).subarray(0, 10_000));
      },
    ],
    ['a register of another key', 'register-damaged', () => createStore({ folder, dataKey: randomBytes(32) }).close()],
    [
      'one flipped bit on its first page',
      'register-damaged',
      () => {
        make();
        const bytes = readFileSync(file());
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        writeFileSync(file(), bytes);
      },
    ],
    [
      'another program’s encrypted database',
      'register-foreign',
      () => {
        make();
        raw((db) => db.pragma('application_id=7'));
      },
    ],
    [
      'a register of a newer version of the app',
      'register-newer',
      () => {
        make();
        raw((db) => db.pragma('user_version=9999'));
      },
    ],
    ['nothing at all', 'register-missing', () => mkdirSync(folder, { recursive: true })],
  ];

  test.each(cases)('%s: %s', (_, reason, prepare) => {
    prepare();
    const before = snapshot();
    expect(reasonOf(() => openStore({ folder, dataKey }))).toBe(reason);
    expect(snapshot()).toEqual(before);
  });
});

describe('migrations', () => {
  test('are numbered without a gap', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('every table says in its migration which kind it is', () => {
    for (const { name, sql } of migrations) {
      const tables = sql.match(/CREATE (VIRTUAL )?TABLE/g)?.length ?? 0;
      const kinds = sql.match(/Kind: (events|facts|local)/g)?.length ?? 0;
      expect(kinds, name).toBe(tables);
    }
  });
});

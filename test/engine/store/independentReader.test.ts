import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePractice } from '../../../main/demo/practice.ts';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../../main/engine/keys/index.ts';
import { openStore, registerFile } from '../../../main/engine/store/index.ts';
import { practicePassphrase } from '../../../shared/gate/practice.ts';
import { z } from '../../../shared/z.ts';

// SQLCipher's own code, compiled from the package's source by `npm test` (scripts/sqlcipher.mjs), opens a register of ours: nobody
// is locked in, and what we call encrypted is what others call so too.

interface OtherReader {
  Database: new (file: string, done: (error: Error | null) => void) => OtherDatabase;
}
interface OtherDatabase {
  exec(sql: string, done: (error: Error | null) => void): void;
  all(sql: string, done: (error: Error | null, rows: Record<string, unknown>[]) => void): void;
  close(done: () => void): void;
}

const base = mkdtempSync(join(tmpdir(), 'thembeka-reader-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function otherReader(file: string, dataKey: Buffer) {
  const folder = process.env.THEMBEKA_SQLCIPHER;
  if (!folder) throw new Error('the independent reader was not compiled: run the tests with `npm test`');
  const { Database } = createRequire(import.meta.url)(folder) as OtherReader; // the package's documented interface
  const db = await new Promise<OtherDatabase>((resolve, reject) => {
    const opened = new Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  await new Promise<void>((resolve, reject) =>
    db.exec(`PRAGMA key = "x'${dataKey.toString('hex')}'"; PRAGMA cipher_compatibility = 4;`, (error) =>
      error ? reject(error) : resolve(),
    ),
  );
  return {
    all: (sql: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) =>
        db.all(sql, (error, rows) => (error ? reject(error) : resolve(rows))),
      ),
    close: () => new Promise<void>((resolve) => db.close(resolve)),
  };
}

const Named = z.object({ name: z.string() });
const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
const comparable = (rows: unknown[]) =>
  rows.map((row) =>
    JSON.stringify(row, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value)),
  );

test.skipIf(process.platform !== 'linux')(
  'given a register with three years of history, then SQLCipher itself reads every table, count and row of it',
  async () => {
    const folder = join(base, 'register');
    await makePractice({
      folder,
      people: 120,
      wordsFolder: join(import.meta.dirname, '../../../resources/words'),
      now: Date.UTC(2026, 10, 23),
    });
    const stored = readKeys(folder);
    if (!stored.ok) throw new Error(stored.refusal);
    const opened = await unlock(
      {
        keysFiles: stored.value.keysFiles,
        personId: stored.value.keysFiles[0]?.roster.people[0]?.id ?? '',
        passphrase: givenPassphrase(practicePassphrase),
      },
      { random: randomBytes, cost: floorCost },
    );
    if (!opened.ok) throw new Error(opened.refusal);
    const { dataKey } = opened.value;

    const ours = openStore({ folder, dataKey });
    const names = ours.read.all(Named, tables).map(({ name }) => name);
    const rows = new Map(
      names.map((name) => [
        name,
        comparable(ours.read.all(z.record(z.string(), z.unknown()), `SELECT * FROM "${name}"`)),
      ]),
    );
    ours.close();

    const theirs = await otherReader(registerFile(folder), dataKey);
    expect((await theirs.all(tables)).map(({ name }) => name)).toEqual(names);
    for (const name of names)
      expect(comparable(await theirs.all(`SELECT * FROM "${name}"`)), name).toEqual(rows.get(name));
    expect(rows.get('customer')?.length).toBe(120);
    await theirs.close();

    const wrong = await otherReader(registerFile(folder), randomBytes(32));
    await expect(wrong.all(tables)).rejects.toThrow(/not a database/);
    await wrong.close();
  },
);

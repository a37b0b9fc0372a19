import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../main/engine/canonical.ts';
import { openAttempts } from '../../../main/engine/keys/index.ts';
import { PersonId } from '../../../shared/ids.ts';

const nomsa = PersonId.parse('p_nomsa');
const thabo = PersonId.parse('p_thabo');
let folder: string;
let now: { utc: number; monotonic: number };
const clock = { utc: () => now.utc, monotonic: () => now.monotonic };
const path = () => join(folder, 'attempts');
const open = () => openAttempts(path(), clock);
const pass = (seconds: number) => {
  now = { utc: now.utc + seconds * 1000, monotonic: now.monotonic + seconds * 1000 };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempts-'));
  now = { utc: Date.UTC(2026, 5, 1, 8), monotonic: 5000 };
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('wrong tries', () => {
  test('cost 0, 0, 1, 2, 4, 8, 16 and then 30 seconds each', () => {
    const attempts = open();
    const waits = Array.from({ length: 10 }, () => {
      attempts.begin(nomsa);
      const wait = attempts.waitFor(nomsa);
      pass(wait / 1000);
      expect(attempts.waitFor(nomsa)).toBe(0);
      return wait / 1000;
    });
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
  });

  test('slow the whole till, so that names cannot be tried one after the other', () => {
    const attempts = open();
    for (const id of ['p_a', 'p_b', 'p_c']) attempts.begin(PersonId.parse(id));
    expect(attempts.waitFor(nomsa)).toBe(1000);
  });

  test('end with the right passphrase, which says how many there were', () => {
    const attempts = open();
    for (let tries = 0; tries < 4; tries += 1) attempts.begin(nomsa);
    const lastWrong = now.utc;
    pass(60);
    attempts.begin(nomsa);
    expect(attempts.succeeded(nomsa)).toEqual({ failedTries: 4, lastFailedAt: lastWrong });
    expect(attempts.waitFor(nomsa)).toBe(0);
    attempts.begin(nomsa);
    expect(attempts.succeeded(nomsa)).toEqual({ failedTries: 0, lastFailedAt: null });
  });

  test('of one person stay that person’s when another gets in', () => {
    const attempts = open();
    for (let tries = 0; tries < 5; tries += 1) attempts.begin(nomsa);
    attempts.begin(thabo);
    attempts.succeeded(thabo);
    expect(attempts.waitFor(thabo)).toBe(0);
    expect(attempts.waitFor(nomsa)).toBe(4000);
  });

  test('survive a restart, with the time away counted', () => {
    const before = open();
    for (let tries = 0; tries < 6; tries += 1) before.begin(nomsa);
    now = { utc: now.utc + 3000, monotonic: 0 };
    const after = open();
    expect(after.wasDamaged).toBe(false);
    expect(after.waitFor(nomsa)).toBe(5000);
    pass(5);
    expect(after.waitFor(nomsa)).toBe(0);
  });

  test('count as wrong when the program is ended before the answer', () => {
    for (let round = 0; round < 5; round += 1) open().begin(nomsa);
    expect(open().waitFor(nomsa)).toBe(4000);
  });

  test('are waited for in full when the clock was set back, and not skipped by setting it on while running', () => {
    const before = open();
    for (let tries = 0; tries < 8; tries += 1) before.begin(nomsa);
    now.utc += 3_600_000;
    expect(before.waitFor(nomsa)).toBe(30_000);
    now = { utc: now.utc - 86_400_000, monotonic: 100 };
    expect(open().waitFor(nomsa)).toBe(30_000);
  });
});

describe('the attempts file', () => {
  test('holds ids and numbers alone', () => {
    open().begin(nomsa);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({
      format: 'attempts',
      version: 1,
      till: { count: 1, lastAt: now.utc },
      people: { p_nomsa: { count: 1, lastAt: now.utc } },
    });
  });

  test('does not grow by names that nobody has', () => {
    const known = Array.from({ length: 300 }, (_, at) => [`p_${at}`, { count: 1, lastAt: now.utc - 1000 + at }]);
    const till = { count: 0, lastAt: 0 };
    writeFileSync(path(), canonicalBytes({ format: 'attempts', version: 1, till, people: Object.fromEntries(known) }));
    const attempts = open();
    expect(attempts.wasDamaged).toBe(false);
    attempts.begin(nomsa);
    const { people } = JSON.parse(readFileSync(path(), 'utf8'));
    expect(Object.keys(people)).toHaveLength(300);
    expect(people).toHaveProperty('p_nomsa');
    expect(people).not.toHaveProperty('p_0'); // the one whose last try is longest ago
  });

  test.each(['', '{', '{"format":"attempts","version":1,"till":{"count":-1,"lastAt":0},"people":{}}', 'null'])(
    'damaged as %j starts anew and says so',
    (content) => {
      writeFileSync(path(), content);
      const attempts = open();
      expect(attempts.wasDamaged).toBe(true);
      expect(attempts.waitFor(nomsa)).toBe(0);
      attempts.begin(nomsa);
      expect(open().wasDamaged).toBe(false);
    },
  );
});

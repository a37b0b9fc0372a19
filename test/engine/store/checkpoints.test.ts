import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore, registerFile, type Store } from '../../../main/engine/store/index.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
  folder = mkdtempSync(join(tmpdir(), 'thembeka-checkpoints-'));
  store = createStore({ folder, dataKey: randomBytes(32) });
  store.truncateWal(); // what follows is in the WAL alone
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const inFile = () => readFileSync(registerFile(folder)).toString('base64');
const commit = (times: number) => {
  for (let done = 0; done < times; done += 1)
    store.inTransaction((tx) =>
      tx.run("INSERT INTO setting (code, value, changed_at) VALUES (:code, '1', '2026-11-23T08:00:00.000Z')", {
        code: randomBytes(8).toString('hex'),
      }),
    );
};

describe('the WAL goes into the file', () => {
  test('after the fiftieth commit, and only once its answer has left', () => {
    const before = inFile();
    commit(49);
    vi.advanceTimersByTime(0);
    expect(inFile()).toBe(before);
    commit(1);
    expect(inFile()).toBe(before);
    vi.advanceTimersByTime(0);
    expect(inFile()).not.toBe(before);
  });

  test('after two seconds in which nobody wrote', () => {
    const before = inFile();
    commit(1);
    vi.advanceTimersByTime(1_900);
    commit(1);
    vi.advanceTimersByTime(1_900);
    expect(inFile()).toBe(before);
    vi.advanceTimersByTime(200);
    expect(inFile()).not.toBe(before);
  });

  test('never after the register was closed', () => {
    commit(50);
    store.close();
    expect(() => vi.advanceTimersByTime(3_000)).not.toThrow();
    store = createStore({ folder: mkdtempSync(join(folder, 'next-')), dataKey: randomBytes(32) });
  });
});

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findPrivateKey } from '../../../main/engine/audit/epoch.ts';
import { closeLogs, TestLog } from './log.ts';

afterEach(closeLogs);

/** The 32 secret bytes at the end of the PKCS #8 form. */
const secretOf = (log: TestLog) => findPrivateKey(log.store.read)?.privateKey.subarray(-32) ?? Buffer.alloc(0);
/** Every page of the file in plain text, free pages and leftovers included. */
const plainFile = (log: TestLog) => log.copy().serialize();
const walSize = (log: TestLog) => statSync(join(log.folder, 'register.db-wal')).size;

describe('the private key of an epoch', () => {
  test.each([
    ['a lock', (log: TestLog) => log.lock()],
    ['its hundredth entry', (log: TestLog) => Array.from({ length: 97 }, () => log.record())],
  ])('is nowhere in the file nor beside it after %s', (_, end) => {
    const log = new TestLog();
    for (let index = 0; index < 3; index++) log.record();
    const secret = Buffer.from(secretOf(log));
    expect(secret).toHaveLength(32);
    expect(plainFile(log).includes(secret)).toBe(true); // so that the search below would find it

    end(log);

    expect(plainFile(log).includes(secret)).toBe(false);
    expect(plainFile(log).includes(secretOf(log))).toBe(true);
    expect(walSize(log)).toBe(0);
    expect(log.check()).toBe('intact');
  });

  test('every epoch has its own', () => {
    const log = new TestLog();
    const secrets = [0, 1, 2].map(() => {
      log.record();
      log.lock();
      return secretOf(log).toString('hex');
    });
    expect(new Set(secrets).size).toBe(3);
  });

  test('that is not the one the epoch names signs nothing', () => {
    const log = new TestLog();
    log.store.inTransaction((tx) => tx.run('UPDATE audit_key SET private_key = zeroblob(48)'));
    expect(() => log.record()).toThrow();
    const other = new TestLog();
    const { privateKey } = other.first;
    log.store.inTransaction((tx) => tx.run('UPDATE audit_key SET private_key = :privateKey', { privateKey }));
    expect(() => log.record()).toThrow('the log key is not the one the present epoch names');
  });

  test('does not meet another register: two stores open side by side keep their own', () => {
    const logs = [new TestLog(), new TestLog()];
    for (let round = 0; round < 3; round++) for (const log of logs) log.recordMany(70);
    expect(logs.map((log) => log.check())).toEqual(['intact', 'intact']);
  });
});

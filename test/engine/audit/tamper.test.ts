import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAfter } from '../../../main/engine/audit/chain.ts';
import { beforeTheFirst, entryHash, type Head } from '../../../main/engine/audit/entry.ts';
import { findEpoch, handOver } from '../../../main/engine/audit/epoch.ts';
import { type EpochKey, newEpochKey, privateKeyOf, signWith } from '../../../main/engine/audit/epochKey.ts';
import { verifyLogInSlices } from '../../../main/engine/audit/index.ts';
import { handleOn } from '../../../main/engine/store/tx.ts';
import { at, closeLogs, TestLog, writeMany } from './log.ts';

// Three epochs: 1 to 101, 102 to 202, and 203 to 232 under the present key.
const last = 232;
let log: TestLog;
beforeAll(() => {
  log = new TestLog();
  log.recordMany(230);
});
afterAll(closeLogs);

test('an untouched log is whole', () => {
  expect(log.check()).toBe('intact');
  expect(log.tampered(() => {})).toBe('intact');
});

const columns = [
  ['at', "'2020-01-01T00:00:00.000Z'", 'changed'],
  ['offset_minutes', '0', 'changed'],
  ['clock', "'doubtful'", 'changed'],
  ['person_id', "'p_other'", 'changed'],
  ['role', "'owner'", 'changed'],
  ['till', "'B'", 'changed'],
  ['procedure', "'customers.search'", 'changed'],
  ['action', "'customer searched for'", 'changed'],
  ['outcome', "'refused'", 'changed'],
  ['refusal', "'not-permitted'", 'changed'],
  ['record_id', "'record-77'", 'changed'],
  ['reason', "'asked-by-customer'", 'changed'],
  ['fields', `'["name", "phone"]'`, 'changed'],
  ['count', '7', 'changed'],
  ['detail_hash', 'zeroblob(32)', 'changed'],
  ['epoch', '9', 'changed'],
  ['hash', 'zeroblob(32)', 'changed'],
  ['signature', 'zeroblob(64)', 'signature'],
  ['seq', '1000', 'missing'],
] as const;

test('every column of an entry is covered', () => {
  const names = log.copy().prepare("SELECT name FROM pragma_table_info('audit_entry')").pluck().all();
  expect(columns.map(([column]) => column).sort()).toEqual(names.sort());
});

describe.each([
  [1, 'the first entry'],
  [50, 'an entry of a closed epoch'],
  [101, 'the entry that ends an epoch'],
  [102, 'the first entry under a new key'],
  [210, 'an entry of the present epoch'],
  [last, 'the last entry'],
])('when entry %i is changed, %s', (seq) => {
  test.each(columns)('in %s to %s', (column, value, problem) => {
    const said = log.tampered((db) => db.exec(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = ${seq}`));
    expect(said).toBe(`${problem} at ${seq}`);
  });

  test('and its hash made to fit', () => {
    const said = log.tampered((db) => {
      db.exec(`UPDATE audit_entry SET action = 'nothing' WHERE seq = ${seq}`);
      refit(db, seq, { until: seq });
    });
    expect(said).toBe(`signature at ${seq}`);
  });

  test('and every hash after it made to fit', () => {
    const said = log.tampered((db) => {
      db.exec(`UPDATE audit_entry SET action = 'nothing' WHERE seq = ${seq}`);
      refit(db, seq, {});
    });
    expect(said).toBe(`signature at ${seq}`);
  });

  test('and everything after it signed again with another key', () => {
    const said = log.tampered((db) => {
      db.exec(`UPDATE audit_entry SET action = 'nothing' WHERE seq = ${seq}`);
      refit(db, seq, { key: newEpochKey() });
    });
    expect(said).toBe(`signature at ${seq}`);
  });

  test('taken out', () => {
    expect(log.tampered((db) => db.exec(`DELETE FROM audit_entry WHERE seq = ${seq}`))).toBe(`missing at ${seq}`);
  });
});

describe('entries moved about', () => {
  test('two swapped', () => {
    const said = log.tampered((db) => {
      db.exec('UPDATE audit_entry SET seq = 9999 WHERE seq = 20');
      db.exec('UPDATE audit_entry SET seq = 20 WHERE seq = 30');
      db.exec('UPDATE audit_entry SET seq = 30 WHERE seq = 9999');
    });
    expect(said).toBe('changed at 20');
  });

  test('one put in, the others moved along', () => {
    const said = log.tampered((db) => {
      db.exec('UPDATE audit_entry SET seq = seq + 10000 WHERE seq > 40');
      db.exec('UPDATE audit_entry SET seq = seq - 9999 WHERE seq > 10000');
      copyEntry(db, 40, 41);
    });
    expect(said).toBe('changed at 41');
  });

  test('one taken out, the others moved up', () => {
    const said = log.tampered((db) => {
      db.exec('DELETE FROM audit_entry WHERE seq = 40');
      db.exec('UPDATE audit_entry SET seq = seq - 1 WHERE seq > 40');
    });
    expect(said).toBe('changed at 40');
  });

  test('one added at the end with a key of its own', () => {
    const said = log.tampered((db) => {
      copyEntry(db, last, last + 1);
      refit(db, last + 1, { key: newEpochKey() });
    });
    expect(said).toBe(`signature at ${last + 1}`);
  });
});

describe('the end cut off', () => {
  test('several entries', () => {
    expect(log.tampered((db) => db.exec('DELETE FROM audit_entry WHERE seq > 220'))).toBe('missing at 221');
  });

  test('up to the hand-over of a key', () => {
    expect(log.tampered((db) => db.exec('DELETE FROM audit_entry WHERE seq > 202'))).toBe('missing at 203');
  });

  test('with the hand-over, so that a key is named that no entry names', () => {
    expect(log.tampered((db) => db.exec('DELETE FROM audit_entry WHERE seq > 190'))).toBe('missing at 191');
  });

  test.each([150, 201, 202])('after %i with every other trace: the key that could sign next is gone', (seq) => {
    const said = log.tampered((db) => {
      db.exec(`DELETE FROM audit_entry WHERE seq > ${seq}`);
      db.exec(`DELETE FROM audit_epoch WHERE first_seq > ${seq}`);
      db.exec(`UPDATE sqlite_sequence SET seq = ${seq} WHERE name = 'audit_entry'`);
      db.exec('UPDATE audit_key SET epoch = 2');
    });
    expect(said).toBe(`epoch at ${seq + 1}`);
  });

  test('all of it', () => {
    expect(log.tampered((db) => db.exec('DELETE FROM audit_entry'))).toBe('missing at 1');
  });

  test('stays visible when the log goes on', () => {
    const cut = new TestLog();
    cut.recordMany(10);
    const said = cut.tampered((db) => {
      db.exec('DELETE FROM audit_entry WHERE seq = 10');
      writeMany(handleOn(db), 3);
    });
    expect(said).toBe('missing at 10');
  });
});

describe('the keys of the epochs', () => {
  const cases = [
    ['public_key', 'zeroblob(32)'],
    ['opened_at', "'2020-01-01T00:00:00.000Z'"],
    ['first_seq', 'first_seq + 1'],
    ['previous_hash', 'randomblob(32)'],
    ['signature', 'zeroblob(64)'],
    ['number', '77'],
  ] as const;

  test('every column of an epoch is covered', () => {
    const names = log.copy().prepare("SELECT name FROM pragma_table_info('audit_epoch')").pluck().all();
    expect(cases.map(([column]) => column as string).sort()).toEqual(names.sort());
  });

  describe.each([
    [1, 'root at 1'],
    [2, 'epoch at 102'],
    [3, 'epoch at 203'],
  ])('epoch %i', (number, expected) => {
    test.each(cases)('%s changed to %s', (column, value) => {
      const said = log.tampered((db) =>
        db.exec(`UPDATE audit_epoch SET ${column} = ${value} WHERE number = ${number}`),
      );
      expect(said).toBe(expected);
    });

    test('dropped', () => {
      expect(log.tampered((db) => db.exec(`DELETE FROM audit_epoch WHERE number = ${number}`))).toBe(expected);
    });
  });

  test('the first replaced by another that signs itself and everything after', () => {
    const said = log.tampered((db) => {
      const key = newEpochKey();
      replaceKey(db, 1, key);
      refit(db, 1, { key });
    });
    expect(said).toBe('root at 1');
  });

  test('a later one replaced by another that signs everything after', () => {
    const said = log.tampered((db) => {
      const key = newEpochKey();
      replaceKey(db, 2, key);
      refit(db, 102, { key });
    });
    expect(said).toBe('epoch at 102');
  });

  test('a later one replaced, and the entry that named it changed to name the other', () => {
    const said = log.tampered((db) => {
      const key = newEpochKey();
      db.prepare('UPDATE audit_entry SET record_id = ? WHERE seq = 101').run(key.publicKey.toString('base64url'));
      refit(db, 101, { until: 101 });
      replaceKey(db, 2, key);
      refit(db, 102, { key });
    });
    expect(said).toBe('signature at 101');
  });

  test('one added after the present one', () => {
    const said = log.tampered((db) =>
      db.exec(`INSERT INTO audit_epoch SELECT 4, public_key, opened_at, ${last + 1}, previous_hash, signature
                 FROM audit_epoch WHERE number = 3`),
    );
    expect(said).toBe(`epoch at ${last + 1}`);
  });

  test('the private key replaced', () => {
    const said = log.tampered((db) => db.prepare('UPDATE audit_key SET private_key = ?').run(newEpochKey().privateKey));
    expect(said).toBe(`epoch at ${last + 1}`);
  });

  test('the private key made unreadable', () => {
    const said = log.tampered((db) => db.exec("UPDATE audit_key SET private_key = x'00'"));
    expect(said).toBe(`epoch at ${last + 1}`);
  });

  test('a present epoch that has signed nothing yet is checked too', () => {
    const locked = new TestLog();
    locked.recordMany(3);
    locked.lock();
    expect(locked.check()).toBe('intact');
    const drop = (db: Database.Database) => db.exec('DELETE FROM audit_epoch WHERE number = 2');
    expect(locked.tampered(drop)).toBe('epoch at 5');
    const replace = (db: Database.Database) => replaceKey(db, 2, newEpochKey());
    expect(locked.tampered(replace)).toBe('epoch at 5');
    const unsign = (db: Database.Database) => db.exec('UPDATE audit_entry SET signature = zeroblob(64) WHERE seq = 4');
    expect(locked.tampered(unsign)).toBe('signature at 4');
  });
});

test('a backup, which holds no private key, is checked all the same', () => {
  expect(log.tampered((db) => db.exec('DELETE FROM audit_key'))).toBe('intact');
});

test('a check in slices lets the log go on, over a change of key, and checks what came meanwhile', () => {
  const live = new TestLog();
  live.recordMany(1250);
  const slices = verifyLogInSlices(live.store.read, live.first.publicKey, at(0));
  const paused: number[] = [];
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) {
      expect(slice.value).toMatchObject({ intact: true, entries: 1666, epochs: 17, firstBad: null, problem: null });
      break;
    }
    paused.push(slice.value);
    if (paused.length < 5) live.recordMany(100);
  }
  expect(paused).toEqual([500, 1000, 1464, 1565, 1666]);
});

describe('details', () => {
  test('changed', () => {
    const said = log.tampered((db) => db.exec(`UPDATE audit_detail SET detail = '{"hash":"other"}' WHERE seq = 11`));
    expect(said).toBe('changed at 11');
  });

  test('given another salt', () => {
    const said = log.tampered((db) => db.exec('UPDATE audit_detail SET salt = zeroblob(16) WHERE seq = 11'));
    expect(said).toBe('changed at 11');
  });

  test('added to an entry that has none', () => {
    const said = log.tampered((db) => db.exec("INSERT INTO audit_detail VALUES (12, zeroblob(16), '{}')"));
    expect(said).toBe('changed at 12');
  });

  test('erased, which is lawful', () => {
    expect(log.tampered((db) => db.exec('DELETE FROM audit_detail'))).toBe('intact');
  });
});

/** Recomputes the chain from an entry on, and signs it again when given a key: all that can be done without the erased keys. */
function refit(db: Database.Database, from: number, { until = Infinity, key }: { until?: number; key?: EpochKey }) {
  const reader = handleOn(db);
  const signer = key && privateKeyOf(key.privateKey);
  const write = db.prepare('UPDATE audit_entry SET hash = ?, signature = ? WHERE seq = ?');
  const [first] = from === 1 ? [] : pageAfter(reader, from - 2);
  let before: Head = first ?? beforeTheFirst;
  for (const row of pageAfter(reader, from - 1)) {
    if (row.seq > until) return;
    const hash = entryHash(before, row);
    const digest = Buffer.from(hash, 'hex');
    const signature = signer ? signWith(signer, digest) : Buffer.from(row.signature, 'hex');
    write.run(digest, signature, row.seq);
    before = { hash, signature: signature.toString('hex') };
  }
}

/** Puts another key in the place of an epoch's, signed by itself, since the one before cannot be had. */
function replaceKey(db: Database.Database, number: number, key: EpochKey) {
  const epoch = findEpoch(handleOn(db), number);
  if (!epoch) throw new Error(`no epoch ${number}`);
  const replaced = { ...epoch, publicKey: key.publicKey };
  db.prepare('UPDATE audit_epoch SET public_key = ?, signature = ? WHERE number = ?').run(
    key.publicKey,
    signWith(privateKeyOf(key.privateKey), handOver(replaced)),
    number,
  );
}

function copyEntry(db: Database.Database, from: number, to: number) {
  const names = db
    .prepare("SELECT name FROM pragma_table_info('audit_entry') WHERE name <> 'seq'")
    .pluck()
    .all()
    .join();
  db.exec(`INSERT INTO audit_entry (seq, ${names}) SELECT ${to}, ${names} FROM audit_entry WHERE seq = ${from}`);
}

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../../main/engine/audit/checkpoint.ts';
import { spell, spellWithCare, type Written } from '../../../main/engine/audit/entry.ts';
import { checkpointCode, commitmentHolds, nextSeq, recordEntry } from '../../../main/engine/audit/index.ts';
import { canonical } from '../../../main/engine/canonical.ts';
import { handleOn } from '../../../main/engine/store/tx.ts';
import { z } from '../../../shared/z.ts';
import { at, closeLogs, entry, TestLog, writeMany } from './log.ts';

afterEach(closeLogs);

const One = z.object({ value: z.union([z.number(), z.string(), z.null()]) });

describe('recording an entry', () => {
  test('numbers follow one another, and the number is known before the entry is written', () => {
    const log = new TestLog();
    const { read } = log.store;
    expect(nextSeq(read)).toBe(1);
    expect(log.record()).toBe(1);
    expect(nextSeq(read)).toBe(2);
    expect(log.record({ outcome: 'refused', refusal: 'not-permitted' })).toBe(2);
    expect(log.check()).toBe('intact');
  });

  test('no act, no entry: what is rolled back leaves neither, and the log goes on', () => {
    const log = new TestLog();
    log.record();
    const failing = () =>
      log.store.inTransaction((tx) => {
        recordEntry(tx, { ...entry, at: at(1) });
        throw new Error('the act failed');
      });
    expect(failing).toThrow('the act failed');
    expect(log.record()).toBe(2);
    expect(log.check()).toBe('intact');
  });

  test('a change of key that is rolled back leaves the old key signing', () => {
    const log = new TestLog();
    log.recordMany(99);
    const failing = () =>
      log.store.inTransaction((tx) => {
        expect(recordEntry(tx, { ...entry, at: at(1) })).toEqual({ seq: 100, epochEnded: true });
        recordEntry(tx, { ...entry, at: at(1) });
        throw new Error('the act failed');
      });
    expect(failing).toThrow('the act failed');
    log.recordMany(5);
    expect(log.check()).toBe('intact');
  });

  test('the hundredth entry of an epoch ends it', () => {
    const log = new TestLog();
    for (let index = 1; index < 100; index++) log.record();
    expect(log.store.inTransaction((tx) => recordEntry(tx, { ...entry, at: at(1) }))).toEqual({
      seq: 100,
      epochEnded: true,
    });
    expect(
      log.store.read.all(
        z.object({ seq: z.number(), action: z.string(), epoch: z.number() }),
        'SELECT seq, action, epoch FROM audit_entry WHERE seq > 99 ORDER BY seq',
      ),
    ).toEqual([
      { seq: 100, action: 'customer viewed', epoch: 1 },
      { seq: 101, action: 'log key changed', epoch: 1 },
    ]);
    expect(log.record()).toBe(102);
    expect(log.store.read.one(One, 'SELECT epoch AS value FROM audit_entry WHERE seq = 102').value).toBe(2);
    expect(log.check()).toBe('intact');
  });

  test('locking twice ends one epoch: a key that has signed nothing needs no successor', () => {
    const log = new TestLog();
    log.lock();
    log.record();
    log.lock();
    log.lock();
    expect(log.store.read.one(One, 'SELECT count(*) AS value FROM audit_epoch').value).toBe(2);
    expect(log.check()).toBe('intact');
  });

  test('the log goes on in another process that opens the file', () => {
    const log = new TestLog();
    log.recordMany(150);
    const db = log.copy();
    const tx = handleOn(db);
    db.transaction(() => writeMany(tx, 150)).immediate();
    expect(nextSeq(tx)).toBe(304);
    expect(log.check(tx)).toBe('intact');
  });

  test('entries and keys cannot be edited or destroyed, details only erased', () => {
    const log = new TestLog();
    log.record({ detail: { hash: 'a' } });
    const run = (sql: string) => () => log.store.inTransaction((tx) => tx.run(sql));
    expect(run("UPDATE audit_entry SET action = 'x'")).toThrow('audit_entry is append-only');
    expect(run('DELETE FROM audit_entry')).toThrow('audit_entry is append-only');
    expect(run('UPDATE audit_epoch SET first_seq = 2')).toThrow('audit_epoch is append-only');
    expect(run('DELETE FROM audit_epoch')).toThrow('audit_epoch is append-only');
    expect(run("UPDATE audit_detail SET detail = '1'")).toThrow('audit_detail is erased, never edited');
    expect(run('DELETE FROM audit_detail')()).toBe(1);
  });

  test('what has no canonical spelling is refused before anything is written', () => {
    const log = new TestLog();
    expect(() => log.record({ reason: 'half \ud800 a letter' })).toThrow('well-formed');
    expect(() => log.record({ count: 1.5 })).toThrow('whole numbers');
    expect(() => log.record({ detail: { when: new Date(0) } })).toThrow('plain values');
    expect(log.record()).toBe(1);
  });
});

describe('the detail of an entry', () => {
  test('holds, is erased, or is broken', () => {
    const log = new TestLog();
    const plain = log.record();
    const erased = log.record({ detail: { words: ['a', 'b'] } });
    const changed = log.record({ detail: { words: ['a', 'c'] } });
    const { read } = log.store;
    expect([plain, erased, changed].map((seq) => commitmentHolds(read, seq))).toEqual(['holds', 'holds', 'holds']);

    log.store.inTransaction((tx) => tx.run('DELETE FROM audit_detail WHERE seq = :erased', { erased }));
    expect(commitmentHolds(read, erased)).toBe('erased');
    expect(log.check()).toBe('intact');

    expect(
      log.tampered((db) => {
        db.exec(`UPDATE audit_detail SET detail = '{"words":["a","d"]}'`);
        db.exec(`INSERT INTO audit_detail VALUES (${plain}, zeroblob(16), '{}')`);
        expect(commitmentHolds(handleOn(db), changed)).toBe('broken');
        expect(commitmentHolds(handleOn(db), plain)).toBe('broken');
      }),
    ).toBe(`changed at ${plain}`);
  });
});

describe('the checkpoint code', () => {
  test('is the first 80 bits of the hash in letters and digits that cannot be misread', () => {
    expect(codeOf('00'.repeat(32))).toBe('0000000000000000');
    expect(codeOf('ff'.repeat(32))).toBe('ZZZZZZZZZZZZZZZZ');
    expect(codeOf('00443214c74254b635cf84653a56d7c675be77df')).toBe('0123456789ABCDEF');
  });

  test('changes with every entry', () => {
    const log = new TestLog();
    const codes = [0, 1, 2].map(() => {
      log.record();
      return checkpointCode(log.store.read);
    });
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });
});

test('the quick spelling of an entry is the canonical one', () => {
  const text = fc.string({ unit: 'grapheme' });
  const maybe = fc.option(text);
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  const written: fc.Arbitrary<Written> = fc.record({
    seq: fc.maxSafeNat(),
    at: text,
    offsetMinutes: fc.integer(),
    clock: text,
    personId: maybe,
    role: maybe,
    till: text,
    procedure: text,
    action: text,
    outcome: text,
    refusal: maybe,
    recordId: maybe,
    reason: maybe,
    fields: fc.array(text).map(canonical),
    count: fc.option(fc.maxSafeInteger()),
    detailHash: fc.option(digest),
    epoch: fc.nat(),
  }) as fc.Arbitrary<Written>; // any role: the spelling must hold for whatever a changed row says
  fc.assert(
    fc.property(written, fc.option(digest), (entry, after) => spell(entry, after) === spellWithCare(entry, after)),
  );
});

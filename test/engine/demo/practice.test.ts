import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePractice } from '../../../main/demo/practice.ts';
import { verifyLog } from '../../../main/engine/audit/index.ts';
import { listChoices, listFacts } from '../../../main/engine/consent/index.ts';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../../main/engine/keys/index.ts';
import { refreshDue } from '../../../main/engine/retention/index.ts';
import { openStore, type Store } from '../../../main/engine/store/index.ts';
import { stateOf } from '../../../shared/consent/rules.ts';
import { practicePassphrase } from '../../../shared/gate/practice.ts';
import { instantOf } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';

const base = mkdtempSync(join(tmpdir(), 'thembeka-practice-'));
const people = 400;
const Count = z.object({ count: z.number() });
const Customer = z.object({ row: z.number(), id: z.string() });
const Due = z.object({ customer: z.number(), due_on: z.string(), rule: z.string() });

let store: Store;
let logRoot: Buffer;

beforeAll(async () => {
  const folder = join(base, 'practice-register');
  const wordsFolder = join(import.meta.dirname, '../../../resources/words');
  await makePractice({ folder, people, wordsFolder, now: Date.UTC(2026, 10, 23) });
  const stored = readKeys(folder);
  if (!stored.ok) throw new Error(stored.refusal);
  const owner = stored.value.keysFiles[0]?.roster.people[0];
  const opened = await unlock(
    { keysFiles: stored.value.keysFiles, personId: owner?.id ?? '', passphrase: givenPassphrase(practicePassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  logRoot = Buffer.from(opened.value.keysFile.roster.logRoot, 'base64url');
  store = openStore({ folder, dataKey: opened.value.dataKey });
});
afterAll(() => {
  store.close();
  rmSync(base, { recursive: true, force: true });
});

const count = (sql: string) => store.read.one(Count, sql).count;
const customers = () => store.read.all(Customer, 'SELECT row, id FROM customer ORDER BY row');

describe('three years of a practice shop', () => {
  test('everybody planned is there, with some yes, some no and some withdrawn', () => {
    expect(count('SELECT count(*) AS count FROM customer')).toBe(people);
    for (const state of ['given', 'refused', 'withdrawn']) {
      expect(count(`SELECT count(*) AS count FROM consent_state WHERE state = '${state}'`), state).toBeGreaterThan(10);
    }
    expect(count("SELECT count(*) AS count FROM due WHERE due_on <= '2026-11-23'")).toBeGreaterThan(10);
  });

  test('its log verifies from the root that the roster names', () => {
    expect(verifyLog(store.read, logRoot, instantOf(Date.UTC(2026, 10, 23)))).toMatchObject({
      intact: true,
      problem: null,
    });
  });

  test('the kept states are what the events give, whole table against whole table', () => {
    for (const { row, id } of customers()) {
      const facts = listFacts(store.read, id);
      for (const choice of listChoices(store.read, row)) {
        const own = facts.filter(({ purpose, channel }) => purpose === choice.purpose && channel === choice.channel);
        expect({ purpose: choice.purpose, channel: choice.channel, ...stateOf(own) }).toEqual(choice);
      }
    }
  });

  test('the kept days are what the rules give, whole table against whole table', () => {
    const sql = 'SELECT customer, due_on, rule FROM due ORDER BY customer';
    const kept = store.read.all(Due, sql);
    store.inTransaction((tx) => {
      tx.run('DELETE FROM due');
      for (const customer of customers()) refreshDue(tx, customer);
    });
    expect(store.read.all(Due, sql)).toEqual(kept);
  });
});

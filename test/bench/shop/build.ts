import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { plannedPeople } from '../../../main/demo/people.ts';
import { makePractice } from '../../../main/demo/practice.ts';
import { nextSeq, recordEntry } from '../../../main/engine/audit/index.ts';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../../main/engine/keys/index.ts';
import { openStore, type Store, type Tx } from '../../../main/engine/store/index.ts';
import { phoneOf } from '../../../shared/customers/phone.ts';
import { practicePassphrase } from '../../../shared/gate/practice.ts';
import { instantOf } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import { insertPerson } from '../register/fill.ts';
import { historian, today } from './history.ts';

/** Changes with what this folder writes: shops kept between runs are rebuilt. */
export const shopVersion = 1;

const seed = 20_260_630;
const perTransaction = 10_000;
const perEntry = 250;
const Id = z.object({ id: z.string() });

/** As the app finds them: built beside the bench. */
export const resources = join(import.meta.dirname, '..', 'resources');

/** A whole practice register, set up through the gate as any first run is, then filled with people and three years of history. */
export async function buildShop(folder: string, people: number): Promise<void> {
  await makePractice({ folder, people: 0, wordsFolder: join(resources, 'words'), now: today });
  const store = openStore({ folder, dataKey: await dataKeyOf(folder) });
  fill(store, people);
  store.close();
}

/** With the passphrase everybody knows. */
export async function dataKeyOf(folder: string): Promise<Buffer> {
  const stored = readKeys(folder);
  if (!stored.ok) throw new Error(stored.refusal);
  const [owner] = stored.value.keysFiles[0]?.roster.people ?? [];
  if (!owner) throw new Error('the shop has no owner');
  const opened = await unlock(
    { keysFiles: stored.value.keysFiles, personId: owner.id, passphrase: givenPassphrase(practicePassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.dataKey;
}

function fill(store: Store, count: number) {
  const planned = plannedPeople(seed, count);
  const { id: by } = store.read.one(Id, "SELECT id FROM person WHERE label = 'Sipho'");
  let seq = 0;
  let tell: ReturnType<typeof historian> | null = null;
  for (let from = 1; from <= count; from += perTransaction) {
    store.inTransaction((tx) => {
      tell ??= historian(tx, by);
      for (let row = from; row < from + perTransaction && row <= count; row += 1) {
        const { value: person } = planned.next();
        if (!person) throw new Error('the generator gave fewer people than asked for');
        const capturedDaysAgo = Math.floor(((count - row) / count) * 3 * 365);
        const phone = person.phone === null ? null : e164(person.phone);
        insertPerson(tx, { row, name: person.name, phone, email: person.email }, capturedDaysAgo);
        if (row % perEntry === 1) {
          seq = nextSeq(tx);
          addEntry(tx, by, perEntry);
        }
        tell({ row, id: idOf(row), person, capturedDaysAgo }, seq);
      }
    });
  }
  store.checkpoint();
}

function e164(typed: string) {
  const phone = phoneOf(typed);
  if (!phone.ok) throw new Error('the generator gave a number that is none');
  return phone.value.e164;
}

/** As fill.ts numbers them. */
export const idOf = (row: number) => `01980000-0000-7000-8000-${row.toString(16).padStart(12, '0')}`;

export const addEntry = (tx: Tx, by: string, count: number | null) =>
  recordEntry(tx, {
    at: instantOf(today),
    personId: by,
    role: 'staff',
    till: '1',
    procedure: 'practice.fill',
    action: 'practice people made',
    outcome: 'done',
    refusal: null,
    recordId: null,
    reason: null,
    fields: [],
    count,
    detail: null,
    clock: 'good',
  });

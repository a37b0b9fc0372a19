import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { completeJoin, createRegister, enter } from '../../shared/gate/contract.ts';
import { practicePassphrase } from '../../shared/gate/practice.ts';
import { addPerson } from '../../shared/people/contract.ts';
import type { AnyProcedure, InputOf } from '../../shared/procedure.ts';
import { z } from '../../shared/z.ts';
import { Vocabulary } from '../engine/customers/search/index.ts';
import { openEngine, type Session } from '../engine/engine.ts';
import { floorCost, givenPassphrase, lockAway, readKeys, unlock } from '../engine/keys/index.ts';
import { openStore, type Store } from '../engine/store/index.ts';
import { newIdAt } from './ids.ts';
import { plannedPeople } from './people.ts';
import { tellStories } from './story.ts';

export interface Practice {
  /** Made if it is not there. */
  folder: string;
  people: number;
  wordsFolder: string;
  /** The day the story ends. */
  now: number;
  told?(done: number, of: number): void;
}

const seed = 20_260_630;
const perEntry = 250;
const day = 86_400_000;

/** A practice register: the real one's formats and rules, people who do not exist, three years of history. */
export async function makePractice({ folder, people, wordsFolder, now, told = () => {} }: Practice) {
  if (existsSync(folder)) return;
  const building = `${folder}.filling`;
  await setUp(building, wordsFolder, now);
  const store = await openAsOwner(building);
  fill(store, people, now, told);
  store.close();
  renameSync(building, folder);
}

/** The same doors as a real first run: an owner who is the officer too, and somebody at the counter. */
async function setUp(folder: string, wordsFolder: string, now: number) {
  rmSync(folder, { recursive: true, force: true });
  const silent = () => {};
  const engine = openEngine({
    folder,
    wordsFolder,
    desk: {
      fontFolder: '',
      chooseSavePlace: async () => null,
      openWork: silent,
      openGate: silent,
      openSmallGate: silent,
      closeSmallGate: silent,
      arrange: silent,
      closed: silent,
    },
    clock: () => now - 3 * 365 * day,
    monotonic: () => performance.now(),
    random: randomBytes,
    newId: newIdAt(() => now - 3 * 365 * day),
    practice: true,
    cost: floorCost,
    report: ({ error }) => {
      throw error;
    },
  });
  const gate = engine.gateSession();
  await ask(gate, createRegister, {
    language: 'en',
    shop: {
      name: 'Thandi’s Hair & Beauty',
      address: '12 Vilakazi Street, Orlando West, 1804',
      contact: '011 000 0000',
      kind: 'sole-trader',
    },
    officer: { name: 'Thandi Mokoena', contact: '011 000 0000' },
    ownerIsOfficer: true,
    owner: 'Thandi',
    passphrase: practicePassphrase,
    purposes: ['bookings', 'invoices', 'specials'],
  });
  await ask(gate, enter, {});
  const work = engine.workSession();
  const joining = ask(work, addPerson, { label: 'Sipho', role: 'staff', mayActAsOfficer: false });
  await new Promise((resolve) => setImmediate(resolve));
  await ask(engine.gateSession(), completeJoin, { passphrase: practicePassphrase });
  await joining;
  engine.fullLock();
}

async function ask<P extends AnyProcedure>(session: Session, procedure: P, input: InputOf<P>) {
  const reply = await session.call({ name: procedure.name, input, commandId: newIdAt(Date.now)() });
  if ('failure' in reply || !reply.answer.ok) throw new Error(`${procedure.name}: ${JSON.stringify(reply)}`);
  return reply.answer.value;
}

async function openAsOwner(folder: string): Promise<Store> {
  const stored = readKeys(folder);
  if (!stored.ok) throw new Error(stored.refusal);
  const owner = stored.value.keysFiles[0]?.roster.people[0];
  if (!owner) throw new Error('the practice register has no owner');
  const opened = await unlock(
    { keysFiles: stored.value.keysFiles, personId: owner.id, passphrase: givenPassphrase(practicePassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  const store = openStore({ folder, dataKey: opened.value.dataKey });
  lockAway(opened.value);
  return store;
}

const Id = z.object({ id: z.string() });

/** Oldest first, as a real register grows; one log entry for each batch commits to every consent event in it. */
function fill(store: Store, count: number, now: number, told: NonNullable<Practice['told']>) {
  const people = [...plannedPeople(seed, count)].sort((a, b) => b.capturedDaysAgo - a.capturedDaysAgo);
  const vocabulary = Vocabulary.load(store.read);
  const { id: by } = store.read.one(Id, "SELECT id FROM person WHERE label = 'Sipho'");
  for (let from = 0; from < people.length; from += perEntry) {
    const after: (() => void)[] = [];
    store.inTransaction((tx) =>
      tellStories(tx, people.slice(from, from + perEntry), {
        now,
        by,
        vocabulary,
        afterCommit: (then) => after.push(then),
      }),
    );
    for (const then of after) then();
    told(Math.min(from + perEntry, people.length), people.length);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { checkWholeLog } from '../../../main/engine/audit/room.ts';
import { searchCustomers } from '../../../shared/customers/contract.ts';
import { instantOf } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import { atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { doorTo } from '../shop/door.ts';
import { today } from '../shop/history.ts';

const people = 10_000;
const Root = z.object({ key: z.instanceof(Buffer) });

/** The whole log checked while the counter goes on searching, as the health page does it. */
async function check({ shops }: Bench, entries: number) {
  const { store, vocabulary } = await shops.withLog(people, entries);
  const { key } = store.read.one(Root, 'SELECT public_key AS key FROM audit_epoch WHERE number = 1');
  const door = doorTo({ store, vocabulary }, 'staff');
  const answers: number[] = [];
  let checking = true;
  const counter = (async () => {
    for (let place = 0; checking; place += 1) {
      await pause(15);
      const asked = performance.now();
      // Like a message through the port: it waits its turn behind a slice of the check.
      await new Promise((resolve) => setImmediate(resolve));
      await door.get(searchCustomers, { text: ['dlamini', 'mokoena', 'naidoo', '082 000'][place % 4] ?? '' });
      answers.push(performance.now() - asked);
    }
  })();
  const from = performance.now();
  const found = await checkWholeLog(store.read, key, instantOf(today));
  const took = performance.now() - from;
  checking = false;
  await counter;
  if (!found.intact || found.entries < entries) throw new Error(`the log was not whole: ${found.problem}`);
  return { took, answers };
}

/** The budget is for a million entries; a shorter log gets its share of it. */
const budgetFor = (entries: number) => (10_000 * entries) / 1_000_000;

export function figures({ quick }: Pick<Bench, 'quick'>): Figure[] {
  const entries = quick ? 100_000 : 1_000_000;
  let once: ReturnType<typeof check> | null = null;
  const checked = (bench: Bench) => {
    once ??= check(bench, entries);
    return once;
  };
  const name = `the log checked, ${count(entries)} entries`;
  return [
    {
      name,
      unit: 'ms',
      budget: atMost(budgetFor(entries)),
      run: async (bench) => [{ samples: [(await checked(bench)).took] }],
    },
    {
      name: `${name}: a search meanwhile`,
      unit: 'ms',
      budget: atMost(20),
      run: async (bench) => [{ samples: (await checked(bench)).answers }],
    },
  ];
}

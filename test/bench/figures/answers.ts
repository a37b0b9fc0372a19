import { Vocabulary } from '../../../main/engine/customers/search/index.ts';
import { openStore } from '../../../main/engine/store/index.ts';
import { openCustomer, searchCustomers } from '../../../shared/customers/contract.ts';
import { CustomerId } from '../../../shared/ids.ts';
import { Day } from '../../../shared/instants.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { listDue } from '../../../shared/retention/contract.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { z } from '../../../shared/z.ts';
import { atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { places, quietMoment, timedAtCounter } from '../measure/pace.ts';
import { median } from '../measure/time.ts';
import { openPlain } from '../register/plain.ts';
import { idOf } from '../shop/build.ts';
import { doorTo } from '../shop/door.ts';
import type { Shop } from '../shop/shops.ts';

const warmUp = 30;
const asked = 300;

/** Another customer each time, spread over the whole register. */
const someone = (people: number, place: number) => CustomerId.parse(idOf(1 + ((place * 7_919_117) % people)));

const customerPage = (people: number): Figure => ({
  name: `a customer’s page, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(3),
  run: async ({ shops }) => {
    const door = doorTo(await shops.copy(people), 'staff');
    const samples = await timedAtCounter(places(warmUp + asked), (place) =>
      door.get(openCustomer, { id: someone(people, place) }),
    );
    return [{ samples: samples.slice(warmUp) }];
  },
});

/** In a shop that deals with whom is due each month, two in a hundred wait. */
const dueShare = 0.02;
const DueOn = z.object({ on: Day });

const dayWhenDue = ({ store, people }: Shop, share: number) =>
  store.read.one(DueOn, 'SELECT due_on AS "on" FROM due ORDER BY due_on LIMIT 1 OFFSET :waiting', {
    waiting: Math.floor(people * share),
  }).on;

const due = (people: number, { name, limit, budget }: { name: string; limit: number; budget: number }): Figure => ({
  name: `who is due, ${name}, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(budget),
  run: async ({ shops }) => {
    const shop = await shops.copy(people);
    const door = doorTo(shop, 'owner');
    door.goTo(dayWhenDue(shop, dueShare));
    const samples = await timedAtCounter(places(warmUp + asked), () => door.get(listDue, { offset: 0, limit }));
    return [{ samples: samples.slice(warmUp) }];
  },
});

const times = 30;

/** What is done between the key and the first screen: the file, the vocabulary, who I am, what the counter asks. */
async function firstScreen(shop: Shop, open: (shop: Shop) => Shop['store'], text: string | null = null) {
  const from = performance.now();
  const store = open(shop);
  const vocabulary = Vocabulary.load(store.read);
  const door = doorTo({ store, vocabulary }, 'staff');
  await door.get(whoAmI, {});
  await door.get(counterSheet, {});
  if (text !== null) await door.get(searchCustomers, { text });
  const took = performance.now() - from;
  await quietMoment();
  store.close();
  return took;
}
const withKey = ({ folder, dataKey }: Shop) => openStore({ folder, dataKey });

const unlocked = (people: number, budget: number): Figure => ({
  name: `key to first screen, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(budget),
  run: async ({ shops }) => {
    const shop = await shops.copy(people);
    shop.close();
    const samples: number[] = [];
    while (samples.length < times) samples.push(await firstScreen(shop, withKey));
    return [{ samples }];
  },
});

const startAgainstPlain = (people: number): Figure => ({
  name: `key to first answer, encrypted to plain, ${count(people)} people`,
  unit: 'ratio',
  budget: atMost(1.25, 'median'),
  run: async ({ shops }) => {
    const [encrypted, plain] = [await shops.copy(people), await shops.plainCopy(people)];
    encrypted.close();
    plain.close();
    const pairs: [number, number][] = [];
    while (pairs.length < times) {
      const one = await firstScreen(encrypted, withKey, 'nomsa d');
      const other = await firstScreen(plain, ({ folder }) => openPlain(folder), 'nomsa d');
      pairs.push([one, other]);
    }
    return [{ samples: [median(pairs.map(([one]) => one)) / median(pairs.map(([, other]) => other))] }];
  },
});

export function figures({ quick }: Pick<Bench, 'quick'>): Figure[] {
  const most = quick ? 100_000 : 1_000_000;
  return [
    customerPage(most),
    due(most, { name: 'the tile', limit: 1, budget: 2 }),
    due(most, { name: 'the first ten', limit: 10, budget: 5 }),
    unlocked(100_000, 150),
    ...(quick ? [] : [unlocked(1_000_000, 250)]),
    startAgainstPlain(100_000),
  ];
}

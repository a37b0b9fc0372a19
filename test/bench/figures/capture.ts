import { captureCustomer } from '../../../shared/customers/contract.ts';
import { atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { timedAtCounter } from '../measure/pace.ts';
import { median, p95, percentile } from '../measure/time.ts';
import { newCustomers } from '../shop/capturing.ts';
import { doorTo } from '../shop/door.ts';
import type { Shop } from '../shop/shops.ts';

const warmUp = 100;

/** A customer, her notice, proof and three choices, when she is kept until, and the log entry: on disk before the answer. */
async function captures(shop: Shop, many: number): Promise<number[]> {
  const door = doorTo(shop, 'staff');
  const inputs = await newCustomers(door, warmUp + many);
  const samples = await timedAtCounter(inputs, (input) => door.get(captureCustomer, input));
  return samples.slice(warmUp);
}

const commit = (people: number, many: number): Figure[] => {
  let samples: Promise<number[]> | null = null;
  const once = async ({ shops }: Bench) => {
    const shop = await shops.copy(people);
    samples ??= captures(shop, many);
    return samples;
  };
  const name = `capture, ${count(people)} people`;
  return [
    {
      name: `${name}: half of them`,
      unit: 'ms',
      budget: atMost(1.5, 'median'),
      run: async (bench) => [{ samples: await once(bench) }],
    },
    {
      name: `${name}: all but one in a hundred`,
      unit: 'ms',
      budget: atMost(10),
      run: async () => [{ samples: [percentile((await samples) ?? [], 0.99)] }],
    },
  ];
};

const againstPlain = (people: number, many: number): Figure => ({
  name: `capture, encrypted to plain, ${count(people)} people`,
  unit: 'ratio',
  budget: atMost(2, 'median'),
  run: async ({ shops }) => {
    const encrypted = await shops.copy(people);
    const plain = await shops.plainCopy(people);
    const rounds: number[] = [];
    // Turn and turn about, so that neither has the quieter machine.
    for (let round = 0; round < 4; round += 1) {
      const [one, other] = [await captures(encrypted, many), await captures(plain, many)];
      plain.store.checkpoint();
      rounds.push(median(one) / median(other));
    }
    return [{ samples: rounds }];
  },
});

const growth = (small: number, large: number, many: number): Figure => ({
  name: `capture, ${count(large)} to ${count(small)} people`,
  unit: 'ratio',
  budget: atMost(2),
  run: async ({ shops }) => [
    {
      samples: [
        p95(await captures(await shops.copy(large), many)) / p95(await captures(await shops.copy(small), many)),
      ],
    },
  ],
});

export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] => [
  ...commit(100_000, quick ? 400 : 1_000),
  ...(quick ? [] : [...commit(1_000_000, 1_000), growth(10_000, 1_000_000, 1_000)]),
  againstPlain(quick ? 10_000 : 100_000, quick ? 60 : 200),
];

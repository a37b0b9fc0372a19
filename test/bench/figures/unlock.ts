import { searchCustomers } from '../../../main/engine/customers/search/index.ts';
import { atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { timed } from '../measure/time.ts';

const times = 30;

/** Between the key and the first answer: the file opened with every setting, the vocabulary read, one search. */
const firstAnswer = (people: number, budget: number): Figure => ({
  name: `key to first answer, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(budget),
  run: ({ registers }) => {
    registers.encrypted(people);
    const samples = timed(Array.from({ length: times }), () => {
      const { store, vocabulary } = registers.reopened(people);
      searchCustomers(store.read, vocabulary, 'nomsa d', 'owner');
    });
    return [{ samples }];
  },
});

export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] =>
  quick ? [firstAnswer(10_000, 150)] : [firstAnswer(100_000, 150), firstAnswer(1_000_000, 250)];

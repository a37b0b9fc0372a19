import { searchCustomers } from '../../../main/engine/customers/search/index.ts';
import { z } from '../../../shared/z.ts';
import { atLeast, type Bench, count, type Figure } from '../measure/figure.ts';
import { median, timed } from '../measure/time.ts';
import { queriesOf } from '../search/queries.ts';

const Row = z.object({ row: z.number() });

/** What most programs do instead, on the same people without encryption: every name is read to say that nobody has it. */
const againstLike = (people: number, rounds: number): Figure => ({
  name: `LIKE '%…%' to our search, a name nobody has, ${count(people)} people`,
  unit: 'ratio',
  budget: atLeast(20),
  run: ({ registers }) => {
    const [ours, plain] = [registers.encrypted(people), registers.plain(people)];
    const queries = queriesOf('nobody has it', ours, rounds);
    const byLike = timed(queries, ({ text }) =>
      plain.store.read.all(Row, 'SELECT row FROM customer WHERE name LIKE :pattern LIMIT 20', { pattern: `%${text}%` }),
    );
    const bySearch = timed(queries, ({ text }) => searchCustomers(ours.store.read, ours.vocabulary, text, 'owner'));
    return [{ samples: [median(byLike) / median(bySearch)] }];
  },
});

export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] => [againstLike(quick ? 10_000 : 100_000, 60)];

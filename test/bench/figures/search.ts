import { findLookAlikes } from '../../../main/engine/customers/lookAlike.ts';
import { searchCustomers } from '../../../main/engine/customers/search/index.ts';
import { wordsOf } from '../../../main/engine/customers/search/words.ts';
import { atLeast, atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { median, p95, timed } from '../measure/time.ts';
import type { OpenedRegister } from '../register/registers.ts';
import { familyOf, kinds, type Query, queriesOf, shuffled } from '../search/queries.ts';

const each = 400;
const search = ({ store, vocabulary }: OpenedRegister, { text }: Query) =>
  searchCustomers(store.read, vocabulary, text, 'owner');

const timeOf = (register: OpenedRegister, queries: readonly Query[]) =>
  timed(queries, (query) => search(register, query));

/** Code is compiled and the first pages are read before anything is timed; what is timed comes later in the sample. */
function warmed(register: OpenedRegister) {
  for (const kind of Object.keys(kinds)) for (const query of queriesOf(kind, register, 20)) search(register, query);
  return register;
}

const perKind = (people: number): Figure => ({
  name: `search, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(2),
  run: ({ registers }) => {
    const register = warmed(registers.encrypted(people));
    return Object.keys(kinds).map((kind) => ({
      name: kind,
      samples: timeOf(register, queriesOf(kind, register, each)),
    }));
  },
});

/** Half of each kind on one file first, half on the other, so that neither has the quieter machine. */
function besides(one: OpenedRegister, other: OpenedRegister, kind: string) {
  const queries = queriesOf(kind, one, each);
  const half = queries.length / 2;
  const [first, second] = [queries.slice(0, half), queries.slice(half)];
  const a = timeOf(one, first);
  const b = [...timeOf(other, first), ...timeOf(other, second)];
  return [[...a, ...timeOf(one, second)], b] as const;
}

const againstPlain = (people: number): Figure => ({
  name: `search, encrypted to plain, ${count(people)} people`,
  unit: 'ratio',
  budget: atMost(1.25, 'median'),
  run: ({ registers }) => {
    const [encrypted, plain] = [warmed(registers.encrypted(people)), warmed(registers.plain(people))];
    const samples = Object.keys(kinds).map((kind) => {
      const [a, b] = besides(encrypted, plain, kind);
      return median(a) / median(b);
    });
    return [{ samples }];
  },
});

const fileSize = (people: number): Figure => ({
  name: `file, encrypted to plain, ${count(people)} people`,
  unit: 'ratio',
  budget: atMost(1.05),
  run: ({ registers }) => [{ samples: [registers.encrypted(people).bytes / registers.plain(people).bytes] }],
});

const recall = (people: number): Figure => ({
  name: `one letter wrong, right family name in the list, ${count(people)} people`,
  unit: '%',
  budget: atLeast(95),
  run: ({ registers }) => {
    const register = registers.encrypted(people);
    const share = (kind: string) => {
      const queries = queriesOf(kind, register, each);
      const right = queries.filter((query) => {
        const [family = ''] = wordsOf(familyOf(query.target)).slice(-1);
        return search(register, query).rows.some(({ name }) => wordsOf(name).includes(family));
      });
      return (100 * right.length) / queries.length;
    };
    return ['family misspelt', 'given, family misspelt'].map((kind) => ({ name: kind, samples: [share(kind)] }));
  },
});

const growth = (small: number, large: number): Figure => ({
  name: `search p95 at ${count(large)} to ${count(small)} people`,
  unit: 'ratio',
  budget: atMost(2),
  run: ({ registers }) => {
    const byKind = (people: number) => {
      const register = warmed(registers.encrypted(people));
      return Object.keys(kinds).map((kind) => timeOf(register, queriesOf(kind, register, each)));
    };
    const [few, many] = [byKind(small), byKind(large)];
    const worst = (of: number[][]) => Math.max(...of.map(p95));
    return [
      { name: 'all kinds together', samples: [p95(many.flat()) / p95(few.flat())] },
      { name: 'worst kind', samples: [worst(many) / worst(few)] },
    ];
  },
});

const lookAlike = (people: number): Figure => ({
  name: `same person?, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(2),
  run: ({ registers }) => {
    const { store, vocabulary } = registers.encrypted(people);
    const ask = ({ name, phone }: { name: string; phone: string | null }) =>
      findLookAlikes(store.read, vocabulary, { name, phone: phone ?? '' });
    const order = shuffled(registers.encrypted(people));
    for (const target of order.slice(0, 100)) ask(target);
    const known = order.slice(100, 100 + each);
    const unknown = order.slice(100 + each, 100 + 2 * each).map(({ name }) => ({ name: `${name}e`, phone: null }));
    return [
      { name: 'who is in the register', samples: timed(known, ask) },
      { name: 'who is not', samples: timed(unknown, ask) },
    ];
  },
});

export function figures({ quick }: Pick<Bench, 'quick'>): Figure[] {
  const [small, large] = quick ? [1_000, 10_000] : [10_000, 1_000_000];
  const sizes = quick ? [large] : [100_000, large];
  return [
    ...sizes.map(perKind),
    ...sizes.map(againstPlain),
    fileSize(sizes[0] ?? large),
    ...sizes.map(recall),
    growth(small, large),
    lookAlike(sizes[0] ?? large),
  ];
}

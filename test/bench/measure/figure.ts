import type { Registers } from '../register/registers.ts';
import type { Shops } from '../shop/shops.ts';

/** What a figure may not be worse than. The 95th percentile is judged unless the budget says the median. */
export interface Budget {
  /** At most this, or at least this. */
  bound: 'at-most' | 'at-least';
  value: number;
  judged: 'median' | 'p95';
}
export const atMost = (value: number, judged: Budget['judged'] = 'p95'): Budget => ({
  bound: 'at-most',
  value,
  judged,
});
export const atLeast = (value: number, judged: Budget['judged'] = 'median'): Budget => ({
  bound: 'at-least',
  value,
  judged,
});

/** One thing measured many times; a figure of several parts is judged part by part. */
export interface Part {
  name?: string;
  samples: readonly number[];
}

export interface Bench {
  /** Small registers, to see that a figure runs at all. */
  quick: boolean;
  registers: Registers;
  shops: Shops;
}

/**
 * One line of the promise in performance.md section 3. Every file in `figures/` exports `figures`, a function from
 * `{ quick }` to its figures; they are run one after the other in one process.
 */
export interface Figure {
  name: string;
  unit: 'ms' | 'ratio' | '%' | 'MB' | 'kB' | 'count';
  budget: Budget;
  run(bench: Bench): readonly Part[] | Promise<readonly Part[]>;
}

export const count = (people: number) => people.toLocaleString('en').replaceAll(',', ' ');

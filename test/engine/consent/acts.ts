import fc from 'fast-check';
import type { Channel } from '../../../shared/consent/contract.ts';
import type { By } from './model.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export const asked = ['sms', 'whatsapp', 'email'] as const satisfies readonly Channel[];

export type Act =
  | { do: 'choose'; answer: 'given' | 'refused'; by: By }
  | { do: 'withdraw' }
  /** The entry this many before the last one. */
  | { do: 'correct'; back: number }
  | { do: 'restart'; as: 'Thandi' | 'Sipho' };

export interface Step {
  /** Milliseconds since the step before. */
  after: number;
  who: number;
  channel: (typeof asked)[number];
  act: Act;
}

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      answer: fc.constantFrom('given' as const, 'refused' as const),
      by: fc.constantFrom('shop' as const, 'data-subject' as const),
    }),
  },
  { weight: 25, arbitrary: fc.constant({ do: 'withdraw' as const }) },
  { weight: 25, arbitrary: fc.record({ do: fc.constant('correct' as const), back: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restart' as const),
      as: fc.constantFrom('Thandi' as const, 'Sipho' as const),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.oneof(fc.nat(11 * minute), fc.nat(day), fc.nat(60 * day)),
  who: fc.nat(1),
  channel: fc.constantFrom(...asked),
  act,
});

const atTheCounter = fc.record({
  sms: fc.constantFrom('given' as const, 'refused' as const, null),
  whatsapp: fc.constantFrom('given' as const, 'refused' as const, null),
  email: fc.constantFrom('given' as const, 'refused' as const, null),
});
export type AtTheCounter = typeof atTheCounter extends fc.Arbitrary<infer T> ? T : never;

/** Two customers captured at the counter, and what came after. */
export const story = fc.record({
  customers: fc.tuple(atTheCounter, atTheCounter),
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
});
export type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

import type { procedures } from '../../../shared/procedures.ts';
import type { Answer } from '../../../shared/result.ts';
import type { TestRegister } from '../../builders/register.ts';

type Listed = (typeof procedures)[number];
type Names = Listed['name'];
type RefusalOf<N extends Names> = Extract<Listed, { name: N }>['refusals'][number];

/** Brings the register to where the world must say no, and gives back the act that will be refused. */
export type Scenario = (register: TestRegister) => Promise<() => Promise<Answer<unknown, string>>>;

/** A scenario for each refusal the declaration of this procedure lists: the compiler misses none and takes none too many. */
export type ScenariosOf<N extends Names> = { readonly [R in RefusalOf<N>]: Scenario };

/** Every procedure that can refuse, with all its refusals. */
export type EveryScenario = {
  readonly [N in Names as [RefusalOf<N>] extends [never] ? never : N]: ScenariosOf<N>;
};

/** The shape of a customer's id, of nobody. */
export const nobody = '01936000-0000-7000-8000-00000000dead';

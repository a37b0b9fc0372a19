import type { AnyProcedure, GateProcedure, Procedure } from '../../shared/procedure.ts';
import type { Answer } from '../../shared/result.ts';
import type { z } from '../../shared/z.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { Gate } from './gate/gate.ts';
import type { Desk, OpenRegister } from './register.ts';

type Work<P extends AnyProcedure> = Answer<z.input<P['output']>, P['refusals'][number]>;
type GateWork<P extends AnyProcedure> = Work<P> | Answer<z.input<P['output']>, 'locked'>;
type ContextOf<P> = P extends { kind: 'query' } ? QueryContext : CommandContext;

/** What an act that cannot be one transaction is given: files, other processes, key derivation. */
export interface SlowContext {
  register: OpenRegister;
  desk: Desk;
  actor: CommandContext['actor'];
  /** Reads before the slow part; nothing is logged yet. */
  read<T>(work: (context: QueryContext) => T): T;
  /** The act itself and its log entry, in one transaction; called once, last. The permission is checked again first. */
  commit<A extends Answer<unknown, string>>(work: (context: CommandContext) => A): A;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of implementations holds every declaration's types
type Loose = any;

export type Implementation =
  | { procedure: Procedure; how: 'plain'; work: (input: Loose, context: Loose) => Answer<unknown, string> }
  | {
      procedure: Procedure;
      how: 'slow';
      work: (input: Loose, context: SlowContext) => Promise<Answer<unknown, string>>;
    };

/** Ties a declaration to the code that does it; the compiler refuses a refusal the declaration does not list. */
export const implement = <P extends Procedure<string, Loose, Loose, string>>(
  procedure: P,
  work: (input: z.output<P['input']>, context: ContextOf<P>) => Work<P>,
): Implementation => ({ procedure, how: 'plain', work });

/** For acts with a part outside the transaction. */
export const implementSlow = <P extends Procedure<string, Loose, Loose, string>>(
  procedure: P,
  work: (input: z.output<P['input']>, context: SlowContext) => Promise<Work<P>>,
): Implementation => ({ procedure, how: 'slow', work });

export interface GateImplementation {
  procedure: GateProcedure;
  work: (input: Loose, gate: Gate) => Promise<Answer<unknown, string>>;
}

/** For acts before anyone is signed in; like the other door's, they are refused when the register was locked meanwhile. */
export const implementGate = <P extends GateProcedure<string, Loose, Loose, string>>(
  procedure: P,
  work: (input: z.output<P['input']>, gate: Gate) => Promise<GateWork<P>> | GateWork<P>,
): GateImplementation => ({ procedure, work: async (input, gate) => work(input, gate) });

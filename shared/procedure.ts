import type { Permission } from './people/roles.ts';
import type { Answer, CommonRefusal } from './result.ts';
import type { z } from './z.ts';

/** What the log keeps of a call: never a value, only which record and which fields (security.md section 10). */
export interface AuditRule<I = never> {
  /** The act in the past tense, as the log screen shows it: 'consent withdrawn'. */
  action: string;
  /** The record the act is about, from the input; null when it is about none. */
  about?: (input: I) => string | null;
  /** Names of the fields touched, never their values. */
  fields?: (input: I) => string[];
  /** A listed reason given with the act. */
  reason?: (input: I) => string | null;
  /** Calls that only go on with the same act, such as the next letter of one search, add no entry of their own. */
  mayContinue?: true;
}

/** A draft is not yet a record: logging each keystroke would bury the log. Anything else must be logged. */
export interface NotLogged {
  notLogged: string;
}

interface Shape<N extends string, I extends z.ZodType, O extends z.ZodType, R extends string> {
  name: N;
  /** A query gets a handle that cannot write; a command carries a command id and is answered once. */
  kind: 'query' | 'command';
  permission: Permission;
  audit: AuditRule<z.infer<I>> | NotLogged;
  /** The passphrase must have been given within the last five minutes. */
  fresh?: boolean;
  input: I;
  output: O;
  refusals: readonly R[];
}

/** One act the register offers, declared once; the engine has no second way in (design.md section 4). */
export type Procedure<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends string = string,
> = Shape<N, I, O, R> & { door: 'register' };

export const procedure = <
  const N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  const R extends string = never,
>(
  shape: Shape<N, I, O, R>,
): Procedure<N, I, O, R> => ({ ...shape, door: 'register' });

/** An act before anyone is signed in: set-up, unlock, join. It is offered on the gate window's port alone. */
export interface GateProcedure<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends string = string,
> {
  door: 'gate';
  name: N;
  /** How the act shows in the log once the register is open. */
  audit: { action: string } | NotLogged;
  input: I;
  output: O;
  refusals: readonly R[];
}

export const gateProcedure = <
  const N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  const R extends string = never,
>(
  shape: Omit<GateProcedure<N, I, O, R>, 'door'>,
): GateProcedure<N, I, O, R> => ({ ...shape, door: 'gate' });

// The three below read a declaration's types; `any` stands for "whatever this procedure was declared with".
// biome-ignore lint/suspicious/noExplicitAny: a constraint must accept every declaration
type Any = Procedure<string, any, any, any> | GateProcedure<string, any, any, any>;
export type InputOf<P extends Any> = z.input<P['input']>;
export type OutputOf<P extends Any> = z.output<P['output']>;
export type RefusalOf<P extends Any> = P['refusals'][number] | CommonRefusal;
export type AnswerOf<P extends Any> = Answer<OutputOf<P>, RefusalOf<P>>;
export type AnyProcedure = Any;

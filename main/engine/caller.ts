import type { Procedure } from '../../shared/procedure.ts';
import type { Actor, SessionMemory } from './context.ts';
import type { Desk, OpenRegister } from './register.ts';
import type { TimeKeeper } from './time.ts';

/** Everything one call may use; the port's own entry says who acts. */
export interface Caller {
  register: OpenRegister;
  desk: Desk;
  actor: Actor;
  session: SessionMemory;
  time: TimeKeeper;
  newId(): string;
  random(bytes: number): Buffer;
  /** Milliseconds since the passphrase was last given in this session. */
  passphraseAge(): number;
  /** False once this window was locked or its person removed: what ran slowly meanwhile is not carried out. */
  isPresent(): boolean;
  /** What follows a commit; it is on disk, so a failure here is reported and changes nothing of the answer. */
  settle(after: readonly (() => void)[]): void;
  /** After the answer: checkpoints and the like, off the counter's path. */
  later(work: () => void): void;
}

/** One call past its schema: what is asked, with what, under which command id. */
export interface Act {
  procedure: Procedure;
  input: unknown;
  commandId: string | null;
  bodyHash: Buffer | null;
}

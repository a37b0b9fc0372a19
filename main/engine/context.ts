import type { PersonId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instants.ts';
import type { Capability, Role } from '../../shared/people/roles.ts';
import type { Vocabulary } from './customers/search/index.ts';
import type { Reader, Tx } from './store/index.ts';

/** Who acts: taken from the port's own entry, never from the input (security.md section 7). */
export interface Actor {
  personId: PersonId;
  label: string;
  /** The role acted in now; an owner may have switched to officer. */
  role: Role;
  can: readonly Capability[];
}

/** What a use case may add to its log entry; names and numbers of things, never values. */
export interface LogNotes {
  /** The number the entry of this act will have. */
  seq: number;
  /** The record the act turned out to be about. */
  about(recordId: string): void;
  count(howMany: number): void;
  /** A hash the entry commits to, such as that of a consent event; never a value. */
  detail(hash: string): void;
  /** This call only goes on with an act already logged (declared with `mayContinue`). */
  continues(): void;
}

/** Personal data the engine holds in memory while the register is open; gone at lock. */
export interface Memory {
  vocabulary: Vocabulary;
}

interface Common {
  actor: Actor;
  now: Instant;
  newId(): string;
  random(bytes: number): Buffer;
  /** Till number, the first character of slip codes. */
  till: string;
  log: LogNotes;
  memory: Memory;
  /** What one person's session remembers between calls, such as the search being typed. */
  session: SessionMemory;
  /** Runs when the transaction is on disk; never when it was rolled back. */
  afterCommit(work: () => void): void;
}

/** What one person is typing into a search, and since when it shows anybody. */
export interface Typed {
  parts: readonly string[];
  since: Instant;
}

export interface SessionMemory {
  search: Typed | null;
  lookAlike: Typed | null;
}

export interface QueryContext extends Common {
  tx: Reader;
}
export interface CommandContext extends Common {
  tx: Tx;
}

import type { UnreadableReason } from '../../shared/gate/contract.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Role } from '../../shared/people/roles.ts';
import type { Attempts, KdfCost, KeysFile, Random, Unlocked } from './keys/index.ts';
import type { Desk, OpenRegister } from './register.ts';

export interface EngineOptions {
  /** The register's own folder; made at first run. */
  folder: string;
  /** Where english.txt and common-passphrases.txt lie. */
  wordsFolder: string;
  desk: Desk;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Milliseconds of a clock nobody can set. */
  monotonic(): number;
  random: Random;
  newId(): string;
  /** Path of a driver built for runtimes below Node-API 10. */
  driver?: string | undefined;
  practice: boolean;
  /** Argon2id cost of new slots; calibrated on this till when absent. */
  cost?: KdfCost;
  /** A broken machine or a bug, under a reference and without personal information. */
  report(failure: Failure): void;
}

export interface Failure {
  reference: string;
  procedure: string;
  error: unknown;
}

/** Somebody who gave their passphrase: what they hold of the keys, and the role they act in. */
export interface SignedIn {
  personId: PersonId;
  label: string;
  unlocked: Unlocked;
  actingAs: Role;
  /** Monotonic, of the last time the passphrase was given. */
  passphraseAt: number;
}

/** A small gate window was asked for: by whom, for what, and who waits for how it ends. */
export type Asked =
  | {
      kind: 'join';
      label: string;
      role: Role;
      mayActAsOfficer: boolean;
      /** A passphrase is being worked on: a second Enter is not a second person. */
      isBusy: boolean;
      done(joined: boolean): void;
    }
  | { kind: 'confirm'; label: string; done(confirmed: boolean): void };

/** What the engine knows between calls. Emptied at lock; the end of the process is the real wipe (security.md section 3). */
export interface House {
  readonly options: EngineOptions;
  readonly attempts: Attempts;
  open: OpenRegister | null;
  keysFile: KeysFile | null;
  /** Whose working window it is. */
  signedIn: SignedIn | null;
  /** Let in at a gate, not yet entered; only that gate's port may enter. */
  letIn: (SignedIn & { port: object }) | null;
  asked: Asked | null;
  /** Why the register could not be opened at the last try. */
  unreadable: UnreadableReason | null;
  /** Raised at every lock, so that a port of before answers nothing any more. */
  generation: number;
}

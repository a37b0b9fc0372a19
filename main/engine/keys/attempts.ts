import { readFileSync } from 'node:fs';
import { PersonId } from '../../../shared/ids.ts';
import { z } from '../../../shared/z.ts';
import { canonicalBytes, parseCanonical } from '../canonical.ts';
import { writeDurably } from './durableFile.ts';

// Wrong tries slow the next one down, per person and per till, and a restart forgets nothing. It is a speed bump only: whoever
// has the files can take them elsewhere, and Argon2id is the wall. Nobody is ever locked out for good; a colleague could do that.

/** Milliseconds since 1970, and milliseconds of a clock that nobody can set. */
export interface AttemptsClock {
  utc: () => number;
  monotonic: () => number;
}

const Tries = z.strictObject({ count: z.int().min(0), lastAt: z.int().min(0) });
type Tries = z.infer<typeof Tries>;
const AttemptsFile = z.strictObject({
  format: z.literal('attempts'),
  version: z.literal(1),
  till: Tries,
  people: z.record(PersonId, Tries),
});

export interface Attempts {
  /** Milliseconds until this person may try again; 0: now. */
  waitFor(personId: PersonId): number;
  /** Before the passphrase is checked, so that ending the program in between spares nothing. */
  begin(personId: PersonId): void;
  /** It was right. Gives the wrong tries before it, to be shown to the person and logged. */
  succeeded(personId: PersonId): { failedTries: number; lastFailedAt: number | null };
  /** The file was there and could not be read; counting started anew. To be logged. */
  readonly wasDamaged: boolean;
}

const none: Tries = { count: 0, lastAt: 0 };
const delays = [0, 0, 0, 1, 2, 4, 8, 16, 30];
const longest = 30;
/** 0, 0, 1, 2, 4 … 30 seconds after the first, second, third … wrong try. */
const delayAfter = (count: number) => (delays[count] ?? longest) * 1000;

export function openAttempts(path: string, clock: AttemptsClock): Attempts {
  const stored = readAttempts(path);
  const people = new Map(stored.people);
  let till = stored.till;
  // Across a restart only the wall clock knows how long ago the last try was. A clock set back counts as no time at all, and
  // from here on the monotonic clock counts.
  const openedAt = { utc: clock.utc(), monotonic: clock.monotonic() };
  const triedAt = new Map<Tries, number>();
  const sinceLast = (tries: Tries) => {
    const at = triedAt.get(tries) ?? openedAt.monotonic - Math.max(0, openedAt.utc - tries.lastAt);
    return clock.monotonic() - at;
  };
  const left = (tries: Tries) => Math.max(0, delayAfter(tries.count) - sinceLast(tries));
  const next = (tries: Tries): Tries => {
    const counted = { count: tries.count + 1, lastAt: clock.utc() };
    triedAt.delete(tries);
    triedAt.set(counted, clock.monotonic());
    return counted;
  };
  const save = () =>
    writeDurably(path, canonicalBytes({ format: 'attempts', version: 1, till, people: Object.fromEntries(people) }));

  /** What stood before the try that is being checked now. */
  let before = none;

  return {
    wasDamaged: stored.wasDamaged,
    waitFor: (personId) => Math.ceil(Math.max(left(till), left(people.get(personId) ?? none))),
    begin(personId) {
      before = people.get(personId) ?? none;
      till = next(till);
      people.set(personId, next(before));
      if (people.size > mostPeople) people.delete(longestAgo(people));
      save();
    },
    succeeded(personId) {
      people.delete(personId);
      till = none;
      save();
      return { failedTries: before.count, lastFailedAt: before.count > 0 ? before.lastAt : null };
    },
  };
}

/** A window may ask for ids that nobody has; the file must not grow by them. */
const mostPeople = 300;
const longestAgo = (people: ReadonlyMap<PersonId, Tries>) =>
  [...people].reduce((oldest, each) => (each[1].lastAt < oldest[1].lastAt ? each : oldest))[0];

function readAttempts(path: string): { till: Tries; people: [PersonId, Tries][]; wasDamaged: boolean } {
  const fresh = { till: none, people: [] };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { ...fresh, wasDamaged: false };
    throw error;
  }
  const file = AttemptsFile.safeParse(parseCanonical(bytes));
  if (!file.success) return { ...fresh, wasDamaged: true };
  const { till, people } = file.data;
  return { till, people: Object.entries(people) as [PersonId, Tries][], wasDamaged: false }; // the schema checked each key
}

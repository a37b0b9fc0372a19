import { type Instant, instantOf } from '../../shared/instants.ts';

/** The engine's clock while a register is open. */
export interface TimeKeeper {
  /** Milliseconds since 1970; never behind the newest entry of the log, and never running backwards. */
  now(): number;
  /** The computer's clock is behind what the register remembers by more than two minutes (security.md section 11). */
  isDoubtful(): boolean;
}

const tolerance = 2 * 60_000;

/**
 * Time from the computer's clock, but not from one that was set back: periods that the law counts, and the minutes in which an entry
 * may be corrected, must not open again. Inside a run the monotonic clock counts on from the latest moment known.
 * @param newest when the newest log entry was written, null for a new register
 */
export function keepTime(clock: () => number, monotonic: () => number, newest: Instant | null): TimeKeeper {
  const floor = newest === null ? clock() : Date.parse(newest);
  const startedAt = monotonic();
  let latest = Math.max(floor, clock());
  const isDoubtful = () => clock() < floor + (monotonic() - startedAt) - tolerance && clock() < latest - tolerance;
  return {
    now() {
      latest = Math.max(latest, clock(), floor + (monotonic() - startedAt));
      return latest;
    },
    isDoubtful,
  };
}

export const instantBy = (time: TimeKeeper): Instant => instantOf(time.now());

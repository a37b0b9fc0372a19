/**
 * When the window locks by itself (security.md section 5). Pure: the clock, the idle time and the two locks are handed in.
 * Switch lock hides the screen and keeps the register open for the next person; full lock closes the register.
 */
export interface LockRules {
  switchMinutes: number;
  fullMinutes: number;
}

export interface LockWorld {
  now(): number;
  /** Since anyone last touched this computer. */
  idleSeconds(): number;
  switchLock(): void;
  fullLock(): void;
}

export const lookEverySeconds = 5;
const longestOpenHours = 12;
/** Between two looks at the clock nothing but sleep takes this long; not every desktop tells of it. */
const sleptMinutes = 2;
const minute = 60_000;

export function createLocking(world: LockWorld) {
  let rules: LockRules = { switchMinutes: 2, fullMinutes: 15 };
  /** Added up look by look, so that a clock set back does not make the day longer. */
  let openForMs: number | null = null;
  let isWorking = false;
  let lookedAt = world.now();
  /** Someone has been here since the last full lock: an untouched till is locked once, not all night. */
  let wasTouched = true;

  const fullLock = () => {
    openForMs = null;
    isWorking = false;
    wasTouched = false;
    world.fullLock();
  };

  return {
    obey(given: LockRules) {
      rules = given;
    },
    workOpened() {
      isWorking = true;
      wasTouched = true;
      openForMs ??= 0;
    },
    workClosed() {
      isWorking = false;
    },
    /** The register was closed by someone else's hand: its own lock button, or closing the window. */
    fullyLocked() {
      openForMs = null;
      isWorking = false;
    },
    /** Suspend, screen lock, shutdown: whoever comes back must give a passphrase. */
    computerLeft: fullLock,

    look() {
      const now = world.now();
      const passedMs = Math.max(0, now - lookedAt);
      lookedAt = now;
      if (openForMs !== null) openForMs += passedMs;
      const idle = world.idleSeconds() / 60;
      if (idle < rules.fullMinutes) wasTouched = true;

      const slept = passedMs > sleptMinutes * minute;
      const isTooLong = openForMs !== null && openForMs >= longestOpenHours * 60 * minute;
      if (slept || isTooLong || (wasTouched && idle >= rules.fullMinutes)) fullLock();
      else if (isWorking && idle >= rules.switchMinutes) {
        isWorking = false;
        world.switchLock();
      }
    },
  };
}

export type Locking = ReturnType<typeof createLocking>;

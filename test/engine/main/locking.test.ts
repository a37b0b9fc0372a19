import { beforeEach, describe, expect, test } from 'vitest';
import { createLocking, type Locking } from '../../../main/locking.ts';

let now: number;
let idleSince: number;
let locks: string[];
let locking: Locking;

beforeEach(() => {
  now = Date.UTC(2026, 4, 9, 6);
  idleSince = now;
  locks = [];
  locking = createLocking({
    now: () => now,
    idleSeconds: () => Math.floor((now - idleSince) / 1_000),
    switchLock: () => locks.push('switch'),
    fullLock: () => locks.push('full'),
  });
});

/** Time goes by as it does in the app: with a look every five seconds. */
function pass(minutes: number, { touched = false } = {}) {
  for (const end = now + minutes * 60_000; now < end; ) {
    now += 5_000;
    if (touched) idleSince = now;
    locking.look();
  }
}

const touch = () => {
  idleSince = now;
};

describe('an idle window', () => {
  test('is locked for the next person after 2 minutes and the register closed after 15', () => {
    locking.workOpened();
    pass(1.9);
    expect(locks).toEqual([]);
    pass(0.2);
    expect(locks).toEqual(['switch']);
    pass(12.7);
    expect(locks).toEqual(['switch']);
    pass(0.3);
    expect(locks).toEqual(['switch', 'full']);
  });

  test('stays open while someone works', () => {
    locking.workOpened();
    pass(60, { touched: true });
    expect(locks).toEqual([]);
  });

  test('obeys the minutes the shop has set', () => {
    locking.obey({ switchMinutes: 10, fullMinutes: 11 });
    locking.workOpened();
    pass(9.9);
    expect(locks).toEqual([]);
    pass(0.2);
    expect(locks).toEqual(['switch']);
    pass(1);
    expect(locks).toEqual(['switch', 'full']);
  });

  test('is not locked twice once it has gone', () => {
    locking.workOpened();
    locking.workClosed();
    pass(14.9);
    expect(locks).toEqual([]);
  });
});

describe('an untouched till', () => {
  test('closes the register once, not all night', () => {
    locking.workOpened();
    pass(600);
    expect(locks).toEqual(['switch', 'full']);
  });

  test('closes it again after someone has been there, even if only at the gate', () => {
    pass(20);
    touch();
    pass(20);
    expect(locks).toEqual(['full', 'full']);
  });
});

describe('a register open too long', () => {
  test('is closed 12 hours after it was opened, however busy the day', () => {
    locking.workOpened();
    pass(6 * 60, { touched: true });
    locking.workClosed();
    locking.workOpened();
    pass(6 * 60 - 1, { touched: true });
    expect(locks).toEqual([]);
    pass(1, { touched: true });
    expect(locks).toEqual(['full']);
  });

  test('is closed after 12 hours of work though the clock was set back meanwhile', () => {
    locking.workOpened();
    pass(11 * 60, { touched: true });
    now -= 8 * 60 * 60_000;
    touch();
    pass(61, { touched: true });
    expect(locks).toEqual(['full']);
  });

  test('counts anew after it was closed by hand', () => {
    locking.workOpened();
    pass(11 * 60, { touched: true });
    locking.fullyLocked();
    locking.workOpened();
    pass(11 * 60, { touched: true });
    expect(locks).toEqual([]);
  });
});

describe('a computer that was left', () => {
  test('is fully locked when it says that it goes to sleep or locks its screen', () => {
    locking.workOpened();
    locking.computerLeft();
    expect(locks).toEqual(['full']);
  });

  test('is fully locked on waking where it never said that it slept', () => {
    locking.workOpened();
    pass(1, { touched: true });
    now += 3 * 60_000;
    touch();
    locking.look();
    expect(locks).toEqual(['full']);
  });

  test('is left alone when its clock is set back', () => {
    locking.workOpened();
    pass(1, { touched: true });
    now -= 60 * 60_000;
    touch();
    locking.look();
    expect(locks).toEqual([]);
  });
});

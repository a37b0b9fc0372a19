import { afterEach, expect, test } from 'vitest';
import { closeLogs, TestLog } from './log.ts';

afterEach(closeLogs);

/** Processor time, because the clock on the wall also measures what else the machine does. */
function milliseconds(work: () => void) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// The budgets are 0.3 ms for an entry and 10 s for a million; a machine three times slower than the one they were set on passes.
test('an entry and the check of ten thousand stay within three times their budgets', () => {
  const log = new TestLog();
  log.recordMany(500); // statements prepared, code warm
  const recorded = milliseconds(() => log.recordMany(10_000)) / 10_000;
  const checked = milliseconds(() => expect(log.check()).toBe('intact'));
  process.stdout.write(`  an entry: ${recorded.toFixed(3)} ms; ten thousand checked in ${checked.toFixed(0)} ms\n`);
  expect(recorded).toBeLessThan(0.9);
  expect(checked).toBeLessThan(300);
});

import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, p95, timed } from './time.ts';

const times = 100;
/** As much as the log of one capture. */
const bytes = Buffer.alloc(200_000, 7);

/** What the bare disk takes for as much as a capture writes: no commit can be quicker, and a busy disk shows in every figure that writes. */
export function disk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thembeka-bench-disk-'));
  const file = openSync(join(folder, 'written'), 'w');
  try {
    const samples = timed(Array.from({ length: times }), () => {
      writeSync(file, bytes);
      fsyncSync(file);
    });
    return `200 kB on disk in ${median(samples).toFixed(2)} ms, p95 ${p95(samples).toFixed(2)} ms`;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

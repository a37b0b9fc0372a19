import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const marks = { begin: '/thembeka-bench-begin', end: '/thembeka-bench-end' };

/** Linux with strace, and the right to use it. */
export const canTrace = () =>
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** How often the disk was waited for while so many customers were captured, fewer than it takes to call for a checkpoint. */
export function syncsDuring(folder: string, captures: number): number {
  const trace = join(folder, 'trace.txt');
  const program = [process.execPath, join(import.meta.dirname, 'captures.js'), folder, String(captures)];
  const words = ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,sync_file_range,msync,/access', ...program];
  const { status, stderr } = spawnSync('strace', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the traced captures ended with ${status}: ${stderr.slice(-500)}`);
  const lines = readFileSync(trace, 'utf8').split('\n');
  rmSync(trace);
  const placeOf = (mark: string) => lines.findIndex((line) => line.includes(mark));
  const [begin, end] = [placeOf(marks.begin), placeOf(marks.end)];
  if (begin === -1 || end === -1) throw new Error('the marks are not in the trace');
  return lines.slice(begin, end).filter((line) => /\b(fsync|fdatasync|sync_file_range|msync)\(/.test(line)).length;
}

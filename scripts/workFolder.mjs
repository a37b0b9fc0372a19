import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';

const day = 24 * 60 * 60 * 1000;

/**
 * Lends a folder beside what is kept, so that a finished thing can be renamed into place whole. What a killed run left behind,
 * hundreds of megabytes at worst, is swept by a later one.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function inWorkFolder(work) {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('work-'))) {
    const left = join(cache, name);
    const changed = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - changed > day) rmSync(left, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(cache, 'work-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

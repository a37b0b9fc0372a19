import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

/** Everything dist/ is made of. The scripts count too: a changed build must build again. */
const sources = [
  'main',
  'shared',
  'renderer',
  'resources',
  'scripts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * The latest change to a file or to any folder under it; a folder's own time tells of a deleted file.
 * @param {string} path
 * @returns {number}
 */
export function changedAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, changedAt(join(path, name))), stat.mtimeMs);
}

/**
 * @param {'test' | 'release'} kind
 * @param {string} [folder] the project
 * @param {string} [output] its dist
 */
export function isBuilt(kind, folder = root, output = dist) {
  const mark = join(output, '.built');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== kind) return false;
  const builtAt = statSync(mark).mtimeMs;
  return sources.every((source) => changedAt(join(folder, source)) <= builtAt);
}

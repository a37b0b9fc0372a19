import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `import.meta.dirname` is not in the first Node 20 releases, and run.mjs must be able to say so. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const dist = join(root, 'dist');
export const modules = join(root, 'node_modules');

/** Outside node_modules, because `npm ci` empties that: what takes minutes to make is made once for each person. */
export const cache = join(userCache(), 'thembeka');

function userCache() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

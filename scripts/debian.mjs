/**
 * What a bare Debian-like machine lacks. Looked for by the library, command or header that is really used, so a machine that
 * has them from elsewhere is left alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './program.mjs';
import { say, step, stop } from './report.mjs';

export const isRoot = process.getuid?.() === 0;
export const hasDisplay = Boolean(process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @param {string} command */
const onPath = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));

/**
 * The libraries a Linux program is linked with and the machine does not have, from what `ldd` prints.
 * @param {string} printed
 */
export const missingLibraries = (printed) => [...printed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);

/** @param {string} executable */
export function packagesToRun(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  // These four bring the rest of what Chromium is linked with.
  return missingLibraries(stdout ?? '').length > 0 ? ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'] : [];
}

export function packagesForDisplay() {
  if (hasDisplay) return [];
  return [...(onPath('xvfb-run') && onPath('Xvfb') ? [] : ['xvfb']), ...(onPath('xauth') ? [] : ['xauth'])];
}

export const packagesToCompile = () =>
  process.platform === 'linux' ? ['python3', 'make', 'g++'].filter((command) => !onPath(command)) : [];

/** The journeys watch what the app asks of the operating system. */
export const packagesToWatch = () => (process.platform === 'linux' && !onPath('strace') ? ['strace'] : []);

export const packagesForOpenssl = () => (existsSync('/usr/include/openssl/ssl.h') ? [] : ['libssl-dev']);

let isUpdated = false;

/** @param {string[]} wanted */
export async function installPackages(wanted) {
  const packages = [...new Set(wanted)];
  if (packages.length === 0) return;
  if (!onPath('apt-get')) {
    stop(`This computer lacks some system packages. Their Debian names are: ${packages.join(' ')}`);
  }
  if (!isRoot) {
    const names = (await currentNames(packages)).join(' ');
    stop(
      `Some system packages are missing. Please run this, then try again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`,
    );
  }
  say(`This runs as root, so it installs the Debian packages it lacks: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing Debian packages', async () => {
    if (!isUpdated) await run('apt-get', ['update', '-qq'], { env });
    isUpdated = true;
    const names = await currentNames(packages);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  });
}

/** Newer releases renamed some libraries (`libasound2t64`), and the old name is then claimed by several packages. */
async function currentNames(/** @type {string[]} */ packages) {
  const renamed = await Promise.all(
    packages.map((name) =>
      run('apt-cache', ['show', '--no-all-versions', `${name}t64`]).then(
        () => `${name}t64`,
        () => name,
      ),
    ),
  );
  return renamed;
}

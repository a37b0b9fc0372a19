/** Everything between "run the app" and a program with its arguments, on whatever computer this is. */
import { spawn } from 'node:child_process';
import {
  hasDisplay,
  installPackages,
  isRoot,
  packagesForDisplay,
  packagesToCompile,
  packagesToRun,
} from './debian.mjs';
import { buildDriver, driverPath, isDriverBuilt, isPrebuiltTooNew } from './driver.mjs';
import { root } from './paths.mjs';
import { run } from './program.mjs';
import { step } from './report.mjs';
import { findRuntime } from './runtime.mjs';
import { isBuilt } from './sources.mjs';

/** @typedef {{ executable: string, args: string[], env: Record<string, string> }} Electron */

/** In a process of its own: Vite sets NODE_ENV to production, and everything started afterwards would inherit it. */
export async function buildIfNeeded() {
  if (!isBuilt('test')) await step('Building', () => run(process.execPath, ['scripts/build.mjs']));
}

/**
 * @param {{ packages?: string[], meanwhile?: () => Promise<void> }} [more] system packages to install in the same go, and work
 *   that may run beside the driver's compilation
 * @returns {Promise<Electron>}
 */
export async function prepareElectron({ packages = [], meanwhile } = {}) {
  const runtime = await findRuntime();
  // Only a runtime that starts can be asked what it can load. The fallback is known, so that one list is enough for it.
  const toCompile = runtime.isFallback && !isDriverBuilt() ? packagesToCompile() : [];
  await installPackages([...packagesToRun(runtime.executable), ...packagesForDisplay(), ...toCompile, ...packages]);
  const needsDriver = await isPrebuiltTooNew(runtime);
  if (needsDriver && !isDriverBuilt()) await installPackages(packagesToCompile());
  await Promise.all([needsDriver && buildDriver(), meanwhile?.()]);

  // Chromium refuses to start as root with its sandbox on; nobody else may run without it.
  const args = isRoot ? ['--no-sandbox'] : [];
  return {
    executable: runtime.executable,
    args,
    env: {
      THEMBEKA_ELECTRON: runtime.executable,
      THEMBEKA_ELECTRON_ARGS: args.join(' '),
      ...(needsDriver && { THEMBEKA_DRIVER: driverPath() }),
      // Older runtimes look for X11 even where there is none.
      ...(process.env.WAYLAND_DISPLAY && !process.env.DISPLAY && { ELECTRON_OZONE_PLATFORM_HINT: 'auto' }),
    },
  };
}

/**
 * Starts a program; one that shows windows gets a virtual screen where there is none.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, hasWindows?: boolean, stderr?: (line: string) => void }} [options]
 */
export function launch(command, args, { env = {}, hasWindows = true, stderr } = {}) {
  const isVirtual = hasWindows && !hasDisplay;
  const [program, words] = isVirtual ? ['xvfb-run', ['-a', command, ...args]] : [command, args];
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', stderr ? 'pipe' : 'inherit'],
    // xvfb-run passes no signal on and would leave its screen behind: it gets a group, which is stopped as a whole.
    detached: isVirtual,
  });
  let isStopping = false;
  // Chromium complains loudly about being stopped, which is what was asked for.
  if (stderr && child.stderr) forEachLine(child.stderr, (line) => isStopping || stderr(line));

  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    isStopping = true;
    process.kill(isVirtual ? -child.pid : child.pid, 'SIGTERM');
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, kill);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, kill);
      resolve(code ?? 1);
    });
  });
  return { ended, kill };
}

/** @param {NodeJS.ReadableStream} stream @param {(line: string) => unknown} use */
function forEachLine(stream, use) {
  let rest = '';
  stream.on('data', (bytes) => {
    const lines = (rest + bytes).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(use);
  });
  stream.on('end', () => rest && use(rest));
}

const chromiumChatter = /^\[(\d+:)?\d{4}\/\d{6}\.\d+:(?!FATAL)\w+:/;

/**
 * Opens the app. Chromium's complaints about a machine without D-Bus or a graphics card are left out; ours are shown.
 * @param {Electron} electron
 * @param {Record<string, string>} [env]
 */
export const openApp = (electron, env = {}) =>
  launch(electron.executable, [...electron.args, root], {
    env: { ...electron.env, ...env },
    stderr: (line) => {
      if (!chromiumChatter.test(line)) process.stderr.write(`${line}\n`);
    },
  });

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

/**
 * Drives the built app as a person does: real Electron, real engine, an encrypted register in a folder of its own. A journey
 * presses keys and reads the screen; it never reaches behind it, except to play the operating system.
 */
export const projectFolder = resolve(import.meta.dirname, '../..');

export type PageName = 'index.html' | 'unlock.html';

export interface StartOptions {
  /** A folder of an earlier start, to come back to its register. */
  folder?: string;
  env?: Record<string, string>;
  args?: string[];
}

export interface RunningApp {
  electron: ElectronApplication;
  /** Holds the register and everything saved. */
  folder: string;
  /** Where the app puts what a person chose to save. */
  saved: string;
  /** The open window that shows this page; waits until there is one. */
  window(page: PageName): Promise<Page>;
  /** Into the folder named by THEMBEKA_SHOTS; without one nothing is written. */
  shoot(window: Page, name: string): Promise<void>;
  /** What the operating system tells an app when its screen is locked or the lid is shut. */
  systemSays(event: 'lock-screen' | 'suspend'): Promise<void>;
  /** As a power cut ends it: every process at once, nothing said. */
  kill(): Promise<void>;
  /** As a person ends it; keeps the folder. */
  quit(): Promise<void>;
}

const waitsMs = 20_000;
const folders: string[] = [];
const running = new Set<RunningApp>();

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thembeka-journey-'));
  folders.push(folder);
  return folder;
}

/** What it takes to run the app by hand, as `npm test` found or fetched it. */
export function electronProgram(): { executablePath: string; args: string[] } {
  const executablePath = process.env.THEMBEKA_ELECTRON;
  if (!executablePath) throw new Error('THEMBEKA_ELECTRON is not set. Journeys are started by: npm test');
  return { executablePath, args: process.env.THEMBEKA_ELECTRON_ARGS?.split(' ').filter(Boolean) ?? [] };
}

export function environment(folder: string, more: Record<string, string> = {}): Record<string, string> {
  const saved = join(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const own = { THEMBEKA_FOLDER: folder, THEMBEKA_SAVE_FOLDER: saved, ...more };
  return { ...definedOnly(process.env), ...own };
}

export async function startApp({ folder = newFolder(), env = {}, args = [] }: StartOptions = {}): Promise<RunningApp> {
  const electron = await launch(environment(folder, env), args);
  const processId = electron.process().pid;
  const ended = new Promise<void>((settle) => electron.process().once('exit', () => settle()));

  const app: RunningApp = {
    electron,
    folder,
    saved: join(folder, 'saved'),
    window: (page) => windowShowing(electron, page),
    async shoot(window, name) {
      const shots = process.env.THEMBEKA_SHOTS;
      if (!shots) return;
      // What the person sees: the driver's own picture is cut to a part of the window when the text is enlarged.
      const address = window.url();
      const picture = await electron.evaluate(async ({ webContents }, url) => {
        const shown = webContents.getAllWebContents().find((each) => each.getURL() === url);
        return (await shown?.capturePage())?.toPNG().toString('base64') ?? '';
      }, address);
      writeFileSync(join(shots, `${name}.png`), Buffer.from(picture, 'base64'));
    },
    systemSays: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    async kill() {
      if (processId !== undefined) killTree(await processesOf(electron), processId);
      await ended;
      running.delete(app);
    },
    async quit() {
      running.delete(app);
      const isClosed = electron.close().then(() => true);
      if (await Promise.race([isClosed, after(waitsMs).then(() => false)])) return;
      electron.process().kill('SIGKILL');
      throw new Error('The app did not end when it was asked to.');
    },
  };
  running.add(app);
  return app;
}

/**
 * About once in a hundred times the driver never finishes attaching to an app that has long opened its window. The app is then
 * ended and started anew; a start that fails for a reason of its own fails each time.
 */
async function launch(env: Record<string, string>, more: string[], triesLeft = 2): Promise<ElectronApplication> {
  const { executablePath, args } = electronProgram();
  try {
    return await _electron.launch({
      executablePath,
      args: [...args, '.', ...more],
      cwd: projectFolder,
      env,
      timeout: waitsMs,
    });
  } catch (error) {
    if (triesLeft === 0) throw error;
    return launch(env, more, triesLeft - 1);
  }
}

/** After each test: nothing keeps running and nothing stays on the disk. */
export async function endAllApps(): Promise<void> {
  for (const app of running) await app.quit();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function windowShowing(electron: ElectronApplication, page: PageName): Promise<Page> {
  const isIt = (window: Page) => !window.isClosed() && new URL(window.url()).pathname.endsWith(`/${page}`);
  const until = Date.now() + waitsMs;
  for (;;) {
    const found = electron.windows().findLast(isIt);
    if (found) return found;
    const left = until - Date.now();
    if (left <= 0) throw new Error(`No window shows ${page}.`);
    // A new window first has no address; looking again soon is simpler than following each of its events.
    await after(Math.min(left, 50));
  }
}

const processesOf = (electron: ElectronApplication) =>
  electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));

function killTree(processes: number[], main: number): void {
  // Main first, so that nobody is left to notice that the others are going.
  for (const pid of [main, ...processes.filter((one) => one !== main)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      const isGoneAlready = error instanceof Error && 'code' in error && error.code === 'ESRCH';
      if (!isGoneAlready) throw error;
    }
  }
}

const after = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

import { type MessagePortMain, utilityProcess } from 'electron';
import { FromEngine, type ToEngine } from './engineMessages.ts';
import type { Places } from './places.ts';

export interface EngineProcess {
  /** True once it takes ports; false when it ended before that. */
  ready: Promise<boolean>;
  isGone(): boolean;
  post(message: ToEngine, ports?: MessagePortMain[]): void;
  /** Lets it finish and close the register, for two seconds at most; resolves when the process has ended. */
  close(): Promise<void>;
}

const closesWithinMs = 2_000;

/** Forks the process that owns the register. Its death is the real wipe of every key it held (security.md section 3). */
export function startEngine(places: Places, obey: (message: FromEngine) => void): EngineProcess {
  const child = utilityProcess.fork(places.engine, [], {
    serviceName: 'Thembeka engine',
    env: engineEnvironment(),
    stdio: __TEST_BUILD__ ? 'inherit' : 'ignore',
  });
  let isGone = false;
  let closing: Promise<void> | null = null;
  /** Not `child.kill()`: an engine in the middle of a long statement would not hear a polite signal. */
  const end = () => {
    if (!isGone && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  };
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true;
      resolve();
    });
  });
  const ready = new Promise<boolean>((resolve) => {
    gone.then(() => resolve(false));
    child.on('message', (data: unknown) => {
      const message = FromEngine.parse(data);
      if (message.kind === 'ready') resolve(true);
      else obey(message);
      // The register is closed, so there is nothing left to lose but the keys in its memory.
      if (message.kind === 'closed') end();
    });
  });
  const post = (message: ToEngine, ports: MessagePortMain[] = []) => {
    if (!isGone) child.postMessage(message, ports);
    // Its other end must not wait for an engine that will never hold this one.
    else for (const port of ports) port.close();
  };
  const { register: folder, driver, practice } = places;
  post({ kind: 'start', folder, driver, practice });

  const close = async () => {
    post({ kind: 'full-lock' });
    const lateness = setTimeout(end, closesWithinMs);
    await gone;
    clearTimeout(lateness);
  };
  return {
    ready,
    isGone: () => isGone,
    post,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** An installed engine gets only what it needs to know the time and the language; nothing in it can change what it loads. */
function engineEnvironment(): Record<string, string> {
  const wanted = ['TZ', 'LANG', 'LC_ALL', 'HOME', 'USERPROFILE', 'APPDATA', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const names = __TEST_BUILD__ ? Object.keys(process.env) : wanted;
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

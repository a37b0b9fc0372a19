// The utility process's entry: takes ports, gives each to a session, nothing else. Everything it does is in engine.ts, which runs
// the same in plain Node (security.md section 3).
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type Engine, type Failure, openEngine, type Session } from './engine.ts';

interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: FromMain; ports: Port[] }) => void): void;
  postMessage(message: unknown): void;
}
type FromMain =
  | { kind: 'start'; folder: string; driver: string | null; practice: boolean }
  | { kind: 'gate-port' }
  | { kind: 'work-port' }
  | { kind: 'place'; id: number; path: string | null }
  | { kind: 'switch-lock' }
  | { kind: 'full-lock' }
  | { kind: 'small-gate-closed' };

const main = (process as unknown as { parentPort: ParentPort }).parentPort; // Electron adds it to a utility process
let lastPlace = 0;
const places = new Map<number, (path: string | null) => void>();
let engine: Engine | null = null;

main.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'start') {
    engine = start(data);
    main.postMessage({ kind: 'ready' });
    return;
  }
  if (!engine) return;
  if (data.kind === 'gate-port' && port) serve(port, engine.gateSession());
  else if (data.kind === 'work-port' && port) serve(port, engine.workSession());
  else if (data.kind === 'place') answerPlace(data.id, data.path);
  else if (data.kind === 'switch-lock') engine.switchLock();
  else if (data.kind === 'full-lock') engine.fullLock();
  else if (data.kind === 'small-gate-closed') engine.smallGateClosed();
});

function start({ folder, driver, practice }: Extract<FromMain, { kind: 'start' }>): Engine {
  const resources = join(import.meta.dirname, '..', 'resources');
  return openEngine({
    folder,
    wordsFolder: join(resources, 'words'),
    desk: {
      fontFolder: join(resources, 'fonts'),
      chooseSavePlace: (fileName) =>
        new Promise((resolve) => {
          lastPlace += 1;
          const id = lastPlace;
          places.set(id, resolve);
          main.postMessage({ kind: 'choose-save-place', id, fileName });
        }),
      openWork: () => main.postMessage({ kind: 'open-work' }),
      openGate: () => main.postMessage({ kind: 'open-gate' }),
      openSmallGate: () => main.postMessage({ kind: 'open-small-gate' }),
      closeSmallGate: () => main.postMessage({ kind: 'close-small-gate' }),
      arrange: (as) => main.postMessage({ kind: 'arrange', ...as }),
      closed: () => main.postMessage({ kind: 'closed' }),
    },
    clock: Date.now,
    monotonic: () => performance.now(),
    random: randomBytes,
    newId: uuidv7,
    driver: driver ?? undefined,
    practice,
    report: (failure) => noteFailure(folder, failure),
  });
}

function answerPlace(id: number, path: string | null) {
  places.get(id)?.(path);
  places.delete(id);
}

/** The actor belongs to the port, never to the input. */
function serve(port: Port, session: Session) {
  port.on('message', async ({ data }) => {
    const { id, ...message } = data as { id: unknown; name: string; input: unknown; commandId?: string }; // checked in session.call
    port.postMessage({ id, ...(await session.call(message)) });
  });
  port.start();
}

const largestLog = 1_000_000; // bytes; the one before is kept beside it

/** A code and a reference, from fixed words only; never a value, SQL, a path or a stack (security.md section 16). */
function noteFailure(folder: string, { reference, procedure, error }: Failure) {
  const code =
    error instanceof Error && 'code' in error && /^[A-Z_]{3,40}$/.test(String(error.code)) ? String(error.code) : 'BUG';
  const name = /^[a-z]+\.[a-z-]+$/.test(procedure) ? procedure : 'unknown';
  try {
    const file = `${folder}.diagnostic.log`;
    if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
    appendFileSync(file, `${new Date().toISOString()} ${reference} ${name} ${code}\n`);
  } catch {
    // A disk too full for one line must not end the engine; the person has the reference on the screen.
  }
}

import { type BrowserWindow, powerMonitor, type Session } from 'electron';
import { chooseSavePlace } from './dialogs.ts';
import type { FromEngine } from './engineMessages.ts';
import { type EngineProcess, startEngine } from './engineProcess.ts';
import { introduce } from './gateway.ts';
import { createLocking, lookEverySeconds } from './locking.ts';
import type { Places } from './places.ts';
import { addressOf, openWindow, type WindowKind } from './window.ts';

const usualTextPercent = 100;
/** After so long nobody comes back soon: the register is closed, not only the window. */
const usualFullMinutes = 15;

/**
 * Which windows stand open and which engine serves them. It obeys the engine and the operating system alone: no window can ask
 * it for anything.
 */
export function openDesktop(places: Places, session: Session) {
  const open: Record<WindowKind, BrowserWindow | null> = { gate: null, work: null, 'small-gate': null };
  let current: EngineProcess = fork();
  /** The engine that the next window gets: while one ends, the one after it. */
  let serving = Promise.resolve(current);
  /** Set while an engine is on its way out: what it still says counts no more. */
  let ending: EngineProcess | null = null;
  let isClosing = false;
  /** A real zoom, so that a narrow layout follows from large text; pages of one address share it. */
  let textPercent = usualTextPercent;

  const locking = createLocking({
    now: Date.now,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    switchLock: leave,
    fullLock,
  });

  function fork(): EngineProcess {
    const engine = startEngine(places, (message) => {
      if (engine === current && engine !== ending) obey(message, engine);
    });
    return engine;
  }

  function obey(message: FromEngine, engine: EngineProcess): void {
    switch (message.kind) {
      case 'ready': // engineProcess.ts waits for it
        break;
      case 'open-work':
        openWork();
        break;
      case 'open-gate':
        // Already there when it was main that had the person locked out.
        if (open.work) openOnlyGate();
        break;
      case 'open-small-gate':
        openSmallGate();
        break;
      case 'close-small-gate':
        destroy('small-gate');
        break;
      case 'choose-save-place':
        // A dialog that cannot be shown, or goes with its window, chose nothing: the engine waits for an answer.
        chooseSavePlace(open.work ?? open.gate, message.fileName)
          .catch(() => null)
          .then((path) => engine.post({ kind: 'place', id: message.id, path }));
        break;
      case 'arrange':
        locking.obey({ switchMinutes: message.idleMinutes, fullMinutes: usualFullMinutes });
        textPercent = message.textPercent;
        applyTextSize(open.work);
        break;
      case 'closed':
        fullLock();
        break;
    }
  }

  function openNew(kind: WindowKind, onLost: () => void, parent?: BrowserWindow): BrowserWindow {
    const window = openWindow({ kind, places, session, ...(parent && { parent }) });
    const as = kind === 'work' ? 'work-port' : 'gate-port';
    introduce({ window, address: addressOf(kind, places), as, engine: serving, onLost });
    open[kind] = window;
    window.webContents.once('did-finish-load', () => applyTextSize(window));
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      if (open[kind] === window) open[kind] = null;
    });
    // Windows is about to end the session and waits for nobody; what is written is already on the disk.
    window.on('session-end', fullLock);
    return window;
  }

  function applyTextSize(window: BrowserWindow | null): void {
    window?.webContents.setZoomFactor(textPercent / 100);
  }

  function destroy(kind: WindowKind): void {
    open[kind]?.destroy();
    open[kind] = null;
  }

  /** The new window is there before the old ones go: an app without a window would end. */
  function openOnlyGate(): void {
    const old = Object.values(open);
    textPercent = usualTextPercent; // whose eyes come next is not known yet
    openNew('gate', () => {
      if (open.work) return;
      if (current.isGone()) fullLock();
      else openOnlyGate();
    });
    for (const window of old) window?.destroy();
    open.work = null;
    open['small-gate'] = null;
    locking.workClosed();
  }

  function openWork(): void {
    if (open.work) return;
    const { gate } = open;
    // The gate goes when the work is to be seen, or keys typed in between would land in another program.
    openNew('work', leave).once('ready-to-show', () => gate?.destroy());
    locking.workOpened();
  }

  function openSmallGate(): void {
    if (!open.work) return;
    destroy('small-gate');
    const giveUp = () => {
      destroy('small-gate');
      current.post({ kind: 'small-gate-closed' });
    };
    openNew('small-gate', giveUp, open.work).once('close', giveUp);
  }

  /** Switch lock: the engine ends the person's session, and takes the gate's port only after that. */
  function leave(): void {
    if (current.isGone()) {
      fullLock();
      return;
    }
    current.post({ kind: 'switch-lock' });
    openOnlyGate();
  }

  /** The register is closed and its process ends; a new one waits behind a fresh gate. */
  function fullLock(): void {
    if (isClosing || ending === current) return;
    ending = current;
    serving = ending.close().then(() => {
      current = fork();
      return current;
    });
    locking.fullyLocked();
    openOnlyGate();
  }

  const looking = setInterval(locking.look, lookEverySeconds * 1_000);
  powerMonitor.on('suspend', locking.computerLeft);
  powerMonitor.on('lock-screen', locking.computerLeft);
  openOnlyGate();

  return {
    /** Someone started the app a second time: show them the first. */
    focus() {
      const window = open['small-gate'] ?? open.work ?? open.gate;
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
    async close(): Promise<void> {
      isClosing = true;
      clearInterval(looking);
      for (const window of Object.values(open)) window?.destroy();
      await (await serving).close();
    },
  };
}

import { type BrowserWindow, MessageChannelMain, type WebFrameMain } from 'electron';
import type { EngineProcess } from './engineProcess.ts';

export interface Introduction {
  window: BrowserWindow;
  /** The one address this window was made for. */
  address: string;
  as: 'gate-port' | 'work-port';
  engine: Promise<EngineProcess>;
  /** The page main loaded is there no more: it crashed, or another was loaded over it. */
  onLost(): void;
}

/**
 * Introduces a trusted window to the engine and steps out of the way: one end of a channel each, once. What they say to each
 * other never passes through here. A page loaded later gets nothing, and the old port died with the old page.
 */
export function introduce({ window, address, as, engine, onLost }: Introduction): void {
  const { webContents } = window;
  let pagesLoaded = 0;
  webContents.on('did-navigate', () => {
    pagesLoaded += 1;
    if (pagesLoaded > 1) onLost();
  });
  webContents.on('render-process-gone', onLost);

  webContents.once('dom-ready', async () => {
    const process = await engine;
    const isRunning = await process.ready;
    if (window.isDestroyed() || pagesLoaded !== 1 || !isOurs(webContents.mainFrame, address)) return;
    const { port1, port2 } = new MessageChannelMain();
    // A closed port tells the window that there is no engine; without one it would wait for ever.
    if (isRunning) process.post({ kind: as }, [port1]);
    else port1.close();
    webContents.postMessage('register-port', null, [port2]);
  });
}

const isOurs = (frame: WebFrameMain | null, address: string) =>
  frame !== null && frame.parent === null && frame.url === address;

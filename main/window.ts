import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { type Page, pageAddress } from './appScheme.ts';
import type { Places } from './places.ts';

/** Three windows, each destroyed after use and never loaded again: a page that is reloaded keeps what it showed in memory. */
export type WindowKind = 'gate' | 'work' | 'small-gate';

export interface Opening {
  kind: WindowKind;
  places: Places;
  session: Session;
  parent?: BrowserWindow;
}

const pages: Record<WindowKind, Page> = { gate: 'unlock.html', work: 'index.html', 'small-gate': 'unlock.html' };
const sizes: Record<WindowKind, { width: number; height: number; minWidth: number; minHeight: number }> = {
  gate: { width: 960, height: 720, minWidth: 720, minHeight: 560 },
  work: { width: 1280, height: 800, minWidth: 1024, minHeight: 640 },
  'small-gate': { width: 720, height: 600, minWidth: 560, minHeight: 480 },
};
/** `--canvas` of renderer/styles/tokens.css, so that a window does not flash before it is drawn. */
const canvas = { light: '#f5f7f5', dark: '#101613' };

export const addressOf = (kind: WindowKind, { devAddress }: Places) =>
  devAddress ? new URL(pages[kind], devAddress).href : pageAddress(pages[kind]);

export function openWindow({ kind, places, session, parent }: Opening): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const wanted = sizes[kind];
  const window = new BrowserWindow({
    width: Math.min(wanted.width, room.width),
    height: Math.min(wanted.height, room.height),
    minWidth: Math.min(wanted.minWidth, room.width),
    minHeight: Math.min(wanted.minHeight, room.height),
    ...(parent && { parent, modal: true, minimizable: false }),
    show: false,
    center: true,
    // Seen in the task bar by whoever stands at the counter: no name of anyone.
    title: places.practice ? 'Thembeka (practice)' : 'Thembeka',
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    webPreferences: {
      preload: places.preload,
      session,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: __TEST_BUILD__,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setContentProtection(true);
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (kind === 'work' && (room.width < wanted.width || room.height < wanted.height)) window.maximize();
  // A window destroyed while it loads breaks the load off, which is no news to anyone.
  window.loadURL(addressOf(kind, places)).catch(() => undefined);
  return window;
}

/** For every page there will ever be, ours or not: it stays where it is and opens nothing. */
export function refuseToWander(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      // Loading the same page again is let through: desktop.ts then puts a fresh gate in its place.
      if (!event.isMainFrame || event.url !== contents.getURL()) event.preventDefault();
    });
    // A page may not hold a window open that the lock wants closed.
    contents.on('will-prevent-unload', (event) => event.preventDefault());
  });
}

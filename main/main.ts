import { app, dialog, Menu, powerMonitor, protocol } from 'electron';
import { denyCertificates, openBrowserSession } from './browserSession.ts';
import { openDesktop } from './desktop.ts';
import { settlePlaces } from './places.ts';
import { silenceBrowser } from './quiet.ts';
import { refusedSwitches } from './switches.ts';
import { refuseToWander } from './window.ts';

// The order of starting, and nothing else. Before anything runs: is this a start we obey?
const refused = __TEST_BUILD__
  ? []
  : refusedSwitches({
      args: process.argv.slice(1),
      isWindows: process.platform === 'win32',
      hasSwitch: (name) => app.commandLine.hasSwitch(name),
    });
if (refused.length > 0) {
  dialog.showErrorBox('Thembeka', `Thembeka does not start with: ${refused.map((name) => `--${name}`).join(' ')}`);
  process.exit(1);
}

// Chromium cannot run its sandbox as root, as some test machines do; a release refused that switch above.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
const places = settlePlaces();
if (!app.requestSingleInstanceLock()) process.exit(0);

silenceBrowser();
denyCertificates();
refuseToWander();
Menu.setApplicationMenu(null);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

// Not awaited here: Electron is ready only once this file has been run to its end.
app.whenReady().then(open).catch(stop);

function open(): void {
  const desktop = openDesktop(places, openBrowserSession(places));

  // What the second one was started with is nobody's business here.
  app.on('second-instance', () => desktop.focus());
  app.on('window-all-closed', () => app.quit());

  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    desktop.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
  // The computer is going down: it waits while the register is being closed.
  powerMonitor.on('shutdown', () => app.quit());
}

/** A program without a window could be neither used nor closed. */
function stop(): void {
  dialog.showErrorBox(
    'Thembeka',
    'Thembeka could not start. Please install it again; what is in the register stays as it is.',
  );
  app.exit(1);
}

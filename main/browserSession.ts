import { readFile } from 'node:fs/promises';
import { app, type Session, session } from 'electron';
import { appOrigin, fileTable, serve } from './appScheme.ts';
import type { Places } from './places.ts';

/** Only in memory: no cache, cookie or storage of a window reaches the disk. */
export function openBrowserSession({ pages, devAddress }: Places): Session {
  const shop = session.fromPartition('shop', { cache: false });
  const table = fileTable(pages);
  shop.protocol.handle('app', async (request) => {
    const { file, status, headers } = serve(table, request);
    return new Response(file === null ? null : await readFile(file), { status, headers });
  });
  for (const one of [shop, session.defaultSession]) denyEverything(one, devAddress);
  return shop;
}

/** Nothing leaves, nothing is fetched, no device answers: the windows talk to the engine alone. */
function denyEverything(one: Session, devAddress: string | null): void {
  one.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setDisplayMediaRequestHandler(null);
  one.setCertificateVerifyProc((_request, answer) => answer(-2));
  one.setSpellCheckerEnabled(false);
  one.on('will-download', (event) => event.preventDefault());
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    // One listener for three events that differ in their details; each only needs to be stopped.
    one.on(event as 'select-hid-device', (happening) => happening.preventDefault());
  }
  one.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayRequest(request.url, devAddress) }));
}

function mayRequest(url: string, devAddress: string | null): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true;
  if (!__TEST_BUILD__) return false;
  if (url.startsWith('devtools://')) return true;
  return (
    devAddress !== null &&
    ['http:', 'ws:'].includes(new URL(url).protocol) &&
    new URL(url).host === new URL(devAddress).host
  );
}

/** What a session does not see: certificates and log-in boxes are asked for app by app. */
export function denyCertificates(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

import { app } from 'electron';

/**
 * Chromium calls home by itself: its spell checker looks up a dictionary host at every start, whatever its settings say.
 * With every name unresolvable there is nothing to call (measured: no name is asked for, no address connected to).
 * A test watches the system calls.
 */
export function silenceBrowser(): void {
  const { commandLine } = app;
  // The development server and the test driver are on this computer, under a number.
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${__TEST_BUILD__ ? ', EXCLUDE 127.0.0.1' : ''}`);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-http-cache');
  // The switch alone still shows local addresses; window.ts says it again for each window.
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // A page left behind for the back button would keep its port and what it showed.
  commandLine.appendSwitch('disable-features', 'BackForwardCache,MediaRouter,SpareRendererForSitePerProcess');
}

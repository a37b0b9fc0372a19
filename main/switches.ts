/**
 * Chromium obeys switches nobody meant for a shop: `--remote-debugging-port` opens a full debugger on every window, and no
 * fuse covers it. So the app starts only with switches from this list (security.md section 15).
 */
const allowed = new Set([
  'practice',
  // What helps a person see the window, or an old graphics card draw it.
  'force-device-scale-factor',
  'force-high-contrast',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
]);

/** These are refused even where they came from the environment and so stand in no argument. */
const dangerous = [
  'no-sandbox',
  'no-zygote-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'user-data-dir',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'log-net-log',
  'enable-logging',
  'log-file',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
];

interface Start {
  /** What follows the program's own name. */
  args: readonly string[];
  isWindows: boolean;
  /** Asks the browser itself, which also knows what the environment switched on. */
  hasSwitch(name: string): boolean;
}

/** The names of the switches a release must not start with; none means it may. */
export function refusedSwitches({ args, isWindows, hasSwitch }: Start): string[] {
  const given = args.map((arg) => switchName(arg, isWindows)).filter((name) => name !== null);
  const refused = given.filter((name) => !allowed.has(name));
  return [...new Set([...refused, ...dangerous.filter((name) => hasSwitch(name))])];
}

/** Read as Chromium reads it: one dash is as good as two, on Windows so is a slash, and capitals do not matter there. */
function switchName(arg: string, isWindows: boolean): string | null {
  const prefix = isWindows ? /^(?:--?|\/)/ : /^--?/;
  if (!prefix.test(arg)) return null;
  const name = arg.replace(prefix, '').split('=', 1)[0] ?? '';
  return isWindows ? name.toLowerCase() : name;
}

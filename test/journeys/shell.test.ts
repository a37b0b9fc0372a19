import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { electronProgram, endAllApps, environment, projectFolder, type RunningApp, startApp } from './harness.ts';

// What a window can do when whatever runs in it has turned hostile: ask the engine, and nothing else (security.md 8 and 15).

const ask = (page: Page) => page.evaluate(() => window.register.call('gate.status', {}));
const answered = { answer: { ok: true, value: expect.objectContaining({ state: 'empty' }) } };
const engineGone = { failure: { reference: 'engine-gone' } };
const enginePid = (app: RunningApp) =>
  app.electron.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Thembeka engine')?.pid ?? null,
  );
/** A moment in which something forbidden would have happened. */
const aMoment = () => new Promise((settle) => setTimeout(settle, 400));

describe('a window of the app', () => {
  let app: RunningApp;
  let gate: Page;
  beforeAll(async () => {
    app = await startApp();
    gate = await app.window('unlock.html');
  });
  afterAll(endAllApps);

  test('has one function, and the engine answers through it', async () => {
    expect(await ask(gate)).toEqual(answered);
    expect(await gate.evaluate(() => Object.keys(window.register))).toEqual(['call']);
    expect(
      await gate.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      ),
    ).toEqual([]);
  });

  test('is isolated and sandboxed', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      // Not in the types, though it is the only way to see what a window was really given.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('keeps nothing on the disk', async () => {
    const isPersistent = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.session.isPersistent(),
    );
    expect(isPersistent).toBe(false);
  });

  test('has the same title whatever the page calls itself', async () => {
    await gate.evaluate(() => {
      document.title = 'Nomsa Dlamini';
    });
    await aMoment();
    const titles = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(titles).toEqual(['Thembeka']);
  });

  test('comes with a policy that allows its own files alone', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const found = await own?.fetch('app://thembeka/unlock.html');
      const outside = await own?.fetch('app://thembeka/..%2fmain/main.js');
      return { policy: found?.headers.get('content-security-policy'), outside: outside?.status };
    });
    expect(answer.policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(answer.policy).toContain("connect-src 'none'");
    expect(answer.outside).toBe(404);
  });

  test('runs no text as code', async () => {
    // In a timer, so that it runs as the page's own code and not as the test driver's.
    const outcomes = await gate.evaluate(
      () =>
        new Promise<string[]>((settle) => {
          setTimeout(() => {
            const tries: (() => unknown)[] = [
              // biome-ignore lint/security/noGlobalEval: the policy must stop it
              () => globalThis.eval('1'),
              () => new Function('return 1')(),
              () => {
                document.createElement('div').innerHTML = '<img src=x>';
              },
              () => document.createElement('script').setAttribute('src', 'app://thembeka/x.js'),
            ];
            settle(
              tries.map((attempt) => {
                try {
                  attempt();
                  return 'ran';
                } catch {
                  return 'refused';
                }
              }),
            );
          });
        }),
    );
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test.each([
    'https://example.com/',
    'http://127.0.0.1:9/',
    'app://thembeka/index.html',
    'app://other/',
    'file:///etc/hosts',
  ])('does not go to %s', async (address) => {
    await gate.evaluate((to) => {
      location.href = to;
    }, address);
    await aMoment();
    expect(gate.url()).toBe('app://thembeka/unlock.html');
    expect(await ask(gate)).toEqual(answered);
  });

  test('opens no other window', async () => {
    const opened = await gate.evaluate(() => [
      window.open('https://example.com/'),
      window.open('app://thembeka/index.html'),
    ]);
    expect(opened).toEqual([null, null]);
    await aMoment();
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('reaches nobody, by any way a page has', async () => {
    let callers = 0;
    const server = createServer((_request, response) => response.end()).on('connection', () => {
      callers += 1;
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    // A server on this very computer, so that the test does not pass for want of a network.
    const away = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const reached = await gate.evaluate(async (away) => {
      const outcome = (work: (yes: () => void, no: () => void) => void) =>
        new Promise<boolean>((settle) => {
          try {
            work(
              () => settle(true),
              () => settle(false),
            );
          } catch {
            settle(false);
          }
        });
      return {
        fetch: await outcome((yes, no) => fetch(`http://${away}/`, { mode: 'no-cors' }).then(yes, no)),
        itself: await outcome((yes, no) => fetch('app://thembeka/unlock.html').then(yes, no)),
        socket: await outcome((yes, no) => Object.assign(new WebSocket(`ws://${away}/`), { onopen: yes, onerror: no })),
        events: await outcome((yes, no) =>
          Object.assign(new EventSource(`http://${away}/`), { onopen: yes, onerror: no }),
        ),
        image: await outcome((yes, no) =>
          Object.assign(new Image(), { onload: yes, onerror: no, src: `http://${away}/a.png` }),
        ),
        dataImage: await outcome((yes, no) =>
          Object.assign(new Image(), { onload: yes, onerror: no, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
        ),
        style: await outcome((yes, no) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', onload: yes, onerror: no });
          link.href = `http://${away}/a.css`;
          document.head.append(link);
        }),
        worker: await outcome((yes) => {
          new Worker('app://thembeka/unlock.js');
          yes();
        }),
        candidates: await outcome((yes, no) => {
          const connection = new RTCPeerConnection();
          connection.onicecandidate = ({ candidate }) => (candidate ? yes() : no());
          connection.createDataChannel('x');
          connection.createOffer().then((offer) => connection.setLocalDescription(offer), no);
          setTimeout(no, 1_500);
        }),
        beacon: navigator.sendBeacon(`http://${away}/`, 'x') && (await outcome((_yes, no) => setTimeout(no, 400))),
      };
    }, away);
    server.close();
    expect(Object.entries(reached).filter(([, was]) => was)).toEqual([]);
    expect(callers).toBe(0);
  });

  test('frames nothing', async () => {
    const framed = await gate.evaluate(
      () =>
        new Promise<string>((settle) => {
          const frame = document.createElement('iframe');
          frame.src = 'app://thembeka/unlock.html';
          frame.onload = () => settle(String(frame.contentDocument?.querySelector('#root') ?? 'nothing'));
          document.body.append(frame);
          setTimeout(() => settle('nothing'), 1_500);
        }),
    );
    expect(framed).toBe('nothing');
  });

  test('is given no device and no permission', async () => {
    const states = await gate.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const all = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return [...(await Promise.all(all)).map(({ state }) => state), await Notification.requestPermission()];
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('downloads nothing', async () => {
    const wasPrevented = app.electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((settle) => {
          BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (event) =>
            settle(event.defaultPrevented),
          );
        }),
    );
    await gate.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'customers.csv';
      link.click();
    });
    expect(await wasPrevented).toBe(true);
  });
});

describe('a window that is loaded again', () => {
  afterEach(endAllApps);

  test('is gone: a fresh gate with a port of its own stands in its place', async () => {
    const app = await startApp();
    const gate = await app.window('unlock.html');
    await ask(gate);
    const closed = gate.waitForEvent('close');
    await gate.evaluate(() => setTimeout(() => location.reload(), 20));
    await closed;
    const fresh = await app.window('unlock.html');
    expect(await ask(fresh)).toEqual(answered);
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('cannot hold itself open', async () => {
    const app = await startApp();
    const gate = await app.window('unlock.html');
    await gate.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await once(app.electron.process(), 'exit');
  });
});

describe('the engine', () => {
  afterEach(endAllApps);

  test('may die: the window stays, says so, and loading it again starts another', async () => {
    const app = await startApp();
    const gate = await app.window('unlock.html');
    await ask(gate);
    const pid = await enginePid(app);
    if (pid === null) throw new Error('There is no engine process.');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => ask(gate), { timeout: 10_000 }).toEqual(engineGone);
    expect(gate.isClosed()).toBe(false);

    const closed = gate.waitForEvent('close');
    await gate.evaluate(() => setTimeout(() => location.reload(), 20));
    await closed;
    expect(await ask(await app.window('unlock.html'))).toEqual(answered);
    expect(await enginePid(app)).not.toBe(pid);
  });

  test.each(['lock-screen', 'suspend'] as const)('ends on %s, and another waits behind a fresh gate', async (event) => {
    const app = await startApp();
    const gate = await app.window('unlock.html');
    await ask(gate);
    const before = await enginePid(app);
    const closed = gate.waitForEvent('close');
    await app.systemSays(event);
    await closed;
    expect(await ask(await app.window('unlock.html'))).toEqual(answered);
    expect(await enginePid(app)).not.toBe(before);
  });

  test('ends with the app', async () => {
    const app = await startApp();
    await ask(await app.window('unlock.html'));
    const pid = await enginePid(app);
    if (pid === null) throw new Error('There is no engine process.');
    await app.quit();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('a second start', () => {
  afterEach(endAllApps);

  test('shows the first and ends', async () => {
    const app = await startApp();
    const gate = await app.window('unlock.html');
    const { executablePath, args } = electronProgram();
    const second = spawn(executablePath, [...args, projectFolder], { env: environment(app.folder), stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(await ask(gate)).toEqual(answered);
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('of the practice register stands beside the real one, and says so in its title', async () => {
    const app = await startApp();
    const practice = await startApp({ folder: app.folder, args: ['--practice'] });
    await practice.window('unlock.html');
    const titles = await practice.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(titles).toEqual(['Thembeka (practice)']);
  });
});

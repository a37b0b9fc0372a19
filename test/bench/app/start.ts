import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronProgram, environment, projectFolder } from '../../journeys/harness.ts';
import { numberFrom } from './devtools.ts';

/** When the largest thing on the page was painted, in milliseconds since 1970; asked once the page is all there. */
const painted = (isThere: string) => `new Promise((done) => {
  const look = () => {
    if (!(${isThere})) return setTimeout(look, 20);
    setTimeout(() => new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      done(performance.timeOrigin + last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true }), 300);
  };
  look();
})`;

interface Started {
  app: string;
  env: Record<string, string>;
  /** Part of the window's address, and what is on it when it is whole. */
  page: string;
  isThere: string;
}

/** Milliseconds from the command to the painted window, without a test driver in between. */
async function untilPainted({ app, env, page, isThere }: Started): Promise<number> {
  const { executablePath, args } = electronProgram();
  const from = Date.now();
  const child = spawn(executablePath, [...args, '--remote-debugging-port=0', app], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (bytes) => {
        said += bytes;
        const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`the app ended: ${said.slice(-300)}`)));
    });
    return (await numberFrom(await port, page, painted(isThere))) - from;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const emptyApp = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', require('path').join(__dirname, 'profile'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 960, height: 720, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('empty.html');
});
app.on('window-all-closed', () => app.quit());
`;

export interface Starts {
  ours: number[];
  empty: number[];
}

/** Ours and an empty Electron window, turn and turn about; the first of each fills caches and is not counted. */
export async function starts(folder: string, many: number): Promise<Starts> {
  const empty = mkdtempSync(join(tmpdir(), 'thembeka-bench-empty-'));
  writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(empty, 'main.cjs'), emptyApp);
  writeFileSync(join(empty, 'empty.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  const samples: Starts = { ours: [], empty: [] };
  try {
    const env = environment(folder, { THEMBEKA_DEMO: '1' });
    for (let round = 0; round <= many; round += 1) {
      const ours = await untilPainted({
        app: projectFolder,
        env,
        page: 'unlock.html',
        isThere: `document.querySelector('input[type=password]')`,
      });
      const other = await untilPainted({ app: empty, env, page: 'empty.html', isThere: 'document.body' });
      if (round > 0) {
        samples.ours.push(ours);
        samples.empty.push(other);
      }
    }
    return samples;
  } finally {
    rmSync(empty, { recursive: true, force: true, maxRetries: 5 });
  }
}

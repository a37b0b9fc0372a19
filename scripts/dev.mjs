/**
 * `npm run dev`: a change to a screen shows at once with its state kept; a change to main, engine or preload restarts the app.
 * The page then comes over http from this computer, without the policy of the built app: journeys test the built one.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { copyResources, nodeTargets } from './build.mjs';
import { openApp } from './electron.mjs';
import { dist, root } from './paths.mjs';
import { say } from './report.mjs';

/**
 * @param {import('./electron.mjs').Electron} electron
 * @returns {Promise<number>} the exit code, when the window is closed
 */
export async function dev(electron) {
  rmSync(join(dist, '.built'), { force: true });
  copyResources();
  const server = await createServer({ configFile: join(root, 'vite.config.ts') });
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  const watchers = await Promise.all(nodeTargets({ testBuild: true }).map(watch));

  /** @type {ReturnType<typeof openApp> | null} */
  let app = null;
  const ended = new Promise((resolve) => {
    const open = () => {
      const opened = openApp(electron, { THEMBEKA_DEV_URL: address });
      app = opened;
      opened.ended.then((code) => {
        if (app === opened) resolve(code);
        else open();
      });
    };
    const restart = () => {
      say('Restarting the app.');
      const old = app;
      app = null;
      old?.kill();
    };
    for (const watcher of watchers) watcher.onBuilt = restart;
    say(`Watching. Screens come from ${address}; close the window to stop.`);
    open();
  });

  const code = await ended;
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
  return code;
}

/**
 * Builds a target now and again on every change.
 * @param {import('vite').InlineConfig} target
 */
async function watch(target) {
  const rollup = await build({ ...target, build: { ...target.build, watch: {} } });
  if (!('on' in rollup)) throw new Error('Vite did not start watching.');
  const watcher = { onBuilt: () => {}, close: () => rollup.close() };
  await new Promise((resolve) => {
    rollup.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      resolve(undefined);
      watcher.onBuilt();
    });
  });
  return watcher;
}

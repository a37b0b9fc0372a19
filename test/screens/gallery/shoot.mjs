// Pictures of every part for human eyes: node test/screens/gallery/shoot.mjs [folder for the pictures] [name…]
// Builds the gallery, serves it on this computer alone, photographs it with the Chromium that is installed and
// prints what axe finds and every violation of the page's policy.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const [pictures = mkdtempSync(join(tmpdir(), 'gallery-')), ...names] = process.argv.slice(2);
const built = mkdtempSync(join(tmpdir(), 'gallery-built-'));

const shots = [
  { name: 'capture', query: 'show=capture', width: 1366, height: 728 },
  { name: 'capture-four', query: 'show=capture&four', width: 1366, height: 728 },
  { name: 'capture-dark', query: 'show=capture&theme=dark', width: 1366, height: 728 },
  { name: 'capture-1100', query: 'show=capture', width: 1100, height: 700 },
  { name: 'capture-zoomed', query: 'show=capture', width: 683, height: 364, scale: 2 },
  { name: 'capture-forced', query: 'show=capture', width: 1366, height: 728, forced: true },
  { name: 'parts', query: 'show=parts', width: 1366, height: 3000 },
  { name: 'parts-office', query: 'show=parts&density=office&theme=dark', width: 1366, height: 2900 },
  { name: 'parts-zoomed', query: 'show=parts', width: 683, height: 4600 },
  { name: 'parts-forced', query: 'show=parts', width: 1366, height: 3000, forced: true },
  { name: 'dialog', query: 'show=dialog', width: 1366, height: 728 },
  { name: 'drawer', query: 'show=drawer&theme=dark', width: 1024, height: 640 },
  { name: 'palette', query: 'show=palette', width: 1366, height: 728 },
  { name: 'keys', query: 'show=keys&language=zu', width: 1366, height: 728 },
  { name: 'confirm', query: 'show=confirm', width: 1366, height: 728 },
];

await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(import.meta.dirname, 'gallery.html') },
  },
});

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    const bytes = readFileSync(join(built, pathname));
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the gallery has no address');

mkdirSync(pictures, { recursive: true });
const found = spawnSync('which', ['chromium', 'chromium-browser', 'google-chrome'], { encoding: 'utf8' });
const browser = await chromium.launch({ executablePath: found.stdout.split('\n')[0] ?? '', args: ['--no-sandbox'] });

for (const { name, query, width, height, scale, forced } of shots) {
  if (names.length > 0 && !names.includes(name)) continue;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale ?? 1,
    ...(forced && { forcedColors: 'active' }),
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && process.stdout.write(`${name}: ${message.text()}\n`));
  page.on('pageerror', (error) => process.stdout.write(`${name}: ${error.stack}\n`));
  await page.goto(`http://127.0.0.1:${address.port}/gallery.html?${query}`);
  await page.waitForTimeout(1300);
  // A tall page is cut into pieces an eye can take in.
  for (let top = 0, piece = 1; top < height; top += 1300, piece += 1) {
    const path = join(pictures, height > 1300 ? `${name}-${piece}.png` : `${name}.png`);
    await page.screenshot({ path, clip: { x: 0, y: top, width, height: Math.min(1300, height - top) } });
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations)
    process.stdout.write(`${name}: axe ${id} ${nodes.map(({ html }) => html).join(' ')}\n`);
  await context.close();
}

await browser.close();
server.close();
process.stdout.write(`${pictures}\n`);

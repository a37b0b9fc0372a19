import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { defines } from './scripts/defines.mjs';

const root = resolve(import.meta.dirname, 'renderer');

/** Each window is its own page: the unlock window never loads the register's code. */
const pages = ['index.html', 'unlock.html'].map((page) => resolve(root, page)).filter((page) => existsSync(page));

export default defineConfig(({ mode }) => ({
  root,
  base: './',
  define: defines({ testBuild: mode !== 'release' }),
  // React Aria has no strings in most South African languages; the screens pass their own, so English alone is shipped.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const }],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The page's policy is `font-src 'self'` and `script-src 'self'`: nothing may be inlined as a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages },
  },
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
}));

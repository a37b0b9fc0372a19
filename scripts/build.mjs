/**
 * Builds dist/: the pages, the main and engine processes (ESM), the preload (one CommonJS file, because a sandboxed preload
 * can load nothing else), and the resources the app reads at run time.
 *
 *   node scripts/build.mjs             test build: __TEST_BUILD__ is true
 *   node scripts/build.mjs --release   what is shipped
 *   node scripts/build.mjs bench       test/bench to dist/bench, to be run by Node; so for battery and demo
 */
import { cpSync, existsSync, globSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { defines } from './defines.mjs';
import { dist, root } from './paths.mjs';

/** Native modules cannot be bundled; these two are the app's only `dependencies`. */
const native = ['electron', 'better-sqlite3', '@node-rs/argon2'];
const external = [...native, /^node:/, ...builtinModules];

const nodeEntries = { main: 'main/main.ts', engine: 'main/engine/process.ts' };
const preloadEntries = { preload: 'main/preload.ts' };

/**
 * @param {Record<string, string>} input
 * @param {{ format: 'es' | 'cjs', testBuild: boolean, folder?: string }} options
 * @returns {import('vite').InlineConfig}
 */
function nodeTarget(input, { format, testBuild, folder = 'main' }) {
  const extension = format === 'es' ? 'js' : 'cjs';
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    define: defines({ testBuild }),
    build: {
      ssr: true,
      outDir: join(dist, folder),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input,
        external,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
          ...(format === 'cjs' && { codeSplitting: false }),
        },
      },
    },
  };
}

/**
 * Two builds, so that the preload can never share a chunk with main and engine.
 * @param {{ testBuild: boolean }} build
 */
export function nodeTargets({ testBuild }) {
  return [
    nodeTarget(nodeEntries, { format: 'es', testBuild }),
    nodeTarget(preloadEntries, { format: 'cjs', testBuild }),
  ].map((target) => ({ ...target, ssr: { noExternal: /** @type {const} */ (true), external: native } }));
}

/**
 * The benchmark and the battery run the engine in plain Node, and the engine is written for Vite (its migrations are imported as
 * text, its constants compiled in). Every file directly in the folder becomes a program; packages stay in node_modules.
 * @param {'bench' | 'battery' | 'demo'} tool
 */
async function buildTool(tool) {
  const files = tool === 'demo' ? ['main/demo/demo.ts'] : globSync(`test/${tool}/*.ts`, { cwd: root });
  const input = Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]));
  rmSync(join(dist, tool), { recursive: true, force: true });
  await build(nodeTarget(input, { format: 'es', testBuild: true, folder: tool }));
}

/** Records how a decision was made, and what is promised, are for people who read the source. */
const notPackaged = ['decisions', 'promises.md'];

export function copyResources() {
  const source = join(root, 'resources');
  const target = join(dist, 'resources');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'fonts'), { recursive: true });
  if (existsSync(source)) {
    cpSync(source, target, { recursive: true, filter: (file) => !notPackaged.includes(relative(source, file)) });
  }
  // Paper must carry every letter of every official language (ḓ, š): whole font files, not web subsets.
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans');
  cpSync(join(fonts, '400Regular/NotoSans_400Regular.ttf'), join(target, 'fonts/NotoSans-Regular.ttf'));
  cpSync(join(fonts, '700Bold/NotoSans_700Bold.ttf'), join(target, 'fonts/NotoSans-Bold.ttf'));
}

/** @param {{ release?: boolean }} [options] */
async function buildAll({ release = false } = {}) {
  const testBuild = !release;
  const startedAt = new Date();
  rmSync(join(dist, '.built'), { force: true });
  rmSync(join(dist, 'main'), { recursive: true, force: true });
  const renderer = { configFile: join(root, 'vite.config.ts'), mode: release ? 'release' : 'production' };
  await Promise.all([
    build({ ...renderer, logLevel: 'warn' }),
    ...nodeTargets({ testBuild }).map((target) => build(target)),
  ]);
  copyResources();
  const mark = join(dist, '.built');
  writeFileSync(mark, release ? 'release' : 'test');
  // What was saved while the build ran may not be in it, and is then newer than the mark.
  utimesSync(mark, startedAt, startedAt);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what] = process.argv.slice(2);
  if (what === 'bench' || what === 'battery' || what === 'demo') await buildTool(what);
  else await buildAll({ release: what === '--release' });
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

// An arrow that is only drawn in a document will bend: every import of the product is read here (style.md section 2).

const root = join(import.meta.dirname, '..');
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

interface Import {
  file: string;
  /** A path from the root for our own files, else a package's name. */
  to: string;
  typeOnly: boolean;
}

const importPattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map(([, type, from, lazily]) => {
    const to = from ?? lazily ?? '';
    return {
      file,
      to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to,
      typeOnly: type !== undefined,
    };
  });

const product = ['main', 'renderer', 'shared'].flatMap(filesIn);
const imports = product.flatMap(importsOf);
const told = ({ file, to }: Import) => `${file} imports ${to}`;
const isPackage = (to: string) => !/^(main|renderer|shared|test|resources|scripts)\//.test(to) && !to.startsWith('..');
const isNode = (to: string) => to.startsWith('node:');

/** Lines that break a rule; the test shows each. */
const offending = (inFolder: (file: string) => boolean, isForbidden: (found: Import) => boolean) =>
  imports.filter((found) => inFolder(found.file) && isForbidden(found)).map(told);

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const sharedPackages = ['zod', 'temporal-polyfill'];
const enginePackages = [
  '@node-rs/argon2',
  'uuidv7',
  'temporal-polyfill',
  'double-metaphone',
  'papaparse',
  'pdfkit',
  '@zip.js/zip.js',
];
const rendererPackages = [
  'react',
  'react-dom',
  'react-dom/client',
  'zustand',
  'clsx',
  'i18next',
  'react-i18next',
  'uuidv7',
  'react-error-boundary',
  'temporal-polyfill',
];
const uiPackages = [...rendererPackages, 'react-aria-components', 'signature_pad', 'tinykeys', 'lucide-react'];

describe('who may depend on whom', () => {
  test('shared imports itself and the few packages that are marked for it, never Node, Electron or React', () => {
    expect(
      offending(within('shared'), ({ to }) =>
        isPackage(to) ? !sharedPackages.includes(to) : !to.startsWith('shared/'),
      ),
    ).toEqual([]);
  });

  test('zod is imported by one module, which configures it first', () => {
    expect(imports.filter(({ to }) => to === 'zod').map(({ file }) => file)).toEqual(['shared/z.ts']);
  });

  test('the engine never imports Electron, the window or the rest of main', () => {
    const allowed = ({ to }: Import) =>
      isPackage(to)
        ? isNode(to) || enginePackages.includes(to) || to === 'better-sqlite3'
        : within('shared', 'main/engine')(to);
    expect(offending(within('main/engine'), (found) => !allowed(found))).toEqual([]);
  });

  test('the driver is imported by the store alone', () => {
    expect(
      offending(
        (file) => !file.startsWith('main/engine/store/'),
        ({ to }) => to === 'better-sqlite3',
      ),
    ).toEqual([]);
  });

  test("a room is entered by its door: another room's inner files are not imported", () => {
    const roomOf = (path: string) => /^main\/engine\/([a-z]+)\//.exec(path)?.[1];
    const isInner = ({ file, to }: Import) => {
      const into = roomOf(to);
      const from = roomOf(file);
      if (!into || into === from || into === 'migrations') return false;
      return !to.endsWith('/index.ts') && !isDoorOfRoom(file, to);
    };
    // engine.ts puts the rooms together; a room's implementations and what the gate fills at first run are named doors too.
    const isDoorOfRoom = (file: string, to: string) =>
      /\/room\.ts$/.test(to) ||
      to === 'main/engine/people/mirror.ts' ||
      to === 'main/engine/gate/gate.ts' ||
      to === 'main/engine/customers/search/index.ts' ||
      file.startsWith('main/demo/');
    expect(offending(within('main/engine'), isInner)).toEqual([]);
  });

  test('main holds no SQL, and of the engine nothing but its entry and types', () => {
    const isMain = (file: string) => /^main\/[^/]+\.ts$/.test(file);
    expect(offending(isMain, ({ to, typeOnly }) => to.startsWith('main/engine/') && !typeOnly)).toEqual([]);
    const withSql = product.filter(
      (file) =>
        isMain(file) &&
        /\b(SELECT|INSERT|UPDATE|DELETE)\b[^\n]*\b(FROM|INTO|SET)\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(withSql).toEqual([]);
  });

  test('the window imports shared and its own packages, never main, Node or Electron', () => {
    const allowed = ({ file, to }: Import) =>
      isPackage(to)
        ? (file.startsWith('renderer/ui/') ? uiPackages : rendererPackages).includes(to) || to.endsWith('.css')
        : within('shared', 'renderer')(to);
    expect(offending(within('renderer'), (found) => !allowed(found))).toEqual([]);
  });

  test('nothing of the product imports a test', () => {
    expect(
      offending(
        () => true,
        ({ to }) => to.startsWith('test/'),
      ),
    ).toEqual([]);
  });

  test('no product file has outgrown one sitting: 300 lines', () => {
    const long = product.filter(
      (file) =>
        !/\/(words|texts|templates)/i.test(file) &&
        !/words?\.ts$/i.test(file) &&
        readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  test('nothing of the product reaches for the network', () => {
    const reaching = product.filter((file) =>
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|from 'node:(http|https|net|tls|dgram|dns|http2)'/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(reaching).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** The windows' own address. Nothing is served under any other, and nothing else may be asked for. */
export const appOrigin = 'app://thembeka';

export type Page = 'index.html' | 'unlock.html';
export const pageAddress = (page: Page) => `${appOrigin}/${page}`;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A page may run and show what was built with it, and reach nothing else: no address, no inline code, no other frame. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "webrtc 'block'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Path as asked → file. Made once at start, so no address can ever be turned into a path. */
export type FileTable = ReadonlyMap<string, string>;

export function fileTable(folder: string): FileTable {
  return new Map(filesIn(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
}

/** Walked by hand: a recursive listing does not see inside the archive the app is packed in. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return extname(entry.name) in contentTypes ? [path] : [];
  });

export interface Served {
  file: string | null;
  status: 200 | 404;
  headers: Record<string, string>;
}

/** What answers a request; anything that is not a plain GET for a listed file of ours is not found. */
export function serve(table: FileTable, { method, url }: { method: string; url: string }): Served {
  const file = method === 'GET' ? fileFor(table, url) : undefined;
  if (file === undefined) return { file: null, status: 404, headers };
  return { file, status: 200, headers: { ...headers, 'Content-Type': contentTypes[extname(file)] ?? 'text/plain' } };
}

function fileFor(table: FileTable, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}` === appOrigin ? table.get(pathname) : undefined;
}

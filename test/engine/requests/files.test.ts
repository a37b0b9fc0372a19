import { createHash } from 'node:crypto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../main/engine/requests/index.ts';
import { csvOf, guard, unguard } from '../../../main/engine/requests/pack/files/csv.ts';
import { zipOf } from '../../../main/engine/requests/pack/files/index.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { addCustomerWithEverything } from './everything.ts';
import { filesOf, packOf } from './packs.ts';
import { openShop, type TestShop } from './shop.ts';

let shop: TestShop;
let pack: Pack;
let files: Awaited<ReturnType<typeof filesOf>>;

beforeAll(async () => {
  shop = openShop();
  const { id } = shop.store.inTransaction((tx) => addCustomerWithEverything(tx, 'HERS', '=cmd Nokuthula'));
  pack = packOf(shop, id);
  files = await filesOf(shop, pack, true);
});
afterAll(() => shop.close());

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const table = (...cells: string[][]) => ({
  outcome: 'rows' as const,
  rows: cells.length,
  ground: null,
  leftOut: [],
  data: cells.map(([recipient = '', what = '']) => ({ recipient, what, why: null })),
});

describe('the tables of a pack', () => {
  test('begin with the mark of UTF-8 and their heads, end lines with CRLF, and quote what needs it', () => {
    expect(csvOf('due', { ...table(), data: [{ due_on: '2028-05-09', rule: 'a "b", c' }] })).toBe(
      '\ufeffdue_on,rule\r\n2028-05-09,"a ""b"", c"\r\n',
    );
    expect(csvOf('due', { ...table(), data: [] })).toBe('\ufeffdue_on,rule\r\n');
  });

  test.each([
    '=1+1',
    '+27821234567',
    '-1',
    '@x',
    '|x',
    '%x',
    ' =x',
    '\u200b=x',
    '\u00a0+x',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    '＝x',
    '＋x',
    "'=x",
  ])('do not let a spreadsheet run %j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
    expect(unguard(guard(text))).toBe(text);
  });

  test.each(['Nokuthula', "'n Kind", '082 123 4567', 'a=b', '', ' x'])('leave %j as it is', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });

  test('give back any text exactly, read by another program and unguarded', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\'=+-@|% \t\r\n",;a＝\u200b') }),
    );
    fc.assert(
      fc.property(text, text, (recipient, what) => {
        const csv = csvOf('disclosure', table([recipient, what])).slice(1);
        const [, row] = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data;
        expect([row?.[2], row?.[3]].map((cell) => unguard(cell ?? ''))).toEqual([recipient, what]);
      }),
      { numRuns: 400 },
    );
  });

  test('there is one for each table that is shown, and the name that looks like a formula is harmless', () => {
    const tables = files.files.flatMap(({ name }) => /^csv\/(\w+)\.csv$/.exec(name)?.[1] ?? []);
    expect(tables.toSorted()).toEqual(
      Object.keys(pack.tables)
        .filter((name) => pack.tables[name]?.outcome === 'rows')
        .toSorted(),
    );
    expect(files.text('csv/customer.csv')).toContain(",'=cmd Nokuthula,");
  });
});

describe('the manifest', () => {
  test('has every other file with its true hash and size', () => {
    const { files: listed } = JSON.parse(files.text('manifest.json'));
    const others = files.files.filter(({ name }) => name !== 'manifest.json' && name !== 'READ-ME.txt');
    expect(listed).toEqual(
      others.map(({ name, bytes }) => ({
        name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
      })),
    );
  });

  test('says of each table what it gives: rows, none, withheld on a ground, derived, or not about customers', () => {
    const { tables, checkpoint, requestNumber } = JSON.parse(files.text('manifest.json'));
    expect({ checkpoint, requestNumber }).toEqual({ checkpoint: pack.checkpoint, requestNumber: '2026-11-23-7KQ2' });
    expect(tables).toMatchObject({
      customer: { outcome: 'rows', rows: 1, ground: null },
      consent_event: { outcome: 'rows', rows: 8 },
      draft: { outcome: 'none', rows: 0 },
      audit_detail: { outcome: 'withheld', rows: 4, ground: 'paia-66' },
      name_word: { outcome: 'derived', rows: null },
      notice_version: { outcome: 'not-about-customers', rows: null },
    });
  });
});

describe('the files of a pack', () => {
  test('name nobody in their names, and no file for a computer points anywhere on a network', () => {
    for (const { name, bytes } of files.files) {
      expect(name).toMatch(/^(READ-ME\.txt|pack\.json|manifest\.json|subject-access-pack\.pdf|csv\/[a-z_]+\.csv)$/);
      if (!name.endsWith('.pdf')) expect(bytes.toString('utf8')).not.toMatch(/https?:\/\//);
    }
  });

  test.each(customerLanguages)(
    'are explained in %s, with what opens a locked one only when it is locked',
    async (language) => {
      const inLanguage = { ...pack, language };
      const open = (await filesOf(shop, inLanguage)).text('READ-ME.txt');
      const locked = (await filesOf(shop, inLanguage, true)).text('READ-ME.txt');
      expect(open).toContain('manifest.json');
      expect(open).toContain('SHA-256');
      expect(open).not.toContain('7-Zip');
      expect(locked).toContain('7-Zip');
      expect(locked).not.toContain('HERS');
    },
  );

  test('are the same bytes for the same moment, wherever the computer thinks it is', async () => {
    process.env.TZ = 'Africa/Johannesburg';
    const here = await zipOf((await filesOf(shop, pack)).files, pack.madeAt, null);
    process.env.TZ = 'Pacific/Auckland';
    const there = await zipOf((await filesOf(shop, pack)).files, pack.madeAt, null);
    expect(there.equals(here)).toBe(true);
  });
});

describe('a locked pack', () => {
  const entriesOf = (bytes: Buffer, password?: string) =>
    new ZipReader(new Uint8ArrayReader(bytes), password === undefined ? {} : { password }).getEntries();

  async function read(bytes: Buffer, name: string, password?: string) {
    const entry = (await entriesOf(bytes, password)).find((each) => each.filename === name);
    if (!entry || entry.directory) throw new Error(`no ${name}`);
    return Buffer.from(await entry.getData(new Uint8ArrayWriter()));
  }

  test('opens with its passphrase and gives every file back', async () => {
    const zip = await zipOf(files.files, pack.madeAt, 'lantern sparrow');
    for (const { name, bytes } of files.files)
      expect((await read(zip, name, 'lantern sparrow')).equals(bytes)).toBe(true);
  });

  test('stays shut without it and with another, all but the note that says how to open it', async () => {
    const zip = await zipOf(files.files, pack.madeAt, 'lantern sparrow');
    const locked = (await entriesOf(zip)).filter(({ encrypted }) => encrypted).map(({ filename }) => filename);
    expect(locked).toEqual(files.files.map(({ name }) => name).filter((name) => name !== 'READ-ME.txt'));
    await expect(read(zip, 'pack.json')).rejects.toThrow();
    await expect(read(zip, 'pack.json', 'lantern sparrov')).rejects.toThrow();
    expect((await read(zip, 'READ-ME.txt')).toString()).toContain('7-Zip');
    expect(zip.includes('HERS')).toBe(false);
  });
});

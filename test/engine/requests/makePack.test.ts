import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { openCustomer } from '../../../shared/customers/contract.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';
import { putFonts } from './shop.ts';

let register: TestRegister;
let customerId: CustomerId;
let handOver: string;

beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
  putFonts(join(register.base, 'fonts'));
  ({ id: customerId } = await register.capture());
  handOver = join(register.base, 'stick');
  mkdirSync(handOver);
  register.desk.saveFolder = handOver;
});
afterEach(() => register.close());

const asked = (changes: Partial<InputOf<typeof makePack>> = {}) => ({
  customerId,
  language: 'en' as const,
  identity: 'two-facts-on-file' as const,
  passphrase: null,
  ...changes,
});

async function asOfficer() {
  await register.actAsOfficer();
  await register.stepUp();
}

const packLog = async () => {
  const { entries } = await register.get(listLog, {
    filter: { personId: null, recordId: null, procedure: 'requests.', outcome: null, from: null, until: null },
    before: null,
    limit: 10,
  });
  return entries;
};

async function readZip(bytes: Buffer, password?: string) {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), password ? { password } : {}).getEntries();
  const files = new Map<string, Buffer>();
  for (const entry of entries)
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  return files;
}

describe('making a subject access pack', () => {
  test('given a customer, the officer has one file where they said, whole, and the answer says what is in it', async () => {
    await asOfficer();
    const made = await register.get(makePack, asked());

    expect(made.fileName).toMatch(/^subject-access-2026-11-23-[0-9A-HJKMNP-TV-Z]{4}\.zip$/);
    expect(readdirSync(handOver)).toEqual([made.fileName]);
    const bytes = readFileSync(join(handOver, made.fileName));
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([made.bytes, made.sha256]);
    const files = await readZip(bytes);
    expect([...files].map(([name, content]) => ({ name, bytes: content.length }))).toEqual(
      made.parts.map(({ name, bytes }) => ({ name, bytes })),
    );
    expect(made.tables).toContainEqual({ table: 'consent_event', rows: 1 });
    expect(made.checkpoint).toMatch(/^[0-9A-Z]{16}$/);
    expect(JSON.parse(String(files.get('pack.json'))).parts.cover).toMatchObject({
      customer: { name: 'Nokuthula Dlamini' },
      madeBy: { label: 'Thandi', role: 'officer' },
      identityCheck: 'two-facts-on-file',
    });
  });

  test('it is in the log and in the list of what was handed over, with the hash of the file', async () => {
    await asOfficer();
    const first = await register.get(makePack, asked());
    const second = await register.get(makePack, asked());

    const [entry] = await packLog();
    expect(entry).toMatchObject({ procedure: 'requests.make-pack', outcome: 'done', recordId: customerId });
    expect(entry).toMatchObject({ reason: 'two-facts-on-file', count: expect.any(Number) });
    const files = await readZip(readFileSync(join(handOver, second.fileName)));
    expect(JSON.parse(String(files.get('pack.json'))).parts.recipients).toMatchObject({
      handedTo: [{ recipient: 'customer', what: 'subject-access-pack', why: 'popia-23', sha256: first.sha256 }],
      lookedAt: expect.arrayContaining([expect.objectContaining({ procedure: 'requests.make-pack' })]),
    });
  });

  test('with a passphrase nobody reads it without', async () => {
    await asOfficer();
    const { fileName } = await register.get(makePack, asked({ passphrase: 'lantern sparrow' }));
    const bytes = readFileSync(join(handOver, fileName));
    await expect(readZip(bytes)).rejects.toThrow();
    expect((await readZip(bytes, 'lantern sparrow')).get('pack.json')?.includes('Nokuthula')).toBe(true);
  });

  test('sent twice under one id it is made and handed over once', async () => {
    await asOfficer();
    const id = '01990000-0000-7000-8000-00000000abcd';
    const first = await register.call(makePack, asked(), id);
    expect(await register.call(makePack, asked(), id)).toEqual(first);
    expect(readdirSync(handOver)).toHaveLength(1);
  });
});

describe('a refusal leaves no file and no hand-over', () => {
  const nothingWasHandedOver = async () => {
    expect(readdirSync(handOver)).toEqual([]);
    expect((await packLog()).filter(({ outcome }) => outcome === 'done')).toEqual([]);
  };

  test('customer-not-found', async () => {
    await asOfficer();
    const nobody = '01990000-0000-7000-8000-000000000001' as CustomerId; // the shape of one, of nobody
    expect(await register.call(makePack, asked({ customerId: nobody }))).toEqual({
      ok: false,
      refusal: 'customer-not-found',
    });
    await nothingWasHandedOver();
  });

  test('no-place-chosen', async () => {
    await asOfficer();
    register.desk.saveFolder = null;
    expect(await register.call(makePack, asked())).toEqual({ ok: false, refusal: 'no-place-chosen' });
    expect((await packLog())[0]).toMatchObject({ outcome: 'refused', refusal: 'no-place-chosen' });
    await nothingWasHandedOver();
  });

  test('place-not-writable: the folder is gone, or is a file', async () => {
    await asOfficer();
    const file = join(register.base, 'a-file');
    writeFileSync(file, 'mine');
    for (const place of [join(register.base, 'gone'), file]) {
      register.desk.saveFolder = place;
      expect(await register.call(makePack, asked())).toEqual({ ok: false, refusal: 'place-not-writable' });
    }
    expect(existsSync(join(register.base, 'gone'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await nothingWasHandedOver();
  });

  // A shell's own limit on the size of a file stands in for a full stick: the disk says no in the middle of writing.
  test.skipIf(process.platform === 'win32')('disk-full: what was written of it is taken away', async () => {
    const script = `
      import { writeBeside } from ${JSON.stringify(join(import.meta.dirname, '../../../main/engine/requests/pack/place.ts'))};
      console.log(JSON.stringify(await writeBeside(process.argv[1], new Uint8Array(400_000), 'RANDOM')));`;
    const limited = 'ulimit -f 16; exec "$0" --input-type=module --no-warnings -e "$1" "$2"';
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      limited,
      process.execPath,
      script,
      join(handOver, 'a.zip'),
    ]);
    expect(JSON.parse(stdout)).toEqual({ ok: false, refusal: 'disk-full' });
    expect(readdirSync(handOver)).toEqual([]);
  });

  test('not-permitted: an owner who has not switched to the officer’s role', async () => {
    await register.stepUp();
    expect(await register.call(makePack, asked())).toEqual({ ok: false, refusal: 'not-permitted' });
    await register.actAsOfficer();
    await nothingWasHandedOver();
  });

  test('not-fresh: the passphrase was given too long ago', async () => {
    await asOfficer();
    register.time.now += 6 * 60_000;
    await register.get(openCustomer, { id: customerId });
    expect(await register.call(makePack, asked())).toEqual({ ok: false, refusal: 'not-fresh' });
    await nothingWasHandedOver();
  });

  test('a lock while the question where to save stands open ends the act, and takes the half-made file away', async () => {
    await asOfficer();
    Object.defineProperty(register.desk, 'saveFolder', {
      get() {
        register.engine.fullLock();
        return handOver;
      },
    });
    await register.call(makePack, asked()).catch(() => null);
    expect(readdirSync(handOver)).toEqual([]);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePractice } from '../../main/demo/practice.ts';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../main/engine/keys/index.ts';
import { openStore } from '../../main/engine/store/index.ts';
import { practicePassphrase } from '../../shared/gate/practice.ts';
import { z } from '../../shared/z.ts';
import { endAllApps, newFolder, type RunningApp, startApp } from './harness.ts';
import { captureByKeyboard, findByName, handOver, unlockPractice } from './mainJob.ts';

const customer = { name: 'Nokuthula Khumalo-Vilakazi', phone: '082 000 1234' };
const folder = newFolder();
const register = join(folder, 'practice-register');
let app: RunningApp;

beforeAll(async () => {
  await makePractice({
    folder: register,
    people: 300,
    wordsFolder: join(import.meta.dirname, '../../resources/words'),
    now: Date.now(),
  });
  app = await startApp({ folder, env: { THEMBEKA_DEMO: '300' } });
});
afterAll(endAllApps);

/** What the register holds of everybody, read by the test after the app has closed it. */
async function everybody() {
  const stored = readKeys(register);
  if (!stored.ok) throw new Error(stored.refusal);
  const { keysFiles } = stored.value;
  const personId = keysFiles[0]?.roster.people[0]?.id ?? '';
  const opened = await unlock(
    { keysFiles, personId, passphrase: givenPassphrase(practicePassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  const store = openStore({ folder: register, dataKey: opened.value.dataKey });
  const Row = z.object({
    id: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    slipCode: z.string(),
  });
  const rows = store.read.all(Row, 'SELECT id, name, phone, email, slip_code AS slipCode FROM customer');
  store.close();
  return rows;
}

async function filesOf(zip: Buffer) {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  const files = new Map<string, Buffer>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

describe('the main job, by keyboard alone', () => {
  test('a customer with two choices is captured in at most twelve keys beside name and number, and found again as one types', async () => {
    const work = await unlockPractice(app);
    const captured = await captureByKeyboard(app, work, customer);
    expect(captured.keys).toBeLessThanOrEqual(12);
    expect(captured.slipCode).toMatch(/^1[0-9A-Z]{2}-[0-9A-Z]{4}$/);

    await findByName(app, work, 'vilakazi');
    expect(await work.getByRole('heading', { level: 1 }).innerText()).toContain(customer.name);
  });

  test('a consent is withdrawn with at most three keys from the search, and Undo brings it back as a correction', async () => {
    const work = await app.window('index.html');
    await work.keyboard.press('F3');
    await work.keyboard.type('vilakazi', { delay: 30 });
    await work.getByRole('option').first().waitFor();

    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await work.keyboard.press(key);
    };
    await press('Enter');
    const withdraw = work.getByRole('button', { name: 'Withdraw SMS consent' });
    await withdraw.waitFor();
    await expect.poll(() => withdraw.evaluate((button) => button === document.activeElement)).toBe(true);
    await work.waitForTimeout(300); // an Enter in the first quarter second is taken for the one that opened the page
    await press('Enter');

    const undo = work.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect(keys).toBeLessThanOrEqual(3);
    await undo.press('Enter');
    await withdraw.waitFor();
  });

  test('the officer hands over one ZIP: every value of this customer is in it, its hashes are right, and nobody else is', async () => {
    const work = await app.window('index.html');
    const name = await handOver(app, work, practicePassphrase);
    expect(readdirSync(app.saved)).toEqual([name]);
    const zip = readFileSync(join(app.saved, name));
    await app.quit();

    const files = await filesOf(zip);
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
      files: { name: string; sha256: string }[];
    };
    expect(manifest.files.length).toBeGreaterThan(5);
    for (const file of manifest.files) {
      expect(
        createHash('sha256')
          .update(files.get(file.name) ?? '')
          .digest('hex'),
        file.name,
      ).toBe(file.sha256);
    }
    const everyone = await everybody();
    const own = everyone.find((each) => each.name === customer.name);
    const others = everyone.filter((each) => each.id !== own?.id);
    const text = [...files]
      .filter(([file]) => !file.endsWith('.pdf'))
      .map(([, bytes]) => bytes.toString('utf8'))
      .join('\n');
    for (const value of [own?.id, own?.name, own?.phone, own?.slipCode]) expect(text).toContain(value);
    expect(others.length).toBe(300);
    for (const other of others) {
      for (const value of [other.id, other.slipCode, other.phone, other.email]) {
        if (value !== null && value !== own?.phone)
          expect(text.includes(value), 'a value of somebody else').toBe(false);
      }
    }
    expect(files.get('subject-access-pack.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

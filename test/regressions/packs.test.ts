import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { abandonWaitingPacks } from '../../main/engine/requests/index.ts';
import { isRegistersOwn, writeBeside } from '../../main/engine/requests/pack/place.ts';
import { makePack } from '../../shared/requests/contract.ts';
import { openTestRegister } from '../builders/register.ts';
import { putFonts } from '../engine/requests/shop.ts';

/** A shop with a customer, its officer about to hand everything over on a stick. */
async function officersShop() {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  await register.setUp();
  putFonts(join(register.base, 'fonts'));
  const { id: customerId } = await register.capture();
  const stick = join(register.base, 'stick');
  mkdirSync(stick);
  register.desk.saveFolder = stick;
  await register.actAsOfficer();
  await register.stepUp();
  const input = { customerId, language: 'en', identity: 'two-facts-on-file', passphrase: null } as const;
  return { register, stick, make: () => register.call(makePack, input) };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const parts = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'));

test('a register locked while a pack is being written leaves nothing of it on the stick', async () => {
  const { register, stick, make } = await officersShop();
  const making = make().catch(() => null); // its answer finds no register any more
  while (parts(stick).length === 0) await nextTurn();
  register.engine.fullLock(); // the engine may be ended at once after this
  expect(readdirSync(stick)).toEqual([]);
  expect((await making)?.ok).not.toBe(true);
  expect(readdirSync(stick)).toEqual([]);
});

test('a pack that waited when the register was locked cannot be put in its place any more', async () => {
  const { stick } = await officersShop();
  const written = await writeBeside(join(stick, 'a.zip'), Buffer.from('everything'), '0123456789AB');
  abandonWaitingPacks();
  expect(readdirSync(stick)).toEqual([]);
  expect(written.ok && (await written.value.settle())).toEqual({ ok: false, refusal: 'place-not-writable' });
});

test('what a killed engine left is swept away by the next pack in that folder, and nothing else is', async () => {
  const { stick, make } = await officersShop();
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  const put = (name: string, at?: number) => {
    writeFileSync(join(stick, name), 'x');
    if (at) utimesSync(join(stick, name), at, at);
  };
  put('.thembeka-0123456789AB.part', twoHoursAgo);
  put('.thembeka-FRESH6789ABC.part');
  put('.thembeka-holiday.part', twoHoursAgo);
  put('holiday.jpg', twoHoursAgo);
  expect(await make()).toMatchObject({ ok: true });
  const [pack, ...others] = readdirSync(stick).toSorted().toReversed();
  expect(pack).toMatch(/^subject-access-/);
  expect(others).toEqual(['holiday.jpg', '.thembeka-holiday.part', '.thembeka-FRESH6789ABC.part']);
});

test.each(['its folder', 'its folder by a link'])(
  'a pack is not put among the register’s own files: %s',
  async (way) => {
    const { register, make } = await officersShop();
    const link = join(register.base, 'link');
    symlinkSync(register.folder, link, 'junction');
    register.desk.saveFolder = way === 'its folder' ? register.folder : link;
    const before = readdirSync(register.folder);
    expect(await make()).toEqual({ ok: false, refusal: 'place-not-writable' });
    expect(readdirSync(register.folder)).toEqual(before);
  },
);

test.each([
  ['register/register.db', true],
  ['register/REGISTER.keys', true],
  ['Register/pack.zip', true],
  ['register.attempts', true], // the count of wrong tries lies beside the folder, under its name
  ['register', true],
  ['register-of-packs.zip', false],
  ['stick/register.db', false],
])('%s belongs to the register: %s', async (place, isOwn) => {
  const { register } = await officersShop();
  mkdirSync(join(register.base, 'Register'), { recursive: true }); // where letters of either size are one, it is there already
  expect(await isRegistersOwn(register.folder, join(register.base, place))).toBe(isOwn);
});

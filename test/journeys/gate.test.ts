import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Owner, setUpShop, unlock } from './firstRun.ts';
import { endAllApps, type RunningApp, startApp } from './harness.ts';
import { keyboardOf } from './keyboard.ts';

// From an empty computer to work, and through every way of locking and coming back, without touching a mouse. One shop throughout:
// each test leaves its working window open for the next.

let app: RunningApp;
let owner: Owner;
let work: Page;

beforeAll(async () => {
  app = await startApp();
  ({ work, owner } = await setUpShop(app));
});
afterAll(endAllApps);

/** The window is gone before the key is up again, which the driver takes for a failure of its own. */
async function lockByKey() {
  const closed = work.waitForEvent('close');
  await keyboardOf(work)
    .press('Control+l')
    .catch(() => undefined);
  await closed;
}

async function lockByComputer() {
  const closed = work.waitForEvent('close');
  await app.systemSays('lock-screen');
  await closed;
}

const shopName = () => work.getByText('Mahlangu General Dealer').first().waitFor();

async function comeBack() {
  const gate = await app.window('unlock.html');
  await gate.getByRole('heading', { level: 1 }).waitFor();
  const seen = await gate.locator('body').innerText();
  await unlock(gate, owner);
  work = await app.window('index.html');
  await shopName();
  return seen;
}

describe('the first run', () => {
  test('ends in the working window, and the gate that saw the passphrase is gone', async () => {
    await shopName();
    await app.shoot(work, 'work-first');
    await expect.poll(() => app.electron.windows().length).toBe(1);
  });
});

describe('locking', () => {
  test('by key closes the working window at once; the passphrase opens another', async () => {
    await lockByKey();
    expect(await comeBack()).toContain('Locked for the next person');
  });

  test('when the computer locks its screen closes the register; the passphrase opens it again', async () => {
    await lockByComputer();
    expect(await comeBack()).toContain('Unlock the register');
  });

  test('shows at the gate nothing of the shop and its customers', async () => {
    await lockByKey();
    expect(await comeBack()).not.toContain('Mahlangu');
  });

  test('a wrong passphrase stays outside, and is told at the next right one', async () => {
    await lockByComputer();
    const gate = await app.window('unlock.html');
    await unlock(gate, { ...owner, passphrase: 'correct horse battery staple' });
    await gate.getByText('Wrong passphrase. Nothing was opened.').first().waitFor();
    await app.shoot(gate, 'gate-wrong-passphrase');
    await unlock(gate, owner);
    await gate.getByRole('heading', { name: 'Before you go on' }).waitFor();
    await app.shoot(gate, 'gate-tries');
    await keyboardOf(gate).choose('Go on');
    work = await app.window('index.html');
    await shopName();
  });
});

describe('ending', () => {
  test('by a power cut loses nothing: the register opens again', async () => {
    await app.kill();
    app = await startApp({ folder: app.folder });
    expect(await comeBack()).toContain('Unlock the register');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Owner, setUpShop, unlock } from './firstRun.ts';
import { endAllApps, type RunningApp, startApp } from './harness.ts';
import { keyboardOf } from './keyboard.ts';

// Half a customer is typed when somebody else needs the till, or the power goes. What was typed comes back to whoever typed it; at
// most a second of it is lost.

let app: RunningApp;
let owner: Owner;
let work: Page;

beforeAll(async () => {
  app = await startApp();
  ({ work, owner } = await setUpShop(app));
  await name().waitFor();
});
afterAll(endAllApps);

const name = () => work.getByLabel('Full name');
const phone = () => work.getByLabel('Cellphone');
const aSecond = () => new Promise((settle) => setTimeout(settle, 1_200));

async function typeHalf(fullName: string, digits: string) {
  await keyboardOf(work).press('F2');
  await name().waitFor();
  const hands = keyboardOf(work);
  await hands.press('Control+A');
  await hands.type(fullName);
  await hands.press('Tab');
  await hands.type(digits);
  await aSecond();
}

async function comeBack() {
  const gate = await app.window('unlock.html');
  await unlock(gate, owner);
  work = await app.window('index.html');
  await name().waitFor();
}

describe('half a customer', () => {
  test('is there again after the till was locked', async () => {
    await typeHalf('Nomsa Dlamini', '082 000');
    const closed = work.waitForEvent('close');
    await app.systemSays('lock-screen');
    await closed;
    await comeBack();
    await expect.poll(() => name().inputValue()).toBe('Nomsa Dlamini');
    expect(await phone().inputValue()).toBe('082 000');
    // The window opens where the person was typing, and typing goes on behind what stands there (ux.md section 5 rule 6).
    await keyboardOf(work).type('9');
    expect(await phone().inputValue()).toBe('082 0009');
    await keyboardOf(work).press('Backspace');
    await app.shoot(work, 'draft-after-lock');
  });

  test('is there again after a power cut', async () => {
    const hands = keyboardOf(work);
    await hands.tabTo('Cellphone');
    await hands.press('End');
    await hands.type('1234');
    await aSecond();
    await app.kill();
    app = await startApp({ folder: app.folder });
    await comeBack();
    await expect.poll(() => name().inputValue()).toBe('Nomsa Dlamini');
    expect((await phone().inputValue()).replaceAll(' ', '')).toBe('0820001234');
  });

  test('stays on the screen when the engine dies, which the window says', async () => {
    const pid = await app.electron.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find((process) => process.name === 'Thembeka engine')?.pid,
    );
    if (pid === undefined) throw new Error('There is no engine process.');
    process.kill(pid, 'SIGKILL');
    await keyboardOf(work).press('F9');
    await work.getByText('The register closed itself.').first().waitFor();
    await app.shoot(work, 'engine-gone');
    expect(await name().inputValue()).toBe('Nomsa Dlamini');
  });

  test('is there once more when the person then locks, and unlocks what a new engine has opened', async () => {
    const closed = work.waitForEvent('close');
    // The window goes before the key is up again, which the driver takes for a failure of its own.
    await keyboardOf(work)
      .press('Control+l')
      .catch(() => undefined);
    await closed;
    await comeBack();
    await expect.poll(() => name().inputValue()).toBe('Nomsa Dlamini');
  });
});

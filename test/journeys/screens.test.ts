import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePractice } from '../../main/demo/practice.ts';
import { endAllApps, newFolder, type RunningApp, startApp } from './harness.ts';
import { findByName, unlockPractice } from './mainJob.ts';

// Every screen as a person meets it, in real Electron: nothing breaks the page's policy, nothing is cut off at the smallest window
// or at twice the text size, and the accessibility rules hold in light and dark and in each language.

const folder = newFolder();
let app: RunningApp;
let work: Page;
const violations: string[] = [];

beforeAll(async () => {
  const wordsFolder = join(import.meta.dirname, '../../resources/words');
  await makePractice({ folder: join(folder, 'practice-register'), people: 250, wordsFolder, now: Date.now() });
  app = await startApp({ folder, env: { THEMBEKA_DEMO: '250' } });
  work = await unlockPractice(app);
  await work.exposeFunction('policyBroken', (what: string) => violations.push(what));
  await work.evaluate(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { policyBroken(what: string): void }).policyBroken(
        `${event.violatedDirective} ${event.blockedURI}`,
      ),
    ),
  );
  await becomeOfficer();
});
afterAll(endAllApps);

async function becomeOfficer() {
  await work.keyboard.press('Control+K');
  await work.keyboard.type('information officer');
  await work.getByRole('menuitem').first().waitFor();
  await work.keyboard.press('Enter');
  await work
    .getByRole('button', { name: /Log$/ })
    .or(work.getByRole('link', { name: /Log$/ }))
    .first()
    .waitFor();
}

const resize = (width: number, height: number) =>
  app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );

const screens: [name: string, open: () => Promise<void>][] = [
  ['counter', () => work.keyboard.press('F2')],
  ['customers', () => work.keyboard.press('F3')],
  ['customer', () => findByName(app, work, 'dlamini')],
  ['due', () => work.keyboard.press('Alt+3')],
  ['people', () => work.keyboard.press('Alt+4')],
  ['log', () => work.keyboard.press('Alt+5')],
  ['settings', () => work.keyboard.press('Control+,')],
];

/** What is wider than the window it stands in: cut off, or reached only by scrolling sideways. */
const cutOff = () =>
  work.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth - clientWidth : 0;
  });

async function check(name: string) {
  await work.getByRole('heading', { level: 1 }).first().waitFor();
  const { violations: found } = await new AxeBuilder({ page: work as never }).setLegacyMode(true).analyze(); // two copies of one page type
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    name,
  ).toEqual([]);
  expect(await cutOff(), `${name} is wider than its window`).toBe(0);
  await app.shoot(work, name);
}

const usual = { width: 1280, height: 800 };
const setTheme = (theme: 'light' | 'dark') => work.emulateMedia({ colorScheme: theme });

describe.each(screens)('the %s screen', (name, open) => {
  test('holds at the usual size, light and dark', async () => {
    await resize(usual.width, usual.height);
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(theme);
      await open();
      await check(`${name}-${theme}`);
    }
  });

  test('holds at 1024 by 700 and at twice the text size', async () => {
    await resize(1024, 700);
    await open();
    await check(`${name}-1024`);
    for (let step = 0; step < 4; step += 1) await work.keyboard.press('Control+=');
    await expect.poll(() => work.evaluate(() => window.innerWidth)).toBeLessThan(600); // 1024 at twice the size
    await check(`${name}-200`);
    await work.keyboard.press('Control+0');
    await expect.poll(() => work.evaluate(() => window.innerWidth)).toBeGreaterThan(1000);
    await resize(usual.width, usual.height);
  });
});

test('no screen broke the policy of the page', () => {
  expect(violations).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningApp } from './harness.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';

/** What the owner of the shop in these journeys knows by heart, or has on paper. */
export interface Owner {
  name: string;
  passphrase: string;
  recoveryCode: string;
}

const heading = (window: Page, name: string) => window.getByRole('heading', { name, level: 1 }).waitFor();

/** An empty computer becomes a register, by keyboard alone; ends in the working window. */
export async function setUpShop(app: RunningApp): Promise<{ work: Page; owner: Owner }> {
  const gate = await app.window('unlock.html');
  const hands = keyboardOf(gate);
  await answerQuestions(app, gate, hands);
  const passphrase = await choosePassphrase(app, gate, hands);
  await heading(gate, 'What does the shop use information for?');
  await app.shoot(gate, 'first-run-5-purposes');
  await hands.choose('Make the register');
  const recoveryCode = await typeRecoveryBack(app, gate, hands);
  await heading(gate, 'The register is ready');
  await app.shoot(gate, 'first-run-8-ready');
  await hands.choose('Open the register');
  return { work: await app.window('index.html'), owner: { name: 'Thandi', passphrase, recoveryCode } };
}

async function answerQuestions(app: RunningApp, gate: Page, hands: Keyboard) {
  await heading(gate, 'Which language should the screens speak?');
  await app.shoot(gate, 'first-run-1-language');
  await hands.choose('Next');

  await heading(gate, 'About the shop');
  await hands.fill('Name of the shop', 'Mahlangu General Dealer');
  await hands.fill('Address', '12 Church Street, Standerton');
  await hands.fill('How customers reach the shop', '017 000 0000');
  await app.shoot(gate, 'first-run-2-shop');
  await hands.press('Enter');

  await heading(gate, 'Who is information officer?');
  await hands.fill('Full name of the information officer', 'Thandi Mahlangu');
  await hands.fill('How to reach the information officer', 'thandi@example.com');
  await app.shoot(gate, 'first-run-3-officer');
  await hands.press('Enter');
}

async function choosePassphrase(app: RunningApp, gate: Page, hands: Keyboard): Promise<string> {
  await heading(gate, 'Your name here, and your passphrase');
  await hands.fill('Your name on the unlock screen', 'Thandi');
  const offer = gate.getByRole('region', { name: 'Four words chosen by chance' });
  const words = offer.locator('[translate=no]');
  await words.filter({ hasText: /^\S+( \S+){3}$/ }).waitFor();
  const passphrase = await words.innerText();
  await hands.choose('Use these words');
  await hands.waitForFocus('The passphrase once more');
  await hands.type(passphrase);
  await app.shoot(gate, 'first-run-4-you');
  await hands.press('Enter');
  return passphrase;
}

/** Reads the code off the sheet and types it as a person would: without capitals, with spaces. */
async function typeRecoveryBack(app: RunningApp, gate: Page, hands: Keyboard): Promise<string> {
  await heading(gate, 'Put the recovery sheet on paper');
  const lines = await gate.getByRole('listitem').filter({ hasText: /^\d/ }).allInnerTexts();
  const groups = lines.map((line) => line.match(/[A-Z0-9]{5}$/)?.[0]).filter((group) => group !== undefined);
  expect(groups).toHaveLength(8);
  await app.shoot(gate, 'first-run-6-recovery-sheet');
  await hands.choose('I have it on paper');

  await heading(gate, 'Type the recovery code back');
  await hands.fill('The code from the sheet', groups.join(' ').toLowerCase());
  await app.shoot(gate, 'first-run-7-type-back');
  await hands.press('Enter');
  return groups.join('-');
}

/** At the gate of a register with one owner. */
export async function unlock(gate: Page, owner: Owner): Promise<void> {
  const hands = keyboardOf(gate);
  await gate.getByLabel('Passphrase', { exact: true }).waitFor();
  await hands.fill('Passphrase', owner.passphrase);
  await hands.press('Enter');
}

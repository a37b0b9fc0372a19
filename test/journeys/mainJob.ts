import type { Page } from 'playwright-core';
import { practicePassphrase } from '../../shared/gate/practice.ts';
import type { RunningApp } from './harness.ts';

/** What the main job took: the person's part counted in keys, the machine's in seconds. */
export interface MainJob {
  /** Keys pressed in the capture beyond the name and number themselves. */
  captureKeys: number;
  captureSeconds: number;
  slipCode: string;
  packName: string;
}

/** Unlocks the practice register with the passphrase its gate shows. */
export async function unlockPractice(app: RunningApp): Promise<Page> {
  const gate = await app.window('unlock.html');
  await gate.getByLabel('Passphrase', { exact: true }).fill(practicePassphrase);
  await app.shoot(gate, '1-gate');
  await gate.keyboard.press('Enter');
  const work = await app.window('index.html');
  await work.getByLabel('Full name').waitFor();
  return work;
}

export interface NewCustomer {
  name: string;
  phone: string;
}

/** At the counter by keyboard alone: name, number, a yes and a no, the typed name as proof, saved and ready for the next. */
export async function captureByKeyboard(app: RunningApp, work: Page, { name, phone }: NewCustomer) {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await work.keyboard.press(key);
  };
  await work.keyboard.press('F2');
  const started = performance.now();
  await work.keyboard.type(name);
  await press('Tab');
  await work.keyboard.type(phone);
  const sms = work.getByRole('radiogroup', { name: /specials by SMS/ });
  const whatsapp = work.getByRole('radiogroup', { name: /specials by WhatsApp/ });
  await tabTo(sms, press);
  await press('1');
  await tabTo(whatsapp, press);
  await press('2');
  await press('Alt+T');
  await work.keyboard.type(name);
  await app.shoot(work, '2-counter');
  await press('F9');
  const saved = work.getByText(/Saved\. Slip code/);
  await saved.waitFor();
  const seconds = (performance.now() - started) / 1000;
  const slipCode = /Slip code (\S+?)\.?$/m.exec((await saved.first().innerText()).trim())?.[1] ?? '';
  return { keys, seconds, slipCode };
}

type Choice = ReturnType<Page['getByRole']>;

/** As a person would: Tab until the choice has the focus. */
async function tabTo(choice: Choice, press: (key: string) => Promise<void>) {
  for (let tries = 0; tries < 12; tries += 1) {
    if (await choice.evaluate((group) => group.contains(document.activeElement))) return;
    await press('Tab');
  }
  throw new Error('the choice was not reached with Tab');
}

/** Found as one types, opened with Enter. */
export async function findByName(app: RunningApp, work: Page, text: string) {
  await work.keyboard.press('F3');
  await work.keyboard.type(text, { delay: 30 });
  await work.getByRole('option').first().waitFor();
  await app.shoot(work, '3-search');
  await work.keyboard.press('Enter');
  await work.getByRole('heading', { level: 1 }).waitFor();
  await work.getByText('Choices now').waitFor();
  await app.shoot(work, '4-customer');
}

/** The officer hands over everything held about the customer whose page is open. */
export async function handOver(app: RunningApp, work: Page, passphrase: string) {
  await work.getByRole('button', { name: /Switch to information officer/ }).press('Enter');
  await work.getByRole('button', { name: 'Hand over everything we hold' }).press('Enter');
  await work.getByLabel('Known in person').press('Space');
  await app.shoot(work, '5-hand-over');
  await work.keyboard.press('Control+Enter');
  await giveAgainIfAsked(app, work, passphrase);
  await work.getByText('The pack is made').first().waitFor();
  await app.shoot(work, '6-pack-made');
  return (
    await work
      .getByText(/subject-access-.*\.zip/)
      .first()
      .innerText()
  ).trim();
}

/** Releasing wants the passphrase of the last five minutes; in a journey it is fresh, so no small gate opens. */
async function giveAgainIfAsked(app: RunningApp, work: Page, passphrase: string) {
  const made = work
    .getByText('The pack is made')
    .first()
    .waitFor()
    .then(() => 'made' as const);
  const asked = app.window('unlock.html').then(
    (gate) => gate,
    () => null,
  );
  const first = await Promise.race([made, asked]);
  if (first === 'made' || first === null) return;
  await first.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await first.keyboard.press('Enter');
}

export async function mainJob(app: RunningApp): Promise<MainJob> {
  const work = await unlockPractice(app);
  const { keys, seconds, slipCode } = await captureByKeyboard(app, work, {
    name: 'Nokuthula Khumalo-Demo',
    phone: '0820001234',
  });
  await findByName(app, work, 'khumalo-demo');
  const packName = await handOver(app, work, practicePassphrase);
  return { captureKeys: keys, captureSeconds: seconds, slipCode, packName };
}

import { randomBytes } from 'node:crypto';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { floorCost, givenPassphrase, readKeys, unlock } from '../../../main/engine/keys/index.ts';
import { openStore } from '../../../main/engine/store/index.ts';
import { setLanguage } from '../../../renderer/words.ts';
import { listPeople, removePerson } from '../../../shared/people/contract.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { ownerPassphrase } from '../../builders/register.ts';
import type { Shop } from '../harness.tsx';
import { openSettings } from './settings.tsx';

async function openHealth(...of: Parameters<typeof openSettings>) {
  const shop = await openSettings(...of);
  await shop.user.click(screen.getByRole('button', { name: 'Check every promise' }));
  return shop;
}
/** Somebody with the owner's passphrase and tools of their own rewrites what was done, past the register's own guard. */
async function changeTheLogFromOutside({ register }: Shop) {
  const { personId } = await register.get(whoAmI, {});
  register.restart();
  const stored = readKeys(register.folder);
  if (!stored.ok) throw new Error(stored.refusal);
  const opened = await unlock(
    { keysFiles: stored.value.keysFiles, personId, passphrase: givenPassphrase(ownerPassphrase) },
    { random: randomBytes, cost: floorCost },
  );
  if (!opened.ok) throw new Error(opened.refusal);
  const store = openStore({ folder: register.folder, dataKey: opened.value.dataKey, driver: undefined });
  store.inTransaction((tx) => {
    tx.run('DROP TRIGGER audit_entry_is_never_edited');
    tx.run("UPDATE audit_entry SET action = 'customer viewed' WHERE seq = 2");
  });
  store.close();
  await register.signIn('Thandi');
}
const group = (name: string) => within(screen.getByRole('region', { name }));
const violationsIn = async (container: Element) =>
  (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }))
    .violations;

describe('the health page', () => {
  test('a new shop: what holds is said to hold, by what; what is not done or not built is open, with what to do', async () => {
    await openHealth();

    const open = await screen.findByRole('region', { name: 'What is open' });
    expect(screen.getByText(/7 promises hold\. 3 are open\. Checked 23 November 2026/)).toBeVisible();
    expect(open).toHaveTextContent('There is a backup that was read back');
    expect(open).toHaveTextContent(/There is no backup yet: .* lock fully and have the register’s folder copied/);
    expect(open).toHaveTextContent('There is one owner only. Add a second one under People.');
    expect(open).toHaveTextContent(/Not read by a speaker yet: .*isiZulu/);
    const holds = group('What holds');
    expect(holds.getByText('Without a passphrase or the recovery code nothing can be read')).toBeVisible();
    expect(holds.getByText('A person cannot raise their own role')).toBeVisible();
    expect(holds.getAllByText('Held by cryptography: nobody’s word is needed.').length).toBeGreaterThan(2);
    expect(holds.getByText(/\d+ entries were checked; each follows from the one before/)).toBeVisible();
    expect(screen.queryByRole('region', { name: 'What is broken' })).toBeNull();
    expect(group('What no check can see').getByText(/Nobody shares a passphrase/)).toBeVisible();
  });

  test('given somebody was removed, then the key change that is due stands open with its day', async () => {
    await openHealth('owner', async ({ register }: Shop) => {
      await register.addPerson('Sipho', 'staff');
      const { people } = await register.get(listPeople, {});
      const sipho = people.find(({ label }) => label === 'Sipho');
      if (sipho) await register.get(removePerson, { personId: sipho.id });
    });

    const open = await screen.findByRole('region', { name: 'What is open' });
    expect(open).toHaveTextContent('A removed person’s passphrase opens nothing written after removal');
    expect(open).toHaveTextContent('Somebody was removed on 23 November 2026.');
  });

  test('given a second owner, then that promise holds', async () => {
    await openHealth('owner', ({ register }) => register.addPerson('Naledi', 'owner'));

    await screen.findByRole('region', { name: 'What holds' });
    expect(group('What holds').getByText('2 owners can open the register.')).toBeVisible();
  });

  test('a broken promise stands first, with what to do', async () => {
    await openHealth('owner', changeTheLogFromOutside);

    expect(await screen.findByText(/1 is broken\./)).toBeVisible();
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles.slice(0, 3)).toEqual(['What is broken', 'What is open', 'What holds']);
    expect(
      group('What is broken').getByText(/do not restore anything, and call the information officer/),
    ).toBeVisible();
  });

  test('the officer reads it too; Alt+Left goes back to the settings', async () => {
    const { user } = await openHealth('officer');
    expect(await screen.findByRole('heading', { level: 1, name: 'Health' })).toHaveFocus();

    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');

    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  test('waiting says what for; a failure says what is safe, and trying again checks', async () => {
    const { user, port } = await openSettings();
    const answer = port.hold('shop.health');
    port.fail('shop.health');
    await user.click(screen.getByRole('button', { name: 'Check every promise' }));
    expect(await screen.findByText('Checking every promise, and the whole log')).toBeVisible();
    answer();

    expect(await screen.findByText('The promises could not be checked.')).toBeVisible();
    port.mend('shop.health');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'What holds' })).toBeVisible();
  });

  test('given the role was taken away meanwhile, then it says whose page it is', async () => {
    const { user, register } = await openSettings();
    await register.addPerson('Sipho', 'staff');
    await register.signIn('Sipho');
    await user.click(screen.getByRole('button', { name: 'Check every promise' }));

    expect(await screen.findByText('This page is for the owner and the information officer.')).toBeVisible();
  });
});

test.each(['en', 'af', 'zu'] as const)(
  'axe finds nothing on the settings and the health page, in %s',
  async (language) => {
    const { container, user } = await openSettings();
    await screen.findAllByRole('textbox');
    setLanguage(language);
    await waitFor(async () => expect(await violationsIn(container)).toEqual([]));
    setLanguage('en');
    await user.click(await screen.findByRole('button', { name: 'Check every promise' }));
    await screen.findByRole('region', { name: 'What holds' });
    setLanguage(language);
    await waitFor(async () => expect(await violationsIn(container)).toEqual([]));
  },
);

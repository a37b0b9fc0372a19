import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useHouse } from '../../../renderer/house.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { readShop } from '../../../shared/shop/contract.ts';
import { openSettings } from './settings.tsx';

const field = (name: RegExp) => screen.findByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: /Save and publish the notice/ });

describe('the shop’s details', () => {
  test('given a new address, when it is saved, then version 2 of the notice carries it and the screen says which', async () => {
    const { register, user } = await openSettings();
    const address = await field(/^Address/);
    expect(screen.getByText(/The notice is now version 1\. Changing these publishes a new version/)).toBeVisible();

    await user.clear(address);
    await user.type(address, '7 Church Street, Umlazi');
    await user.click(save());

    expect(await screen.findByText('Saved. The notice is now version 2.')).toBeVisible();
    expect(await screen.findByText(/The notice is now version 2\. Changing these/)).toBeVisible();
    expect((await register.get(readShop, {})).address).toBe('7 Church Street, Umlazi');
    const { notice } = await register.get(counterSheet, {});
    expect(notice.version).toBe(2);
    expect(JSON.stringify(notice.texts.zu)).toContain('7 Church Street, Umlazi');
  });

  test('by keyboard alone: Ctrl+Enter saves, and a new name stands at the top of the window', async () => {
    const { register, user } = await openSettings();
    const name = await field(/^Name of the shop/);

    await user.clear(name);
    await user.type(name, 'Sipho’s Spaza{Control>}{Enter}{/Control}');

    await waitFor(async () => expect((await register.get(readShop, {})).name).toBe('Sipho’s Spaza'));
    await waitFor(() => expect(useHouse.getState().me?.shopName).toBe('Sipho’s Spaza'));
  });

  test('the kind of business is saved with the rest', async () => {
    const { register, user } = await openSettings();
    await user.click(await screen.findByRole('radio', { name: 'A registered company' }));
    await user.click(save());
    await waitFor(async () => expect((await register.get(readShop, {})).kind).toBe('company'));
  });

  test.each([
    [/^Name of the shop/, 'Type the shop’s name.'],
    [/^Address/, 'Type the shop’s address.'],
    [/^How can customers reach/, 'Type how customers can reach the shop.'],
    [/^Who is the information officer/, 'Type who the information officer is.'],
    [/^How can the information officer/, 'Type how to reach the information officer.'],
  ])('%s emptied: the error stands beside it on leaving, and saving changes nothing', async (label, words) => {
    const { register, user } = await openSettings();
    const input = await field(label);

    await user.clear(input);
    expect(input).toBeValid(); // never while typing
    await user.tab();
    await waitFor(() => expect(input).toHaveAccessibleDescription(expect.stringContaining(words)));
    await user.click(save());

    expect(input).toHaveFocus();
    expect(input).toBeInvalid();
    expect((await register.get(counterSheet, {})).notice.version).toBe(1);
  });

  test('given nothing was changed, then the button says so and publishes nothing', async () => {
    const { register, user, port } = await openSettings();
    await field(/^Address/);

    expect(save()).toHaveAccessibleDescription('Nothing has been changed yet.');
    await user.click(save());

    expect(port.calls.map(({ name }) => name)).not.toContain('shop.change');
    expect((await register.get(counterSheet, {})).notice.version).toBe(1);
  });

  test('given it fails, then what was typed is still there', async () => {
    const { user, port } = await openSettings();
    const address = await field(/^Address/);
    port.fail('shop.change');

    await user.type(address, ', Soweto');
    await user.click(save());

    expect(await screen.findByText(/Please quote this reference: 7K2M/)).toBeVisible();
    expect(address).toHaveValue('12 Vilakazi Street, Orlando West, 1804, Soweto');
  });

  test('the information officer reads them and is told who may change them', async () => {
    await openSettings('officer');

    expect(await screen.findByText('12 Vilakazi Street, Orlando West, 1804')).toBeVisible();
    expect(screen.getByText('The owner can change these.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('2 minutes')).toBeVisible();
  });

  test('waiting says what for; a failure says what is safe, and trying again shows them', async () => {
    const shop = await openSettings('owner', async ({ port }) => port.fail('shop.read'));

    expect(await screen.findByText('The shop’s details could not be read.')).toBeVisible();
    const answer = shop.port.hold('shop.read');
    shop.port.mend('shop.read');
    await shop.user.click(screen.getByRole('button', { name: 'Try again' }));
    answer();
    expect(await field(/^Address/)).toBeVisible();
  });
});

describe('when the window locks', () => {
  test('minutes count at once, without a new notice, and Undo puts them back', async () => {
    const { register, user } = await openSettings();

    await user.selectOptions(await screen.findByRole('combobox', { name: /Lock when nobody/ }), '5 minutes');

    expect(await screen.findByText('The window locks after 5 minutes.')).toBeVisible();
    expect((await register.get(readShop, {})).idleMinutes).toBe(5);
    expect((await register.get(counterSheet, {})).notice.version).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await register.get(readShop, {})).idleMinutes).toBe(2));
  });

  test('from 1 to 10 minutes: it can be made shorter, never off', async () => {
    await openSettings();
    const select = await screen.findByRole('combobox', { name: /Lock when nobody/ });
    expect([...(select as HTMLSelectElement).options].map(({ value }) => Number(value))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('an address half typed stays when the minutes are changed', async () => {
    const { user } = await openSettings();
    const address = await field(/^Address/);
    await user.type(address, ', Soweto');
    await user.selectOptions(screen.getByRole('combobox', { name: /Lock when nobody/ }), '3 minutes');
    await screen.findByText('The window locks after 3 minutes.');
    expect(address).toHaveValue('12 Vilakazi Street, Orlando West, 1804, Soweto');
  });
});

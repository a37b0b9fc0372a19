import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useHouse } from '../../../renderer/house.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { openSettings } from './settings.tsx';

const radio = (group: RegExp, name: RegExp | string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name });

describe('how a person likes the window', () => {
  test.each([
    ['light or dark', 'theme', /Light or dark/, 'Dark', 'dark', 'system', 'As the computer is set'],
    ['the size of fields', 'density', /How large should fields/, /counter/, 'counter', 'by-role', 'As my role needs'],
    ['the size of the text', 'textSize', /How large should the text/, /150/, 150, 100, /100/],
  ] as const)('%s reaches the register at once, and Undo puts back what stood there', async (...row) => {
    const [, preference, group, choice, kept, before, choiceBefore] = row;
    const { register, user } = await openSettings();
    const inRegister = async () => (await register.get(whoAmI, {})).preferences[preference];

    await user.click(radio(group, choice));

    await waitFor(async () => expect(await inRegister()).toBe(kept));
    await waitFor(() => expect(radio(group, choice)).toBeChecked());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(async () => expect(await inRegister()).toBe(before));
    await waitFor(() => expect(radio(group, choiceBefore)).toBeChecked());
  });

  test('the language of the screen changes at once, the message with it, and Undo brings it back', async () => {
    const { register, user } = await openSettings();

    await user.click(radio(/Which language/, 'isiZulu'));

    expect(await screen.findByRole('heading', { level: 1, name: 'Izilungiselelo' })).toBeVisible();
    expect(screen.getByText('Ulimi lwesikrini: isiZulu')).toBeVisible();
    expect((await register.get(whoAmI, {})).preferences.language).toBe('zu');
    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect((await register.get(whoAmI, {})).preferences.language).toBe('en');
  });

  test('by keyboard alone: an arrow chooses', async () => {
    const { register, user } = await openSettings();

    radio(/Light or dark/, 'As the computer is set').focus();
    await user.keyboard('{ArrowDown}');

    await waitFor(async () => expect((await register.get(whoAmI, {})).preferences.theme).toBe('light'));
  });

  test('given the register fails, then nothing is said to have changed and the choice stands as before', async () => {
    const { port, user } = await openSettings();
    port.fail('session.prefer');

    await user.click(radio(/Light or dark/, 'Dark'));

    expect(await screen.findByText(/Please quote this reference: 7K2M/)).toBeVisible();
    expect(screen.queryByText('Light or dark: Dark')).toBeNull();
    expect(radio(/Light or dark/, 'As the computer is set')).toBeChecked();
  });
});

describe('the duty', () => {
  test('an owner who is the officer too switches, and the log would say so', async () => {
    const { register, user } = await openSettings();
    expect(screen.getByText(/You act as the owner\./)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Act as information officer' }));

    await waitFor(() => expect(useHouse.getState().me?.role).toBe('officer'));
    expect((await register.get(whoAmI, {})).role).toBe('officer');
    await user.click(await screen.findByRole('button', { name: 'Act as owner again' }));
    await waitFor(() => expect(useHouse.getState().me?.role).toBe('owner'));
  });

  test('counter staff have no duty to switch, no shop and no health page, and see the version and the licence', async () => {
    const { port } = await openSettings('staff');

    expect(screen.queryByRole('heading', { name: /duty/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: /Who is the shop/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Check every promise' })).toBeNull();
    expect(port.calls.map(({ name }) => name)).not.toContain('shop.read');
    expect(screen.getByText('Apache-2.0')).toBeVisible();
    expect(screen.getByText(__APP_VERSION__)).toBeVisible();
    expect(screen.getByText('Nothing leaves this computer.')).toBeVisible();
  });
});

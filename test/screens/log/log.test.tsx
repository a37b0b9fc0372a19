import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { LogScreen } from '../../../renderer/screens/log/LogScreen.tsx';
import { openCustomer, revealField } from '../../../shared/customers/contract.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { readShop } from '../../../shared/shop/contract.ts';
import { openShop } from '../harness.tsx';

/** A shop with a counter person and a captured customer; the owner acts as information officer. */
async function openLog({ recordId = null }: { recordId?: CustomerId | 'theirs' | null } = {}) {
  const shop = await openShop();
  const { register } = shop;
  await register.addPerson('Sipho', 'staff');
  await register.signIn('Sipho');
  const customer = await register.capture({ name: 'Nokuthula Dlamini' });
  await register.call(readShop, {}); // refused, and not logged: the shop's own details
  await register.session.call({ name: 'people.list', input: {} }); // refused, and logged
  await register.signIn('Thandi');
  await register.actAsOfficer();
  const opened: string[] = [];
  shop.show(
    <LogScreen recordId={recordId === 'theirs' ? customer.id : recordId} onOpenCustomer={(id) => opened.push(id)} />,
  );
  const grid = await screen.findByRole('grid', { name: 'Log entries' });
  return { ...shop, customer, opened, grid };
}

const acts = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[3]?.textContent ?? '');
const lines = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

describe('the log on the screen', () => {
  test('newest first, each act in words, with who did it and to which record, and no customer’s name anywhere', async () => {
    const { customer } = await openLog();

    expect(acts()[0]).toMatch(/^Switched role/);
    const captured = screen.getByRole('row', { name: /Captured a customer/ });
    expect(captured).toHaveTextContent('Sipho');
    expect(captured).toHaveTextContent(customer.slipCode);
    expect(captured).toHaveTextContent('name, cellphone');
    expect(captured).toHaveTextContent('done');
    expect(document.body).not.toHaveTextContent('Nokuthula');
  });

  test('a refusal, a reason and a person are in words, never as codes', async () => {
    const { register, customer, user } = await openLog();
    await register.get(revealField, { id: customer.id, field: 'phone', reason: 'calling-back' });
    await user.click(screen.getByRole('button', { name: 'Newest entries' }));

    expect(await screen.findByRole('row', { name: /Showed a contact detail in full/ })).toHaveTextContent(
      'cellphone, calling back',
    );
    expect(screen.getByRole('row', { name: /Viewed the people.*refused/ })).toHaveTextContent(
      'refused: the role may not',
    );
    expect(screen.getByRole('row', { name: /Added a person/ })).toHaveTextContent(/Added a person.*Sipho/);
  });

  test('given a person is chosen, then only what they did is shown', async () => {
    const { user } = await openLog();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Sipho');

    await waitFor(() => expect(acts().some((act) => act.startsWith('Switched role'))).toBe(false));
    expect(lines().length).toBeGreaterThan(2);
    for (const line of lines()) expect(within(line).getAllByRole('cell')[2]).toHaveTextContent('Sipho');
  });

  test('given an outcome is chosen, then only refused acts are shown; with a kind that has none, the screen says so', async () => {
    const { user } = await openLog();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'refused');
    await waitFor(() => expect(acts()).toEqual(['Viewed the people ']));

    await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Consent');
    expect(await screen.findByText('No entry fits.')).toBeVisible();
  });

  test('a customer’s record opens from its line; a line about no customer opens nothing', async () => {
    const { user, customer, opened } = await openLog();

    await user.click(screen.getByRole('row', { name: /Switched role/ }));
    expect(opened).toEqual([]);
    screen.getByRole('row', { name: /Captured a customer/ }).focus();
    await user.keyboard('{Enter}');
    expect(opened).toEqual([customer.id]);
  });

  test('opened for one record, it shows only that, says so, and can show all', async () => {
    const { user } = await openLog({ recordId: 'theirs' });

    expect(acts()).toEqual(['Captured a customer · name, cellphone']);
    expect(screen.getByText('Only what was done to one record.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all records' }));
    expect(await screen.findByRole('row', { name: /Switched role/ })).toBeVisible();
    expect(screen.queryByText('Only what was done to one record.')).toBeNull();
  });

  test('a hundred on a page: older entries follow on without a gap, and newest goes back', async () => {
    const shop = await openShop();
    const { id } = await shop.register.capture({});
    for (let time = 0; time < 120; time += 1) {
      shop.register.time.now += 60_000;
      await shop.register.get(openCustomer, { id });
    }
    await shop.register.actAsOfficer();
    shop.show(<LogScreen recordId={null} onOpenCustomer={() => {}} />);
    const numbers = () => lines().map((line) => Number(within(line).getAllByRole('cell')[0]?.textContent));
    await screen.findByRole('grid');
    const first = numbers();
    expect(first).toHaveLength(100);

    await shop.user.click(screen.getByRole('button', { name: 'Older entries' }));
    await waitFor(() => expect(numbers()[0]).toBe((first.at(-1) ?? 0) - 1));
    expect(numbers().at(-1)).toBe(1);
    expect(screen.queryByRole('button', { name: 'Older entries' })).toBeNull();

    await shop.user.click(screen.getByRole('button', { name: 'Newest entries' }));
    await waitFor(() => expect(numbers()).toContain(first[0]));
    expect(numbers()[0]).toBeGreaterThan(first[0] ?? 0); // each look at the log is in the log
  });
});

describe('checking the whole log', () => {
  test('given nobody changed it, then it is said to be whole, with how many entries and the code for paper', async () => {
    const { user, port } = await openLog();
    const answer = port.hold('audit.verify');

    await user.click(screen.getByRole('button', { name: 'Check the whole log' }));
    expect(await screen.findByText('Checking every entry')).toBeVisible();
    answer();

    expect(await screen.findByText(/The log is whole: \d+ entries each follow/)).toHaveTextContent(
      /Checkpoint [0-9A-Z]{16}/,
    );
  });

  test('given it fails, then no banner claims anything and the reference stands in the message', async () => {
    const { user, port } = await openLog();
    port.fail('audit.verify');

    await user.click(screen.getByRole('button', { name: 'Check the whole log' }));

    expect(await screen.findByText(/Please quote this reference: 7K2M/)).toBeVisible();
    expect(screen.queryByText(/The log is whole/)).toBeNull();
    await waitFor(() => expect(screen.queryByText('Checking every entry')).toBeNull());
  });
});

describe('the other states', () => {
  test.each(['owner', 'staff'] as const)('the %s is told whose the log is', async (role) => {
    const shop = await openShop();
    if (role === 'staff') {
      await shop.register.addPerson('Sipho', 'staff');
      await shop.register.signIn('Sipho');
    }
    shop.show(<LogScreen recordId={null} onOpenCustomer={() => {}} />);

    expect(await screen.findByText(/The log is for the information officer/)).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a failure says what is safe; trying again shows the log', async () => {
    const shop = await openShop();
    await shop.register.actAsOfficer();
    shop.port.fail('audit.list');
    shop.show(<LogScreen recordId={null} onOpenCustomer={() => {}} />);

    expect(await screen.findByText('The log could not be read.')).toBeVisible();
    shop.port.mend('audit.list');
    await shop.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid')).toBeVisible();
  });
});

test('axe finds nothing', async () => {
  const { user } = await openLog({ recordId: 'theirs' });
  await user.click(screen.getByRole('button', { name: 'Check the whole log' }));
  await screen.findByText(/The log is whole/);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations).toEqual([]);
});

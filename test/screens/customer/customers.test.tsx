import { act, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useHouse } from '../../../renderer/house.ts';
import { setLanguage } from '../../../renderer/words.ts';
import { box, openHouse, results } from './house.tsx';

async function shopWithPeople(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(options);
  const nokuthula = await house.register.capture({ email: 'nokuthula@example.com' });
  await house.register.capture({ name: 'Sipho Nkosi', phone: '083 555 0001' });
  await house.register.capture({ name: 'Anna van Wyk', phone: '011 555 0002', choices: [] });
  return { ...house, nokuthula };
}

describe('finding a customer', () => {
  test.each(['nokut', '082 123 4567', '0821234567', '+27 82 123 4567', '4567', 'nokuthula@example.com', 'Dlamini'])(
    '"%s" finds one person, masked',
    async (text) => {
      const { find, user } = await shopWithPeople();
      await find();
      expect(box()).toHaveFocus();
      await user.keyboard(text);
      await waitFor(() => expect(results()).toHaveLength(1));
      const [found] = results();
      expect(found).toHaveTextContent('Nokuthula Dlamini');
      expect(found).toHaveTextContent('082 ••• 4567');
      expect(found).toHaveTextContent('n•••@example.com');
      expect(found).not.toHaveTextContent('123');
      expect(screen.getByText('1 found.')).toBeInTheDocument();
    },
  );

  test('the slip code finds its customer; arrows choose and Enter opens', async () => {
    const { find, user, nokuthula } = await shopWithPeople();
    await find();
    await user.keyboard(nokuthula.slipCode);
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(results()[0]).toHaveTextContent(`Slip ${nokuthula.slipCode}`);

    await user.clear(box());
    await user.keyboard('n'); // Nokuthula, and Nkosi
    await waitFor(() => expect(results()).toHaveLength(2));
    const second = results()[1];
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowUp}{Enter}');
    await screen.findByRole('list', { name: /^Choices now/ });
  });

  test('Back comes to the same search', async () => {
    const { find, user } = await shopWithPeople();
    await find();
    await user.keyboard('sipho');
    await waitFor(() => expect(results()).toHaveLength(1));
    await user.keyboard('{Enter}');
    await screen.findByRole('list', { name: /^Choices now/ });
    act(() => useHouse.getState().back());
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(box()).toHaveValue('sipho');
    expect(box()).toHaveFocus();
  });

  test.each([
    ['Zanele Khumalo', { name: 'Zanele Khumalo' }],
    ['084 999 8888', { phone: '084 999 8888' }],
    ['zanele@example.com', {}],
  ])('nobody called "%s": F2 carries it over', async (text, prefill) => {
    const { find, user } = await shopWithPeople();
    await find();
    await user.keyboard(text);
    expect(await screen.findByText(/^Nobody found\. F2/)).toBeVisible();
    await user.keyboard('{F2}');
    expect(useHouse.getState().place).toEqual({ screen: 'capture', prefill });
  });

  test('a misspelt name says what was searched instead', async () => {
    const { find, user } = await shopWithPeople();
    await find();
    await user.keyboard('Nokutula');
    expect(await screen.findByText(/^Nobody is written like that\. Showing results for Nokuthula/)).toBeVisible();
    expect(results()).toHaveLength(1);
  });

  test('more than twenty: the first twenty, and a word that there are more', async () => {
    const { find, user, register } = await openHouse();
    for (let number = 0; number < 21; number += 1)
      await register.capture({ name: `Thabo Mokoena ${'abcdefghijklmnopqrstu'[number]}`, phone: null, choices: [] });
    await find();
    await user.keyboard('Thabo');
    expect(await screen.findByText('20 found. More people match. Type more.')).toBeVisible();
    expect(results()).toHaveLength(20);
  });

  test('details hidden: nobody can be told from the lines', async () => {
    const { find, user } = await shopWithPeople();
    await find();
    await user.keyboard('sipho');
    await waitFor(() => expect(results()).toHaveLength(1));
    act(() => useHouse.getState().hide(true));
    expect(results()[0]).not.toHaveTextContent('Sipho');
  });

  test('a search that fails keeps what was typed and can be tried again', async () => {
    const { find, user, port } = await shopWithPeople();
    port.fail('customers.search');
    await find();
    await user.keyboard('sipho');
    expect(await screen.findByText('The search did not work. What you typed is still here.')).toBeVisible();
    expect(box()).toHaveValue('sipho');
    port.mend('customers.search');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(results()).toHaveLength(1));
  });

  test('an answer on its way is not taken for what was typed since: Enter waits for the newer one', async () => {
    const { find, user, port } = await shopWithPeople();
    await find();
    const release = port.hold('customers.search');
    await user.keyboard('nokuthula{Enter}');
    expect(useHouse.getState().place.screen).toBe('customers');
    release();
    await screen.findByRole('list', { name: 'Choices now: Nokuthula Dlamini' });
    expect(port.calls.filter(({ name }) => name === 'customers.search')).toEqual([
      { name: 'customers.search', input: { text: 'n' } },
      { name: 'customers.search', input: { text: 'nokuthula' } },
    ]);
  });
});

describe('the counter', () => {
  test('has no list, and is told how much to type', async () => {
    const house = await shopWithPeople();
    await house.register.addPerson('Sipho', 'staff');
    await house.register.signIn('Sipho');
    await house.find();
    expect(screen.getByText(/^Type a name, a number/)).toBeVisible();
    await house.user.keyboard('no');
    expect(await screen.findByText(/^Type at least 3 letters of the name or 4 digits/)).toBeVisible();
    expect(results()).toHaveLength(0);
    await house.user.keyboard('k');
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(house.port.calls.some(({ name }) => name === 'customers.list')).toBe(false);
  });
});

describe('the owner', () => {
  test('sees the register newest first, with the count in words, and opens from it', async () => {
    const { find, user } = await shopWithPeople();
    await find();
    const list = await screen.findByRole('listbox', { name: 'All customers, newest first' });
    expect(screen.getByText('3 customers in the register')).toBeVisible();
    expect(results().map((line) => line.querySelector('bdi')?.textContent)).toEqual([
      'Anna van Wyk',
      'Sipho Nkosi',
      'Nokuthula Dlamini',
    ]);
    await user.tab();
    expect(list).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('list', { name: 'Choices now: Sipho Nkosi' });
  });

  test('an empty register says what to press', async () => {
    const { find, user } = await openHouse();
    await find();
    expect(await screen.findByText('No customers yet. Press F2.')).toBeVisible();
    await user.keyboard('{F2}');
    expect(useHouse.getState().place).toEqual({ screen: 'capture', prefill: {} });
  });

  test('a list that fails says so and can be tried again', async () => {
    const { find, user, port } = await shopWithPeople();
    port.fail('customers.list');
    await find();
    expect(await screen.findByText('The list could not be shown.')).toBeVisible();
    port.mend('customers.list');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 customers in the register')).toBeVisible();
  });
});

test.each(['en', 'af', 'zu'] as const)('axe finds nothing in %s', async (language) => {
  const { find, user } = await shopWithPeople();
  const { container } = await find();
  act(() => setLanguage(language));
  await waitFor(() => expect(results()).toHaveLength(3));
  const check = () => axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect((await check()).violations).toEqual([]);
  await user.keyboard('sipho');
  await waitFor(() => expect(results()).toHaveLength(1));
  expect((await check()).violations).toEqual([]);
});

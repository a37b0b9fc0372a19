import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { DueScreen } from '../../../renderer/screens/due/DueScreen.tsx';
import { setLanguage } from '../../../renderer/words.ts';
import { openShop } from '../harness.tsx';

const years = (count: number) => count * 366 * 86_400_000;
const lines = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

test('given nobody is due, then the screen says so and when the next one is', async () => {
  const shop = await openShop();
  await shop.register.capture({ choices: [], purposes: ['bookings'] });
  shop.show(<DueScreen onOpen={() => {}} />);

  expect(await screen.findByText(/Nothing is due\. The next one is due on 23 November 2027\./)).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('given an empty register, then the screen says that nobody is in it yet', async () => {
  const shop = await openShop();
  shop.show(<DueScreen onOpen={() => {}} />);

  expect(await screen.findByText(/Nobody is in the register yet/)).toBeVisible();
});

test('given somebody is due, then the line says since when and why, and opens their record by key', async () => {
  const shop = await openShop();
  const { id, slipCode } = await shop.register.capture({ choices: [], purposes: ['bookings'] });
  shop.register.time.now += years(2);
  await shop.register.signIn('Thandi');
  const opened: string[] = [];
  shop.show(<DueScreen onOpen={(customer) => opened.push(customer)} />);

  const line = await screen.findByRole('row', { name: /Nokuthula Dlamini/ });
  expect(screen.getByText('1 customer is due')).toBeVisible();
  expect(line).toHaveTextContent(slipCode);
  expect(line).toHaveTextContent('23 November 2027');
  line.focus();
  await shop.user.keyboard('{Enter}');
  expect(opened).toEqual([id]);
});

test('the reason is in the language of the screen', async () => {
  const shop = await openShop();
  await shop.register.capture({ choices: [], purposes: ['bookings'] });
  shop.register.time.now += years(2);
  await shop.register.signIn('Thandi');
  setLanguage('zu');
  shop.show(<DueScreen onOpen={() => {}} />);

  const grid = await screen.findByRole('grid', { name: 'Amakhasimende isikhathi sawo esiphelile' });
  expect(grid).toHaveTextContent('okubhukhiwe kugcinwa izinyanga ezingu-12 ngemva kokuvakasha kokugcina');
});

test('given more than ten are due, then they come in batches of ten, oldest first', async () => {
  const shop = await openShop();
  for (let at = 0; at < 12; at += 1) {
    shop.register.time.now += 86_400_000;
    await shop.register.signIn('Thandi');
    await shop.register.capture({
      name: `Customer ${String.fromCharCode(65 + at)}`,
      phone: null,
      choices: [],
      purposes: ['bookings'],
    });
  }
  shop.register.time.now += years(2);
  await shop.register.signIn('Thandi');
  shop.show(<DueScreen onOpen={() => {}} />);

  await screen.findByText('12 customers are due');
  expect(lines()).toHaveLength(10);
  expect(lines()[0]).toHaveTextContent('Customer A');
  await shop.user.click(screen.getByRole('button', { name: 'Later' }));
  await waitFor(() => expect(lines()).toHaveLength(2));
  expect(lines()[1]).toHaveTextContent('Customer L');
  await shop.user.click(screen.getByRole('button', { name: 'Earlier' }));
  await waitFor(() => expect(lines()).toHaveLength(10));
});

test('counter staff are told whose the list is', async () => {
  const shop = await openShop();
  await shop.register.addPerson('Sipho', 'staff');
  await shop.register.signIn('Sipho');
  shop.show(<DueScreen onOpen={() => {}} />);

  expect(await screen.findByText('The due list is for the owner and the information officer.')).toBeVisible();
});

test('waiting says what for; a failure says what is safe, and trying again shows the list', async () => {
  const shop = await openShop();
  const answer = shop.port.hold('retention.due');
  shop.port.fail('retention.due');
  shop.show(<DueScreen onOpen={() => {}} />);
  expect(await screen.findByText('Looking up who is due')).toBeVisible();
  answer();

  expect(await screen.findByText('The due list could not be read.')).toBeVisible();
  shop.port.mend('retention.due');
  await shop.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Nobody is in the register yet/)).toBeVisible();
});

test('axe finds nothing', async () => {
  const shop = await openShop();
  await shop.register.capture({ choices: [], purposes: ['bookings'] });
  shop.register.time.now += years(2);
  await shop.register.signIn('Thandi');
  const { container } = shop.show(<DueScreen onOpen={() => {}} />);
  await screen.findByRole('grid');
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations).toEqual([]);
});

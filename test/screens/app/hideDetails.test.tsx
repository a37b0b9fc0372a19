import { render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { useHouse } from '../../../renderer/house.ts';
import { emptyFind } from '../../../renderer/screens/customer/findSlice.ts';
import { openShop } from '../harness.tsx';

async function openApp() {
  const shop = await openShop();
  const customer = await shop.register.capture({ name: 'Nokuthula Dlamini' });
  useHouse.setState({ me: null, hidden: false, turned: false, place: { screen: 'customers', text: '' }, before: [] });
  emptyFind();
  render(<App />); // the whole window: it brings its own region for messages
  await screen.findByRole('heading', { level: 1, name: 'Find a customer' });
  return { ...shop, customer };
}
const hide = '{Control>}{Shift>}h{/Shift}{/Control}';

test('one key blanks names and contacts on the screen, and Undo in the message shows them again', async () => {
  const { user, customer } = await openApp();
  await screen.findByText('Nokuthula Dlamini');

  await user.keyboard(hide);

  expect(document.body).not.toHaveTextContent(/Nokuthula|4567/);
  expect(document.body).toHaveTextContent(customer.slipCode); // what is left to go by
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Nokuthula Dlamini')).toBeVisible();
  await user.keyboard(`${hide}${hide}`);
  expect(screen.getByText('Nokuthula Dlamini')).toBeVisible();
});

test('what is typed shows as dots: the page is marked for the rule of style, but not while it is turned to the customer', async () => {
  const { user } = await openApp();
  const { documentElement } = document;

  await user.keyboard(hide);
  expect(documentElement).toHaveAttribute('data-hidden');
  useHouse.getState().go({ screen: 'capture', prefill: null });
  useHouse.getState().turn(true);
  await waitFor(() => expect(documentElement).not.toHaveAttribute('data-hidden'));
  useHouse.getState().turn(false);
  await waitFor(() => expect(documentElement).toHaveAttribute('data-hidden'));
  await user.keyboard(hide);
  await waitFor(() => expect(documentElement).not.toHaveAttribute('data-hidden'));
});

test('the palette finds by name and shows only the slip code', async () => {
  const { user, customer } = await openApp();
  await user.keyboard(hide);

  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('searchbox', { name: /Find or do anything/ }), 'Nokuthula');

  const found = await screen.findByRole('menuitem', { name: new RegExp(customer.slipCode) });
  expect(found).toHaveTextContent('Hidden');
  expect(document.body).not.toHaveTextContent(/Dlamini|4567/);
});

test('the same-person question asks without naming anybody', async () => {
  const { user } = await openApp();
  await user.keyboard('{F2}');
  const phone = await screen.findByRole('textbox', { name: /Cellphone/ });
  await user.type(screen.getByRole('textbox', { name: /Full name/ }), 'Somebody Else');
  await user.type(phone, '082 123 4567');
  await user.tab();
  await screen.findByText('Nokuthula Dlamini');

  await user.keyboard(hide);

  expect(document.body).toHaveTextContent('Is this the same person?');
  expect(document.body).not.toHaveTextContent(/Nokuthula|082 123 4567/);
});

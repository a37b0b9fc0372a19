import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { consentTimeline } from '../../../shared/consent/contract.ts';
import { button, openHouse } from './house.tsx';

const gone = /^The register closed itself\. What was saved is safe\./;

/** The page of a customer, and the dialog of this button on it. */
async function openDialog(opener: string, dialog: string) {
  const house = await openHouse();
  const { id } = await house.register.capture();
  await house.openPage(id);
  await house.user.click(button(opener));
  await screen.findByRole('dialog', { name: dialog });
  return { ...house, id, save: () => house.user.keyboard('{Control>}{Enter}{/Control}') };
}

test('a choice written just before the engine died is saved again as the same one', async () => {
  const { register, port, user, id, save } = await openDialog('Record WhatsApp choice', 'Record a choice');
  await user.click(screen.getByRole('radio', { name: 'No' }));
  port.lose('consent.record');
  await save();
  await screen.findByText(gone);
  await save();
  expect(await screen.findByText('Choice recorded')).toBeVisible();
  const { events } = await register.get(consentTimeline, { customerId: id });
  expect(events.filter(({ channel }) => channel === 'whatsapp')).toHaveLength(1);
});

test('a correction written just before the engine died is saved again as the same one', async () => {
  const { page, port, user, id, save } = await openDialog('Correct details', 'Correct details');
  await user.type(screen.getByRole('textbox', { name: /^New cellphone/ }), '083 555 0001');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Why/ }), 'The customer told us');
  port.lose('customers.correct');
  await save();
  await screen.findByText(gone);
  await save();
  expect(await screen.findByText('Details corrected')).toBeVisible();
  expect((await page(id)).corrections).toBe(1);
});

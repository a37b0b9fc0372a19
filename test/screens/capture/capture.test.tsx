import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { changeShop } from '../../../shared/shop/contract.ts';
import { field, openCounter, option, question, sign } from './counter.tsx';

const saved = () => screen.findByText(/^Saved\. Slip code/);

describe('capturing a customer by keyboard alone', () => {
  test('name, number, a yes and a no with the typed name as proof take at most 12 keys beyond what is typed', async () => {
    const { user, written } = await openCounter();
    let keys = 0;
    const press = async (...pressed: string[]) => {
      for (const key of pressed) await user.keyboard(key);
      keys += pressed.length;
    };

    expect(field(/Full name/)).toHaveFocus();
    await user.keyboard('Nokuthula Dlamini');
    await press('{Tab}');
    await user.keyboard('082 123 4567');
    await press('{Tab}', '{Tab}', '{Tab}', '{Tab}'); // past "Add e-mail" and the two services
    await press('1', '{Tab}', '2');
    await press('{Alt>}t{/Alt}');
    await user.keyboard('Nokuthula Dlamini');
    await press('{F9}');

    await saved();
    expect(keys).toBe(10);
    expect(field(/Full name/)).toHaveFocus(); // ready for the next customer
    expect(field(/Full name/)).toHaveValue('');
    const { page, events } = await written('Nokuthula');
    expect(page).toMatchObject({ phone: { shown: '082 ••• 4567' }, purposes: [{ purpose: 'bookings' }] });
    expect(page.choices).toMatchObject([
      { channel: 'sms', state: 'given' },
      { channel: 'whatsapp', state: 'refused' },
      { channel: 'email', state: 'not-asked' },
      { channel: 'phone', state: 'not-asked' },
    ]);
    expect(events).toHaveLength(2);
    expect(events.find(({ channel }) => channel === 'sms')).toMatchObject({
      kind: 'given',
      noticeVersion: 1,
      shownHow: 'read-aloud',
      method: 'in-person',
      wording: 'Send me specials by SMS',
      proof: { kind: 'typed-name', typedName: 'Nokuthula Dlamini' },
    });
  });

  test('Ctrl+Enter saves and opens the customer', async () => {
    const onOpenCustomer = vi.fn();
    const { user, written } = await openCounter({ props: { onOpenCustomer } });
    await user.keyboard('Sipho Nkosi{Control>}{Enter}{/Control}');
    await saved();
    const { page } = await written('Sipho');
    expect(onOpenCustomer.mock.calls).toEqual([[page.id]]);
  });

  test('a scan into a field saves nothing, and one on a choice chooses nothing', async () => {
    const { user, writtenCount } = await openCounter();
    await user.keyboard('6001240100523{Enter}');
    option('Send me specials by SMS', 'Yes').focus();
    await user.keyboard('1234{Enter}');
    expect(field(/Full name/)).toHaveValue('6001240100523');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(await writtenCount('6001240100523')).toBe(0);
  });
});

describe('choices', () => {
  test('nothing is chosen beforehand; bookings run on contract and start, an invoice starts when one is made', async () => {
    const { user, written } = await openCounter();
    expect(screen.getAllByRole('radio')).toHaveLength(8);
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.getByRole('checkbox', { name: 'Keep my bookings' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Keep my invoices' })).not.toBeChecked();

    await user.keyboard('Ayanda Zulu');
    await user.click(screen.getByRole('checkbox', { name: 'Keep my invoices' }));
    await user.keyboard('{F9}');
    await saved();
    const { page, events } = await written('Ayanda');
    expect(page.purposes.map(({ purpose }) => purpose)).toEqual(['bookings', 'invoices']);
    expect(events).toEqual([]);
  });

  test('a no alone asks for no proof and is recorded', async () => {
    const { user, written } = await openCounter();
    await user.keyboard('Pieter van Wyk');
    await user.click(option('Phone me about specials', 'No'));
    expect(screen.queryByText('Customer signs here')).not.toBeInTheDocument();
    await user.keyboard('{F9}');
    await saved();
    const { events } = await written('Pieter');
    expect(events).toMatchObject([{ channel: 'phone', kind: 'refused', proof: null }]);
  });

  test('a signature is kept as points on one size of sheet', async () => {
    const { user, written } = await openCounter();
    await user.keyboard('Thabo Molefe{Tab}0821234567');
    await user.click(option('Send me specials by SMS', 'Yes'));
    sign();
    await user.keyboard('{F9}');
    await saved();
    const { events } = await written('Thabo');
    const [proof] = events.map((event) => event.proof);
    if (proof?.kind !== 'signature') throw new Error('there is a signature');
    expect(proof.strokes[0]?.[0]).toEqual([9, 19, 0]); // 10, 20 on a pad of 640 by 120
  });

  test('a witness is proof for somebody who does not write', async () => {
    const { user, written } = await openCounter();
    await user.keyboard('Gogo Mthembu{Tab}0721234567');
    await user.click(option('Send me specials by SMS', 'Yes'));
    await user.keyboard('{Alt>}t{/Alt}');
    await user.click(screen.getByRole('radio', { name: 'A witness heard the yes' }));
    await user.type(field(/Full name of the witness/), 'Zodwa Mthembu');
    await user.keyboard('{F9}');
    await saved();
    const { events } = await written('Mthembu');
    expect(events).toMatchObject([{ kind: 'given', proof: { kind: 'witness', witness: 'Zodwa Mthembu' } }]);
  });

  test('a yes to e-mail brings the address, and says in words that it is required', async () => {
    const { user, written } = await openCounter();
    expect(screen.queryByRole('textbox', { name: /E-mail/ })).not.toBeInTheDocument();
    await user.keyboard('Lerato Khumalo');
    await user.click(option('Send me specials by e-mail', 'Yes'));
    expect(field(/E-mail required/)).toBeRequired();
    await user.type(field(/E-mail/), 'lerato@example.com');
    sign();
    await user.keyboard('{F9}');
    await saved();
    expect((await written('Lerato')).page.email).toMatchObject({ shown: 'l•••@example.com' });
  });
});

describe('the notice', () => {
  test('is shown in the customer’s language, with its version, and that is what the choice is tied to', async () => {
    const { user, written } = await openCounter();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the notice' }), 'isiZulu');
    expect(screen.getByText(/^Thina, Thandi’s Hair & Beauty, sigcina igama lakho/)).toHaveAttribute('lang', 'zu');
    expect(screen.getByText(/^Notice version 1 · isiZulu · read aloud/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'How it reaches this customer' }), 'on paper');
    await user.type(field(/Full name/), 'Nomsa Dube');
    await user.click(option('Ngithumelele amaspeshali nge-SMS Send me specials by SMS', 'No'));
    await user.keyboard('{F9}');
    await saved();

    const { page, events } = await written('Nomsa');
    expect(page.language).toBe('zu');
    expect(events).toMatchObject([
      { language: 'zu', shownHow: 'printed', noticeVersion: 1, wording: 'Ngithumelele amaspeshali nge-SMS' },
    ]);
    // The next customer starts in the language last used, and by ear.
    expect(screen.getByText(/^Notice version 1 · isiZulu · read aloud/)).toBeVisible();
  });

  test('the whole of it is one key away and Esc gives the screen back', async () => {
    const { user } = await openCounter();
    await user.keyboard('Nomsa{Alt>}n{/Alt}');
    const notice = await screen.findByRole('dialog', { name: 'How Thandi’s Hair & Beauty uses your information' });
    expect(within(notice).getByRole('heading', { name: 'If you say no' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(field(/Full name/)).toHaveValue('Nomsa'); // Esc closed the notice and cleared nothing
  });

  test('when another one is published meanwhile, nothing is saved, what changed is said and the text stays', async () => {
    const { user, register, written, writtenCount } = await openCounter();
    await user.keyboard('Bongani Sithole{Tab}0821234567');
    await user.click(option('Send me specials by SMS', 'No'));
    await register.get(changeShop, { address: '7 Vilakazi Street, Orlando West, 1804' });
    await user.keyboard('{F9}');

    expect(await screen.findByText(/The notice is now version 2\. Nothing was saved yet/)).toHaveTextContent(
      'Changed: Who we are.',
    );
    expect(await writtenCount('Bongani')).toBe(0);
    expect(field(/Full name/)).toHaveValue('Bongani Sithole');
    expect(option('Send me specials by SMS', 'No')).toBeChecked();

    await user.keyboard('{F9}');
    await saved();
    expect((await written('Bongani')).events).toMatchObject([{ noticeVersion: 2 }]);
    expect(screen.queryByText(/The notice is now version/)).not.toBeInTheDocument();
  });
});

describe('the day', () => {
  test('the count beside the form is the engine’s, and the guide goes with the first capture', async () => {
    const { user } = await openCounter();
    const side = screen.getByRole('complementary');
    expect(await within(side).findByText('0 captured · 0 said yes')).toBeVisible();
    expect(within(side).getByRole('heading', { name: 'How a capture goes' })).toBeVisible();

    await user.keyboard('Nomsa Dube{Tab}0821234567');
    await user.click(option('Send me specials by SMS', 'Yes'));
    sign();
    await user.keyboard('{F9}');
    expect(await within(side).findByText('1 captured · 1 said yes')).toBeVisible();
    expect(within(side).queryByRole('heading', { name: 'How a capture goes' })).not.toBeInTheDocument();
  });

  test('the message after a save names nobody', async () => {
    const { user } = await openCounter();
    await user.keyboard('Nomsa Dube{F9}');
    expect(await saved()).toHaveTextContent(/^Saved\. Slip code [0-9A-Z]+-[0-9A-Z]+\.$/);
    expect(screen.queryByText(/Nomsa/)).not.toBeInTheDocument();
    expect(question('Send me specials by SMS')).toBeVisible();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useHouse } from '../../../renderer/house.ts';
import { setLanguage } from '../../../renderer/words.ts';
import { customerHistory } from '../../../shared/customers/contract.ts';
import { CustomerId } from '../../../shared/ids.ts';
import { button, openHouse } from './house.tsx';

type House = Awaited<ReturnType<typeof openHouse>>;

/** The page of one customer with a number, an e-mail address and a yes to SMS. */
async function openRecord(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(options);
  const { id } = await house.register.capture({ email: 'nokuthula@example.com' });
  const shown = await house.openPage(id);
  return { ...house, ...shown, id };
}

describe('the page', () => {
  test('says what is held, until when and why, and what may be done today', async () => {
    const { id, page } = await openRecord();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nokuthula Dlamini');
    expect(screen.getByText('082 ••• 4567')).toBeVisible();
    expect(screen.getByText('n•••@example.com')).toBeVisible();
    expect(screen.queryByText(/123/)).toBeNull();
    expect(screen.getByText(/^23 November 2026 10:0\d by Thandi$/)).toBeVisible();
    expect(
      screen.getByText(/^Kept until 23 November 2028 because specials stop after 24 months without contact \(kept \d/),
    ).toBeVisible();
    const may = screen.getByRole('heading', { name: 'What we may do today' }).closest('section') as HTMLElement;
    expect(
      within(may)
        .getAllByRole('listitem')
        .map((each) => each.textContent?.replaceAll('\u00a0', ' ')),
    ).toEqual(['Keep my bookings since 23 November 2026', 'Send me specials by SMS since 23 November 2026']);
    expect((await page(id)).slipCode).toBe(screen.getByText(/^Slip code/).textContent?.slice('Slip code '.length));
  });

  test('speaks the language of the screen, down to why it is kept', async () => {
    await openRecord();
    act(() => setLanguage('zu'));
    expect(screen.getByText(/^Kugcinwa kuze kube ngu-23 Novemba 2028 ngoba amaspeshali ayama/)).toBeVisible();
    expect(button('Hoxisa imvume ye-SMS')).toBeVisible();
  });

  test('what was not given is not recorded', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture({ phone: null, choices: [], proof: null });
    await house.openPage(id);
    expect(screen.getAllByText('Not recorded')).toHaveLength(2);
    expect(screen.getAllByText('Not asked')).toHaveLength(4);
    await house.user.click(button('Show the consent timeline'));
    expect(await screen.findByText('Never asked')).toBeVisible();
  });

  test('a visit moves until when it is kept', async () => {
    const { user, id, page, register } = await openRecord();
    register.time.now += 40 * 24 * 60 * 60_000;
    await user.click(button('Record a visit'));
    expect(await screen.findByText('Visit recorded')).toBeVisible();
    expect((await page(id)).lastSeenOn).toBe('2027-01-02');
    expect(await screen.findByText(/^Kept until 2 January 2029/)).toBeVisible();
  });

  test('nothing of the timeline or the history is asked for before somebody wants to see it', async () => {
    const { port, user } = await openRecord();
    const asked = () => port.calls.map(({ name }) => name).filter((name) => /timeline|history/.test(name));
    expect(asked()).toEqual([]);
    await user.click(button('Show the history'));
    await screen.findByRole('list', { name: 'History of the record' });
    expect(asked()).toEqual(['customers.history']);
  });

  test('while it is fetched it says so, and a record that is not there says who can look', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    const release = house.port.hold('customers.open');
    const shown = house.openPage(id);
    expect(await screen.findByText('Opening the record')).toBeVisible();
    release();
    await shown;

    const elsewhere = CustomerId.parse(id.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    act(() => useHouse.getState().go({ screen: 'customer', id: elsewhere }));
    expect(await screen.findByText('This record is not there, or not yours to see.')).toBeVisible();
    expect(screen.getByText(/information officer can look it up/)).toBeVisible();
    await house.user.click(button('Back'));
    await screen.findByRole('list', { name: /^Choices now/ });
  });

  test('a failure is told with its reference, and can be tried again', async () => {
    const house = await openHouse();
    const { id } = await house.register.capture();
    house.port.fail('customers.open');
    const opening = house.openPage(id);
    expect(await screen.findByText('The record could not be opened.')).toBeVisible();
    expect(screen.getByText(/7K2M/)).toBeVisible();
    house.port.mend('customers.open');
    await house.user.click(button('Try again'));
    await opening;
  });

  test('details hidden: the name goes, and with it everything that was shown', async () => {
    await openRecord();
    act(() => useHouse.getState().hide(true));
    expect(screen.queryByText('Nokuthula Dlamini')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Details are hidden');
    expect(screen.getByRole('list', { name: 'Choices now' })).toBeVisible();
  });

  test('F8 prints one sheet with the contact masked, and nothing of it stays', async () => {
    const { user } = await openRecord();
    let printed = '';
    window.print = () => {
      printed = document.querySelector('[data-printed]')?.textContent ?? '';
    };
    await user.keyboard('{F8}');
    await waitFor(() => expect(printed).toContain('Nokuthula Dlamini'));
    expect(printed).toContain('082 ••• 4567');
    expect(printed).toContain('Send me specials by SMS: Yes');
    expect(printed).toContain('Kept until');
    expect(printed).not.toContain('123');
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('[data-printed]')).toBeNull();
  });

  test.each(['en', 'af', 'zu'] as const)('axe finds nothing in %s, with everything open', async (language) => {
    const { container, user } = await openRecord();
    for (const name of ['Show the consent timeline', 'Show the history']) await user.click(button(name));
    await screen.findByRole('list', { name: 'History of the record' });
    act(() => setLanguage(language));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});

describe('a masked value', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  async function reveal({ user }: House) {
    await user.click(button('Show cellphone number'));
    await screen.findByRole('dialog', { name: 'Show the number: why?' });
    await user.click(button('Calling back'));
    await screen.findByText('082 123 4567');
  }

  test('is shown for a reason, counts down, and is masked again after a minute', async () => {
    const house = await openRecord();
    await reveal(house);
    expect(house.port.calls.findLast(({ name }) => name === 'customers.reveal')?.input).toEqual({
      id: house.id,
      field: 'phone',
      reason: 'calling-back',
    });
    expect(screen.getByText('Hidden again in 60 seconds')).toBeVisible();
    act(() => vi.advanceTimersByTime(15_000));
    expect(screen.getByText('Hidden again in 45 seconds')).toBeVisible();
    act(() => vi.advanceTimersByTime(45_000));
    expect(screen.queryByText('082 123 4567')).toBeNull();
    expect(screen.getByText('082 ••• 4567')).toBeVisible();
  });

  test('is masked at once by hand, and by hiding details, and stays so', async () => {
    const house = await openRecord();
    await reveal(house);
    await house.user.click(button('Hide cellphone number'));
    expect(screen.queryByText('082 123 4567')).toBeNull();

    await reveal(house);
    act(() => useHouse.getState().hide(true));
    expect(screen.queryByText('082 123 4567')).toBeNull();
    act(() => useHouse.getState().hide(false));
    expect(screen.queryByText('082 123 4567')).toBeNull();
  });

  test('no reason, nothing shown', async () => {
    const house = await openRecord();
    await house.user.click(button('Show cellphone number'));
    expect(
      within(await screen.findByRole('dialog'))
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual([
      'Calling back',
      'The customer is here',
      'Delivery',
      'Checking details',
      'The customer asked for it',
      'Close',
    ]);
    await house.user.keyboard('{Escape}');
    expect(house.port.calls.some(({ name }) => name === 'customers.reveal')).toBe(false);
  });
});

describe('putting details right', () => {
  async function openDialog() {
    const house = await openRecord();
    await house.user.click(button('Correct details'));
    await screen.findByRole('dialog', { name: 'Correct details' });
    return house;
  }
  const why = ({ user }: House, reason: string) =>
    user.selectOptions(screen.getByRole('combobox', { name: /^Why/ }), reason);
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  const save = ({ user }: House) => user.keyboard('{Control>}{Enter}{/Control}');

  test('the page shows the new value, the history what stood before, with who and why', async () => {
    const house = await openDialog();
    await house.user.clear(field(/^Full name/));
    await house.user.type(field(/^Full name/), 'Nokuthula Nkosi');
    await house.user.type(field(/^New cellphone/), '083 555 0001');
    await why(house, 'The customer told us');
    await save(house);
    expect(await screen.findByText('Details corrected')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nokuthula Nkosi');
    expect(screen.getByText('083 ••• 0001')).toBeVisible();
    expect(screen.getByText(/^Corrected 2 times/)).toBeVisible();
    expect(await house.register.get(customerHistory, { id: house.id })).toHaveLength(3);

    await house.user.click(button('Show the history'));
    const history = await screen.findByRole('list', { name: 'History of the record' });
    const entries = within(history)
      .getAllByRole('listitem')
      .map((entry) => entry.textContent);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /Corrected: Full name.*Before: Nokuthula Dlamini.*After: Nokuthula Nkosi.*Thandi.*The customer told us/,
        ),
        expect.stringMatching(/Corrected: Cellphone.*Before: 082 ••• 4567.*After: 083 ••• 0001/),
        expect.stringMatching(/Captured.*Thandi/),
      ]),
    );
  });

  test('a number that is none, and no reason: named beside the fields, and what was typed stays', async () => {
    const house = await openDialog();
    await house.user.type(field(/^New cellphone/), '082 12');
    await save(house);
    expect(await screen.findByRole('heading', { name: '2 things to look at before correcting' })).toHaveFocus();
    expect(field(/^New cellphone/)).toHaveAccessibleDescription(/This number is too short/);
    expect(field(/^New cellphone/)).toHaveValue('082 12');
    expect(screen.getByRole('combobox', { name: /^Why/ })).toHaveAccessibleDescription('Choose why it is changed.');
    expect((await house.page(house.id)).corrections).toBe(0);
  });

  test('nothing different is said, and nothing is written', async () => {
    const house = await openDialog();
    await why(house, 'Typing mistake');
    await save(house);
    expect(await screen.findByText(/^Nothing is different from what is recorded/)).toBeVisible();
    expect((await house.page(house.id)).corrections).toBe(0);
  });

  test('a number that a yes still needs is not removed: why, and what to do', async () => {
    const house = await openDialog();
    await house.user.click(screen.getByRole('checkbox', { name: 'Remove the number' }));
    await why(house, 'Out of date');
    await save(house);
    expect(await screen.findByText(/^A yes still needs this number or address/)).toBeVisible();
    expect((await house.page(house.id)).phone?.shown).toBe('082 ••• 4567');
  });

  test('an e-mail address nothing needs is removed, and the language changes', async () => {
    const house = await openDialog();
    await house.user.click(screen.getByRole('checkbox', { name: 'Remove the e-mail address' }));
    await house.user.selectOptions(screen.getByRole('combobox', { name: /^Language of what/ }), 'isiXhosa');
    await why(house, 'The customer asked for it');
    await save(house);
    await screen.findByText('Details corrected');
    expect(await house.page(house.id)).toMatchObject({ email: null, language: 'xh' });
    await house.user.click(button('Show the history'));
    expect(await screen.findByText(/^After: nothing$/)).toBeVisible();
    expect(screen.getByText(/^After: isiXhosa$/)).toBeVisible();
  });

  test('axe finds nothing in the dialog', async () => {
    const { baseElement } = await openDialog();
    const { violations } = await axe.run(baseElement, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

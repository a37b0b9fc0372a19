import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { PeopleScreen } from '../../../renderer/screens/people/PeopleScreen.tsx';
import { completeJoin } from '../../../shared/gate/contract.ts';
import { listPeople } from '../../../shared/people/contract.ts';
import { passphraseOf } from '../../builders/register.ts';
import { openShop, type Shop } from '../harness.tsx';

async function openPeople(shop: Shop) {
  shop.show(<PeopleScreen me={await shop.me()} />);
  return screen.findByRole('grid', { name: 'People' });
}

/** The new person's own hands at the small gate, once an owner has begun it. */
async function joinAtSmallGate({ register }: Shop, passphrase: string) {
  await waitFor(() => expect(register.desk.opened).toContain('small-gate'));
  return register.engine.gateSession().call({ name: completeJoin.name, input: { passphrase } });
}

const peopleIn = async ({ register }: Shop) => (await register.get(listPeople, {})).people;
const lineOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

describe('adding a person', () => {
  test('given a name and a role, when the new person chooses a passphrase at the till, then they are in the roster and on the screen', async () => {
    const shop = await openShop();
    await openPeople(shop);

    await shop.user.keyboard('{F2}');
    await shop.user.type(screen.getByRole('textbox', { name: /Name they are known by/ }), 'Sipho');
    await shop.user.click(screen.getByRole('radio', { name: 'Counter' }));
    await shop.user.click(screen.getByRole('button', { name: 'Let them choose a passphrase' }));
    await joinAtSmallGate(shop, passphraseOf.Sipho ?? '');

    expect(await screen.findByText('Added. They can unlock from now on.')).toBeVisible();
    expect(await screen.findByRole('row', { name: /Sipho/ })).toHaveTextContent('Counter');
    expect((await peopleIn(shop)).map(({ label, role, can }) => ({ label, role, can }))).toContainEqual({
      label: 'Sipho',
      role: 'staff',
      can: [],
    });
  });

  test('given the small window is closed, then nobody was added and the screen says so', async () => {
    const shop = await openShop();
    await openPeople(shop);

    await shop.user.click(screen.getByRole('button', { name: /Add a person/ }));
    await shop.user.type(screen.getByRole('textbox', { name: /Name they are known by/ }), 'Sipho');
    await shop.user.click(screen.getByRole('button', { name: 'Let them choose a passphrase' }));
    await waitFor(() => expect(shop.register.desk.opened).toContain('small-gate'));
    shop.register.engine.smallGateClosed();

    expect(await screen.findByText('Nobody was added: the small window was closed.')).toBeVisible();
    expect(await peopleIn(shop)).toHaveLength(1);
  });

  test.each([
    ['a name somebody has', 'thandi', 'Somebody here already has this name.'],
    ['a name that looks like somebody’s', 'ＴＨＡＮＤＩ', 'Somebody here already has this name.'],
    ['no name', '', 'Type a name.'],
    ['a name with a character that cannot be seen', 'Thandi\u200b', 'characters that cannot be seen'],
    ['a name of more than 60 letters', 'Thandi'.repeat(11), 'This name is too long.'],
  ])('given %s, then the field says what is wrong and keeps what was typed', async (_, typed, words) => {
    const shop = await openShop();
    await openPeople(shop);

    await shop.user.click(screen.getByRole('button', { name: /Add a person/ }));
    const field = screen.getByRole('textbox', { name: /Name they are known by/ });
    if (typed) {
      await shop.user.click(field);
      await shop.user.paste(typed);
    }
    await shop.user.click(screen.getByRole('button', { name: 'Let them choose a passphrase' }));

    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(expect.stringContaining(words));
    expect(field).toHaveValue(typed);
    expect(field).toHaveFocus();
    expect(shop.register.desk.opened).not.toContain('small-gate');
  });

  test('given the passphrase is older than five minutes, then it is asked for again, and a no adds nobody and says why', async () => {
    const shop = await openShop();
    await openPeople(shop);
    shop.register.time.now += 6 * 60_000;

    await shop.user.click(screen.getByRole('button', { name: /Add a person/ }));
    await shop.user.type(screen.getByRole('textbox', { name: /Name they are known by/ }), 'Sipho');
    await shop.user.click(screen.getByRole('button', { name: 'Let them choose a passphrase' }));
    await waitFor(() => expect(shop.register.desk.opened).toContain('small-gate'));
    shop.register.engine.smallGateClosed();

    expect(await screen.findByText('Please give your passphrase again first.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Name they are known by/ })).toHaveValue('Sipho');
  });
});

describe('changing a role', () => {
  test('given a counter person, when an owner makes them owner and officer, then the roster has it', async () => {
    const shop = await openShop();
    await shop.register.addPerson('Sipho', 'staff');
    await openPeople(shop);

    await shop.user.click(screen.getByRole('button', { name: 'Change role of Sipho' }));
    await shop.user.click(screen.getByRole('radio', { name: 'Owner' }));
    await shop.user.click(screen.getByRole('checkbox', { name: /May act as information officer too/ }));
    await shop.user.click(screen.getByRole('button', { name: 'Change the role' }));

    expect(await screen.findByText(/The role was changed/)).toBeVisible();
    expect(lineOf('Sipho')).toHaveTextContent('Owner');
    expect((await peopleIn(shop)).find(({ label }) => label === 'Sipho')).toMatchObject({
      role: 'owner',
      can: ['act.officer', 'sensitive.read'],
    });
  });

  test('given a person who was removed meanwhile, then the refusal stands in the dialog in words', async () => {
    const shop = await openShop();
    await shop.register.addPerson('Sipho', 'staff');
    await openPeople(shop);
    const sipho = (await peopleIn(shop)).find(({ label }) => label === 'Sipho');
    await shop.user.click(screen.getByRole('button', { name: 'Change role of Sipho' }));
    await shop.register.session.call({
      name: 'people.remove',
      input: { personId: sipho?.id },
      commandId: '01890a5d-ac96-774b-bcce-b302099a8057',
    });

    await shop.user.click(screen.getByRole('button', { name: 'Change the role' }));

    expect(await screen.findByText('This person is not here any more.')).toBeVisible();
  });

  test('nobody is offered to change or remove themselves', async () => {
    const shop = await openShop();
    await openPeople(shop);
    expect(within(lineOf('Thandi')).queryByRole('button')).toBeNull();
  });
});

describe('removing a person', () => {
  test('given the word is typed, then their access ends, what they did stays, and the key change shows as due', async () => {
    const shop = await openShop();
    await shop.register.addPerson('Sipho', 'staff');
    await openPeople(shop);

    await shop.user.click(screen.getByRole('button', { name: 'Remove Sipho' }));
    expect(screen.getByRole('heading', { name: 'Remove Sipho' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Remove Sipho' })).toHaveAttribute('aria-disabled', 'true');
    await shop.user.type(screen.getByRole('textbox', { name: 'Type REMOVE to go on' }), 'remove');
    await shop.user.click(screen.getByRole('button', { name: 'Remove Sipho' }));

    expect(await screen.findByText('Removed.')).toBeVisible();
    expect(await screen.findByRole('row', { name: /Sipho/ })).toHaveTextContent('removed');
    expect(screen.getByText(/Somebody was removed on 23 November 2026/)).toBeVisible();
    expect((await peopleIn(shop)).find(({ label }) => label === 'Sipho')?.state).toBe('removed');
  });

  test('given the word is not typed, when the button is pressed, then nothing happens and the reason is read', async () => {
    const shop = await openShop();
    await shop.register.addPerson('Sipho', 'staff');
    await openPeople(shop);

    await shop.user.click(screen.getByRole('button', { name: 'Remove Sipho' }));
    await shop.user.click(screen.getByRole('button', { name: 'Remove Sipho' }));

    expect(screen.getByRole('button', { name: 'Remove Sipho' })).toHaveAccessibleDescription('Type the word first.');
    await shop.user.click(screen.getByRole('button', { name: 'Keep them' }));
    expect((await peopleIn(shop)).find(({ label }) => label === 'Sipho')?.state).toBe('active');
  });
});

describe('the four other states', () => {
  test('counter staff are told who may, and see nobody', async () => {
    const shop = await openShop();
    await shop.register.addPerson('Sipho', 'staff');
    await shop.register.signIn('Sipho');
    shop.show(<PeopleScreen me={await shop.me()} />);

    expect(await screen.findByText('People are for the owner and the information officer.')).toBeVisible();
    expect(screen.queryByText('Thandi')).toBeNull();
    expect(screen.queryByRole('button', { name: /Add a person/ })).toBeNull();
  });

  test('waiting says what for; a failure says what is safe, and trying again shows the list', async () => {
    const shop = await openShop();
    const answer = shop.port.hold('people.list');
    shop.port.fail('people.list');
    shop.show(<PeopleScreen me={await shop.me()} />);
    expect(await screen.findByText('Reading the list of people')).toBeVisible();
    answer();

    expect(await screen.findByText('The list of people could not be read.')).toBeVisible();
    shop.port.mend('people.list');
    await shop.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid', { name: 'People' })).toBeVisible();
  });

  test('an only owner is invited to add a second', async () => {
    const shop = await openShop();
    await openPeople(shop);
    expect(screen.getByText(/You are the only owner/)).toBeVisible();
  });
});

test('axe finds nothing on the list, the dialog and the page that removes', async () => {
  const shop = await openShop();
  await shop.register.addPerson('Sipho', 'staff');
  await openPeople(shop);
  const violations = async () =>
    (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }))
      .violations;
  expect(await violations()).toEqual([]);
  await shop.user.click(screen.getByRole('button', { name: /Add a person/ }));
  expect(await violations()).toEqual([]);
  await shop.user.keyboard('{Escape}');
  await shop.user.click(await screen.findByRole('button', { name: 'Remove Sipho' }));
  expect(await violations()).toEqual([]);
});

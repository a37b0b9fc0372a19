import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addPerson, listPeople } from '../../../shared/people/contract.ts';
import { askPassphrase } from '../../../shared/session/contract.ts';
import { ownerPassphrase } from '../../builders/register.ts';
import { expectAccessible, field, openGate, title } from './gate.tsx';

/** The small window that opens beside the work, after the owner asked for it there. */
async function openSmallGate(asks: 'join' | 'confirm') {
  const gate = await openGate();
  const { register } = gate;
  await register.setUp();
  register.desk.opened.length = 0;
  const asked =
    asks === 'join'
      ? register.call(addPerson, { label: 'Sipho', role: 'staff', mayActAsOfficer: false })
      : register.call(askPassphrase, {});
  await waitFor(() => expect(register.desk.opened).toContain('small-gate'));
  gate.show();
  return { ...gate, asked };
}

describe('joining', () => {
  const own = 'umbrella seventeen violet kettle';

  test('the new person chooses a passphrase by keyboard alone and stands in the list', async () => {
    const { register, user, asked } = await openSmallGate('join');
    await title('Sipho, choose a passphrase');
    await expectAccessible();
    await user.click(await field('Your passphrase'));
    await user.keyboard(`${own}{Tab}{Tab}${own}{Enter}`);
    expect(await asked).toMatchObject({ ok: true, value: { joined: true } });
    expect(register.desk.opened).toContain('small-gate closed');
    const { people } = await register.get(listPeople, {});
    expect(people.map(({ label, role }) => [label, role])).toEqual([
      ['Sipho', 'staff'],
      ['Thandi', 'owner'],
    ]);
    await register.signIn('Sipho', own);
  });

  test.each([
    ['too short', /Use at least 15 characters/],
    ['correct horse battery staple', /too easy to guess/],
    ['Thandi’s Hair & Beauty 1', /made of the name of the shop or of people here/],
  ])('%s is refused beside the field, and nobody has joined', async (passphrase, words) => {
    const { register, user } = await openSmallGate('join');
    await title('Sipho, choose a passphrase');
    await user.type(await field('Your passphrase'), passphrase);
    await user.type(await field('The passphrase once more'), `${passphrase}{Enter}`);
    const first = await field('Your passphrase');
    await waitFor(() => expect(first).toHaveAccessibleDescription(words));
    expect(first).toHaveValue(passphrase);
    expect(register.desk.opened).not.toContain('small-gate closed');
  });

  test('Esc leaves without joining, and the owner is told', async () => {
    const { register, user, asked } = await openSmallGate('join');
    await title('Sipho, choose a passphrase');
    await user.keyboard('{Escape}');
    expect(await asked).toMatchObject({ ok: true, value: { joined: false } });
    expect(register.desk.opened).toContain('small-gate closed');
  });

  test('ended meanwhile: said in words', async () => {
    const { register, user } = await openSmallGate('join');
    await title('Sipho, choose a passphrase');
    register.engine.smallGateClosed();
    await user.type(await field('Your passphrase'), own);
    await user.type(await field('The passphrase once more'), `${own}{Enter}`);
    expect(await screen.findByText(/The owner can begin it again under People/)).toBeInTheDocument();
  });
});

describe('the passphrase again', () => {
  test('Enter confirms it', async () => {
    const { user, asked } = await openSmallGate('confirm');
    await title('Thandi, give your passphrase again');
    await expectAccessible();
    expect(await field('Passphrase')).toHaveFocus();
    await user.keyboard(`${ownerPassphrase}{Enter}`);
    expect(await asked).toMatchObject({ ok: true, value: { confirmed: true } });
  });

  test('wrong: the words of the unlock window; Esc leaves and nothing was confirmed', async () => {
    const { user, asked } = await openSmallGate('confirm');
    await title('Thandi, give your passphrase again');
    await user.keyboard('wrong one{Enter}');
    const passphrase = await field('Passphrase');
    await waitFor(() => expect(passphrase).toHaveAccessibleDescription('Wrong passphrase. Nothing was opened.'));
    expect(passphrase).toHaveValue('wrong one');
    await user.keyboard('{Escape}');
    expect(await asked).toMatchObject({ ok: true, value: { confirmed: false } });
  });

  test('ended meanwhile: said in words', async () => {
    const { register, user } = await openSmallGate('confirm');
    await title('Thandi, give your passphrase again');
    register.engine.smallGateClosed();
    await user.keyboard(`${ownerPassphrase}{Enter}`);
    await waitFor(async () => expect(await field('Passphrase')).toHaveAccessibleDescription(/Nothing was changed/));
  });
});

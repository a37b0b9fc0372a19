import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { whoAmI } from '../../../shared/session/contract.ts';
import { ownerPassphrase, passphraseOf } from '../../builders/register.ts';
import { expectAccessible, field, openGate, title } from './gate.tsx';

type Gate = Awaited<ReturnType<typeof openGate>>;

/** A shop that was set up, with these people, and then started anew: locked. */
async function openLocked({ people = [], ...options }: { people?: string[]; practice?: boolean } = {}) {
  const gate = await openGate(options);
  const code = await gate.register.setUp();
  if (people.length > 0) await gate.register.stepUp();
  for (const label of people) await gate.register.addPerson(label, 'staff');
  gate.register.restart();
  gate.register.desk.opened.length = 0;
  gate.show();
  await title('Unlock the register');
  return { ...gate, code };
}

const opened = ({ register }: Gate) => waitFor(() => expect(register.desk.opened).toContain('work'));

describe('the unlock window', () => {
  test('one person: no tiles, straight to the passphrase, Enter opens the register', async () => {
    const gate = await openLocked();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(await field('Passphrase')).toHaveFocus();
    await gate.user.keyboard(`${ownerPassphrase}{Enter}`);
    await opened(gate);
  });

  test('shows names and nothing about customers, due dates or counts', async () => {
    const { user } = await openLocked({ people: ['Sipho'] });
    expect(document.body).not.toHaveTextContent(/\d/);
    expect(document.body).not.toHaveTextContent(/Hair|customer|due/i);
    await user.click(screen.getByRole('button', { name: 'Forgotten the passphrase?' }));
    await title('Forgotten the passphrase?');
    expect(document.body).not.toHaveTextContent(/Hair|customer/i);
  });

  test('several: arrows go between names, typing jumps, Enter goes on to the passphrase', async () => {
    const gate = await openLocked({ people: ['Sipho', 'Naledi'] });
    const { register, user } = gate;
    const tile = (name: string) => screen.getByRole('radio', { name });
    expect(tile('Thandi')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(tile('Sipho')).toBeChecked();
    await user.keyboard('n');
    expect(tile('Naledi')).toBeChecked();
    expect(tile('Naledi')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await field('Passphrase')).toHaveFocus();
    await user.keyboard(`${passphraseOf.Naledi}{Enter}`);
    await opened(gate);
    await register.signIn('Naledi');
    expect((await register.get(whoAmI, {})).label).toBe('Naledi');
  });

  test('pressing a name with the pointer goes straight to the passphrase', async () => {
    const { user } = await openLocked({ people: ['Sipho'] });
    await user.click(screen.getByRole('radio', { name: 'Sipho' }));
    expect(await field('Passphrase')).toHaveFocus();
  });

  test('wrong: the same words for everybody, beside the field, what was typed marked to be typed over', async () => {
    const { register, user } = await openLocked({ people: ['Sipho'] });
    for (const name of ['Thandi', 'Sipho']) {
      await user.click(screen.getByRole('radio', { name }));
      await user.keyboard('not the passphrase{Enter}');
      const passphrase = await field('Passphrase');
      await waitFor(() => expect(passphrase).toHaveAccessibleDescription('Wrong passphrase. Nothing was opened.'));
      expect(passphrase).toHaveValue('not the passphrase');
      expect(passphrase).toHaveFocus();
      await user.clear(passphrase);
    }
    expect(register.desk.opened).not.toContain('work');
  });

  test('an empty passphrase asks the engine nothing', async () => {
    const { port, user } = await openLocked();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await field('Passphrase')).toHaveAccessibleDescription('Type your passphrase.'));
    expect(port.calls).not.toContain('gate.unlock');
  });

  test('too many wrong tries: how long to wait is shown, and nothing typed is lost', async () => {
    const { user } = await openLocked();
    const passphrase = await field('Passphrase');
    await user.type(passphrase, 'wrong');
    for (let tries = 0; tries < 4; tries += 1) {
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.getByRole('button', { name: 'Unlock' })).not.toHaveAttribute('aria-busy'));
    }
    await waitFor(() => expect(passphrase).toHaveAccessibleDescription(/Too many wrong tries/));
    expect(await screen.findByText(/You can try again in [1-9]\d? seconds?\./)).toBeInTheDocument();
    expect(passphrase).toHaveValue('wrong');
  });

  test('wrong tries of this person are told after the right one, and Enter goes on', async () => {
    const gate = await openLocked();
    const { register, user } = gate;
    await user.keyboard('wrong{Enter}');
    await waitFor(async () => expect(await field('Passphrase')).toHaveAccessibleDescription(/Wrong passphrase/));
    await user.clear(await field('Passphrase'));
    await user.keyboard(`${ownerPassphrase}{Enter}`);
    await title('Before you go on');
    expect(screen.getByText(/a wrong passphrase was given 1 time under your name, Thandi/)).toBeInTheDocument();
    expect(register.desk.opened).not.toContain('work');
    await expectAccessible();
    await user.keyboard('{Enter}');
    await opened(gate);
  });

  test('says that Caps Lock is on', async () => {
    const { user } = await openLocked();
    await user.keyboard('{CapsLock}a');
    expect(await screen.findByText('Caps Lock is on')).toBeInTheDocument();
  });

  test('locked for the next person: the window says so and keeps the register’s language', async () => {
    const gate = await openGate();
    await gate.register.setUp({ language: 'af' });
    gate.register.engine.switchLock();
    gate.show();
    expect(await title('Gesluit vir die volgende persoon')).toBeInTheDocument();
    await gate.user.click(screen.getByRole('button', { name: 'isiZulu' }));
    expect(await title('Kukhiyelwe umuntu olandelayo')).toBeInTheDocument();
  });

  test('practice: the words over the window and the passphrase that opens it', async () => {
    await openLocked({ practice: true });
    expect(screen.getByText('Practice: no real people')).toBeInTheDocument();
    expect(screen.getByText('Practice passphrase: practice makes the register safe')).toBeInTheDocument();
  });

  test('the real register shows no passphrase', async () => {
    await openLocked();
    expect(screen.queryByText(/Practice/)).not.toBeInTheDocument();
  });

  test('locked again between the passphrase and the work: this window lets nobody in, a fresh one asks again', async () => {
    const { port, register, show, user } = await openLocked();
    await user.keyboard('wrong{Enter}');
    await waitFor(async () => expect(await field('Passphrase')).toHaveAccessibleDescription(/Wrong passphrase/));
    await user.clear(await field('Passphrase'));
    await user.keyboard(`${ownerPassphrase}{Enter}`);
    await title('Before you go on');
    register.engine.fullLock(); // the lid was shut
    await user.keyboard('{Enter}');
    await waitFor(() => expect(port.calls.slice(-2)).toEqual(['gate.enter', 'gate.status']));
    show(); // main answers the page, which loads itself again, with a fresh one
    await title('Unlock the register');
    expect(register.desk.opened).not.toContain('work');
  });

  test('an engine that does not answer: the reference, what is safe, what now; nobody can try a passphrase on it', async () => {
    const { port, show } = await openLocked();
    port.fail('gate.status');
    show();
    expect(await screen.findByText('Nothing was opened and nothing was changed.')).toBeInTheDocument();
    expect(screen.getByText(/Please quote this reference: 7K2M/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(screen.queryByLabelText('Passphrase')).not.toBeInTheDocument();
    await expectAccessible();
  });

  test('is clean for screen readers', async () => {
    const { user } = await openLocked({ people: ['Sipho'] });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Forgotten the passphrase?' }));
    await title('Forgotten the passphrase?');
    await expectAccessible();
  });
});

describe('the passphrase is forgotten', () => {
  const newWords = 'harbour window lantern sparrow';

  async function openForgotten(options?: Parameters<typeof openLocked>[0]) {
    const gate = await openLocked(options);
    await gate.user.click(screen.getByRole('button', { name: 'Forgotten the passphrase?' }));
    await title('Forgotten the passphrase?');
    return {
      ...gate,
      async fill({ code = gate.code, passphrase = newWords }) {
        for (const [label, text] of [
          ['The code from the sheet', code],
          ['Your passphrase', passphrase],
          ['The passphrase once more', passphrase],
        ] as const) {
          const one = await field(label);
          await gate.user.clear(one);
          await gate.user.click(one);
          await gate.user.paste(text);
        }
        await gate.user.keyboard('{Enter}');
      },
    };
  }

  test('staff are told who helps, and Esc goes back to the names', async () => {
    const { user } = await openForgotten({ people: ['Sipho'] });
    expect(
      screen.getByText(/Ask an owner: at the till they remove you under People and add you again/),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await title('Unlock the register');
  });

  test('an owner comes in with the code from the sheet and a new passphrase; the old one opens nothing', async () => {
    const gate = await openForgotten();
    await gate.fill({});
    await opened(gate);
    await gate.register.signIn('Thandi', newWords);
    await expect(gate.register.signIn('Thandi', ownerPassphrase)).rejects.toThrow(/wrong-passphrase/);
  });

  test('a slip of the pen, a weak passphrase and a person who is no owner are each told, all text kept', async () => {
    const gate = await openForgotten({ people: ['Sipho'] });
    const { user, fill } = gate;
    await fill({ code: `${gate.code.slice(0, -5)}ZZZZZ` });
    const code = await field('The code from the sheet');
    await waitFor(() => expect(code).toHaveAccessibleDescription(/number 8/));
    await fill({ passphrase: 'correct horse battery staple' });
    await waitFor(async () => expect(await field('Your passphrase')).toHaveAccessibleDescription(/too easy to guess/));
    expect(await field('The code from the sheet')).toHaveValue(gate.code);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who are you?' }), 'Sipho');
    gate.register.time.now += 60_000; // the mistyped code was a try, and slows the next one
    await fill({});
    expect(await screen.findByText(/this person is not an owner/)).toBeInTheDocument();
    expect(gate.register.desk.opened).not.toContain('work');
    gate.register.time.now += 60_000;
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who are you?' }), 'Thandi');
    await user.click(screen.getByRole('button', { name: 'Let me in' }));
    await opened(gate);
  });

  test('the code of another register lets nobody in', async () => {
    const other = await openGate();
    const otherCode = await other.register.setUp();
    const gate = await openForgotten();
    await gate.fill({ code: otherCode });
    await waitFor(async () =>
      expect(await field('The code from the sheet')).toHaveAccessibleDescription(/not the one of this register/),
    );
    expect(within(document.body).queryByText(/Opening the register/)).not.toBeInTheDocument();
  });
});

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { readShop } from '../../../shared/shop/contract.ts';
import { codeOnSheet, expectAccessible, field, openGate, title } from './gate.tsx';

type Gate = Awaited<ReturnType<typeof openGate>>;
const ownWords = 'umbrella seventeen violet kettle';

/** From the language to the step named, by keyboard alone: typing, Tab and Enter. */
async function goTo(step: 'shop' | 'officer' | 'you' | 'purposes' | 'recovery', { user, show }: Gate) {
  show();
  await title('Which language should the screens speak?');
  await user.keyboard('{Enter}');
  await title('About the shop');
  if (step === 'shop') return;
  await user.keyboard('Thandi’s Hair{Tab}12 Vilakazi Street, Orlando West{Tab}011 000 0000{Enter}');
  await title('Who is information officer?');
  if (step === 'officer') return;
  await user.keyboard('{Tab}Thandi Mokoena{Enter}');
  await title('Your name here, and your passphrase');
  if (step === 'you') return;
  await user.tab(); // past the name, which stands there already
  await user.tab();
  await user.tab();
  await user.keyboard(`${ownWords}{Tab}{Tab}${ownWords}{Enter}`);
  await title('What does the shop use information for?');
  if (step === 'purposes') return;
  await user.keyboard('{Enter}');
  await title('Put the recovery sheet on paper');
}

describe('the first run', () => {
  test('by keyboard alone, from the language to the open register, with each answer in its row', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    await goTo('recovery', gate);
    const code = codeOnSheet();
    expect(code).toHaveLength(8);
    await user.tab();
    await user.keyboard('{Enter}');
    await title('Type the recovery code back');
    expect(screen.queryByText(code[0] ?? '')).not.toBeInTheDocument(); // from paper, not from the screen
    await user.keyboard(`${code.join(' ').toLowerCase()}{Enter}`);
    await title('The register is ready');
    expect(screen.getByText(/Add a second owner soon/)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(register.desk.opened).toContain('work'));

    await register.signIn('Thandi', ownWords);
    expect(await register.get(readShop, {})).toMatchObject({
      name: 'Thandi’s Hair',
      address: '12 Vilakazi Street, Orlando West',
      contact: '011 000 0000',
      kind: 'sole-trader',
      officerName: 'Thandi Mokoena',
      officerContact: '011 000 0000', // offered from the shop's, and kept
    });
    const { purposes } = await register.get(counterSheet, {});
    expect(purposes.map((purpose) => purpose.code)).toEqual(['bookings', 'invoices', 'specials']);
  }, 20_000);

  test('the language is applied at once, and the register keeps it', async () => {
    const { user, show } = await openGate();
    show();
    await title('Which language should the screens speak?');
    await user.keyboard('{ArrowDown}');
    expect(await title('Watter taal moet die skerms praat?')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}');
    expect(await title('Izikrini mazikhulume luphi ulimi?')).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'zu');
  });

  test('Alt+← goes back and what was typed is still there, forwards too', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('officer', gate);
    await user.keyboard('{Tab}Thandi Mokoena');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await field('Name of the shop')).toHaveValue('Thandi’s Hair');
    expect(await field('Address')).toHaveValue('12 Vilakazi Street, Orlando West');
    await user.keyboard('{Enter}');
    expect(await field('Full name of the information officer')).toHaveValue('Thandi Mokoena');
  });

  test('a company with another officer: the owner does not answer as information officer', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    await goTo('shop', gate);
    await user.click(screen.getByRole('radio', { name: 'A company' }));
    await user.type(await field('Name of the shop'), 'Mzansi Fabrics');
    await user.type(await field('Address'), '4 Long Street, Cape Town');
    await user.type(await field('How customers reach the shop'), '021 000 0000{Enter}');
    await title('Who is information officer?');
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('radio', { name: 'Someone else, named in writing' })).toBeChecked();
    expect(
      screen.getByText(/must be registered with the Information Regulator: eservices\.inforegulator/),
    ).toBeInTheDocument();
    await user.keyboard('{Tab}Naledi Khumalo{Enter}');
    expect(await field('Your name on the unlock screen')).toHaveValue(''); // the officer is not the one who sits here
    await user.keyboard(`Thandi{Tab}{Tab}{Tab}${ownWords}{Tab}{Tab}${ownWords}{Enter}`);
    await title('What does the shop use information for?');
    await user.keyboard('{Enter}');
    await title('Put the recovery sheet on paper');
    const code = codeOnSheet();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(await field('The code from the sheet'), `${code.join(' ')}{Enter}`);
    await title('The register is ready');
    await register.signIn('Thandi', ownWords);
    expect(await register.get(readShop, {})).toMatchObject({ kind: 'company', officerName: 'Naledi Khumalo' });
    expect((await register.get(whoAmI, {})).can).not.toContain('act.officer');
  });
});

describe('a step that is not ready', () => {
  test('says so beside each field, goes to the first, and goes on once it is', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('shop', gate);
    await user.keyboard('{Enter}');
    const name = await field('Name of the shop');
    await waitFor(() => expect(name).toHaveAccessibleDescription('Type the shop’s name.'));
    expect(await field('Address')).toHaveAccessibleDescription('Type the shop’s address.');
    expect(await field('How customers reach the shop')).toHaveAccessibleDescription(/Type how customers can reach/);
    expect(name).toHaveFocus();
    await user.keyboard('Thandi’s Hair');
    expect(name).not.toHaveAttribute('aria-invalid');
  });

  test.each([
    ['short', 'Use at least 15 characters: four or five words are enough.'],
    ['qwertyuiopasdfgh', 'This one is too easy to guess. Choose other words, or take the ones offered.'],
    [
      'Thandi’s Hair 1804 Thandi',
      'This is made of the name of the shop or of people here. Add words that have nothing to do with them.',
    ],
    ['x'.repeat(257), 'Use at most 256 characters.'],
  ])('the passphrase %s is refused in words, beside its field', async (passphrase, words) => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('you', gate);
    const first = await field('Your passphrase');
    await user.click(first);
    await user.paste(passphrase);
    await user.tab();
    await waitFor(() => expect(first).toHaveAccessibleDescription(new RegExp(words)));
    expect(first).toHaveValue(passphrase);
  });

  test('a passphrase not repeated as it was typed stops the step', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('you', gate);
    await user.type(await field('Your passphrase'), ownWords);
    await user.type(await field('The passphrase once more'), `${ownWords}s{Enter}`);
    const repeated = await field('The passphrase once more');
    await waitFor(() => expect(repeated).toHaveAccessibleDescription(/not the same as the first one/));
    expect(repeated).toHaveFocus();
  });

  test('one on the list of common ones is refused by the engine and brings the step back, everything kept', async () => {
    const gate = await openGate();
    const { user } = gate;
    const common = 'correct horse battery staple';
    await goTo('you', gate);
    await user.type(await field('Your passphrase'), common);
    await user.type(await field('The passphrase once more'), `${common}{Enter}`);
    await title('What does the shop use information for?');
    await user.keyboard('{Enter}');
    await title('Your name here, and your passphrase');
    const first = await field('Your passphrase');
    await waitFor(() => expect(first).toHaveAccessibleDescription(/too easy to guess/));
    expect(first).toHaveValue(common);
    expect(await field('Your name on the unlock screen')).toHaveValue('Thandi');
  });

  test('the four offered words can be taken, and others asked for', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('you', gate);
    const offered = async () => {
      const area = await screen.findByRole('region', { name: 'Four words chosen by chance' });
      await waitFor(() => expect(area).toHaveTextContent(/chance[a-z-]+( [a-z-]+){3}Easy/));
      return /chance(.*)Easy/.exec(area.textContent ?? '')?.[1];
    };
    const before = await offered();
    await user.click(await screen.findByRole('button', { name: 'Offer other words' }));
    await waitFor(async () => expect(await offered()).not.toBe(before));
    await user.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await field('Your passphrase')).toHaveValue(await offered());
    expect(await field('The passphrase once more')).toHaveFocus();
  });

  test('a name that holds what cannot be seen is refused beside the name', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('you', gate);
    const label = await field('Your name on the unlock screen');
    await user.clear(label);
    await user.type(label, 'Thandi\u202e{Tab}');
    await waitFor(() => expect(label).toHaveAccessibleDescription(/holds characters that cannot be seen/));
    await user.type(await field('Your passphrase'), ownWords);
    await user.type(await field('The passphrase once more'), `${ownWords}{Enter}`);
    await waitFor(() => expect(label).toHaveFocus());
    expect(label).toHaveValue('Thandi\u202e');
  });
});

describe('the purposes', () => {
  test('are the shop’s to choose, in the words customers read', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    await goTo('purposes', gate);
    expect(screen.getByRole('checkbox', { name: 'Keep my bookings' })).toHaveFocus();
    expect(screen.getByText(/We tell you about specials on: the goods and services of this shop/)).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Send me specials' }));
    await user.keyboard('{Enter}');
    await title('Put the recovery sheet on paper');
    const code = codeOnSheet();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(await field('The code from the sheet'), `${code.join(' ')}{Enter}`);
    await title('The register is ready');
    await register.signIn('Thandi', ownWords);
    const { purposes } = await register.get(counterSheet, {});
    expect(purposes.map((purpose) => purpose.code)).toEqual(['bookings', 'invoices']);
  });

  test('none at all is refused: information without a purpose may not be kept', async () => {
    const gate = await openGate();
    const { port, user } = gate;
    await goTo('purposes', gate);
    for (const box of screen.getAllByRole('checkbox', { checked: true })) await user.click(box);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Choose at least one/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Keep my bookings' })).toHaveFocus());
    expect(port.calls).not.toContain('gate.create-register');
    await user.keyboard(' ');
    expect(screen.queryByText(/Choose at least one/)).not.toBeInTheDocument();
  });
});

describe('a register that cannot be made', () => {
  test('something in its place: nothing is written over it, and looking again shows how it stands', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    await goTo('purposes', gate);
    mkdirSync(register.folder, { recursive: true });
    const inTheWay = join(register.folder, 'register.keys.2');
    writeFileSync(inTheWay, 'not ours');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Something lies in the register’s folder already/)).toBeInTheDocument();
    expect(readFileSync(inTheWay, 'utf8')).toBe('not ours');
    rmSync(inTheWay);
    await register.setUp(); // meanwhile, as from a second window
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await title('Locked for the next person');
  });

  test('a folder that cannot be written to: everything typed is still there', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    await goTo('purposes', gate);
    rmSync(register.base, { recursive: true });
    writeFileSync(register.base, 'a file where a folder should be');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByText(/cannot be written to. Nothing was made; what you typed is still here/),
    ).toBeInTheDocument();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await field('Your passphrase')).toHaveValue(ownWords);
  });

  test('an engine that fails: the reference is shown and the answers stay', async () => {
    const gate = await openGate();
    const { port, user } = gate;
    await goTo('purposes', gate);
    port.fail('gate.create-register');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Please quote this reference: 7K2M/)).toBeInTheDocument();
    port.fail(null);
    await user.keyboard('{Enter}');
    await title('Put the recovery sheet on paper');
  });
});

describe('the recovery sheet', () => {
  test('F8 prints it; it carries what proves the register, and room to sign', async () => {
    const gate = await openGate();
    const { register, user } = gate;
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 22, 30) }); // past midnight in South Africa
    await goTo('recovery', gate);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Print the sheet' })).toHaveFocus());
    await user.keyboard('{F8}');
    expect(print).toHaveBeenCalledOnce();
    const sheet = screen.getByRole('article');
    expect(sheet).toHaveTextContent('Thandi’s Hair');
    expect(sheet).toHaveTextContent('24 November 2026');
    expect(sheet).toHaveTextContent(/Fingerprint of the register([0-9A-F]{4} ?){10}/);
    expect(sheet).toHaveTextContent(/Root of the log([0-9A-F]{4} ?){16}/);
    expect(sheet).toHaveTextContent('Signature');
    expect(register.desk.opened).not.toContain('work');
    print.mockRestore();
    vi.useRealTimers();
  });

  test('a slip of the pen is named by its group; another register’s code is told apart; the sheet can be seen again', async () => {
    const other = await openGate();
    const otherCode = await other.register.setUp();
    const gate = await openGate();
    const { user } = gate;
    await goTo('recovery', gate);
    const code = codeOnSheet();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    const typed = await field('The code from the sheet');
    await user.type(typed, `${code.map((group, at) => (at === 2 ? 'ZZZZZ' : group)).join('-')}{Enter}`);
    await waitFor(() => expect(typed).toHaveAccessibleDescription(/1 group does not fit: number 3/));
    await user.clear(typed);
    await user.type(typed, `${code.slice(1).join('-')}{Enter}`);
    await waitFor(() => expect(typed).toHaveAccessibleDescription(/eight groups of five/));
    await user.clear(typed);
    await user.type(typed, `${otherCode}{Enter}`);
    await waitFor(() => expect(typed).toHaveAccessibleDescription(/not the one of this register/));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await title('Put the recovery sheet on paper');
    expect(codeOnSheet()).toEqual(code);
  });

  test('closed too early: a new code is shown and the old one opens nothing', async () => {
    const gate = await openGate();
    const { user } = gate;
    await goTo('recovery', gate);
    const old = codeOnSheet();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.click(await screen.findByRole('button', { name: 'I closed the sheet too early: show a new code' }));
    await title('Put the recovery sheet on paper');
    const renewed = codeOnSheet();
    expect(renewed).not.toEqual(old);
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(await field('The code from the sheet'), `${old.join('-')}{Enter}`);
    await waitFor(async () =>
      expect(await field('The code from the sheet')).toHaveAccessibleDescription(/not the one of this/),
    );
    await user.clear(await field('The code from the sheet'));
    await user.type(await field('The code from the sheet'), `${renewed.join('-')}{Enter}`);
    await title('The register is ready');
  });

  test('the window was lost before it was typed back: nobody works until an owner has, with a new code', async () => {
    const gate = await openGate();
    const { register, user, show } = gate;
    await goTo('recovery', gate);
    register.restart();
    show();
    await title('Unlock the register');
    await user.keyboard(`${ownWords}{Enter}`);
    await title('The recovery code has not been typed back yet');
    expect(register.desk.opened).not.toContain('work');
    await user.click(await screen.findByRole('button', { name: /show a new code/ }));
    await title('Put the recovery sheet on paper');
    const code = codeOnSheet();
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await user.type(await field('The code from the sheet'), `${code.join(' ')}{Enter}`);
    await waitFor(() => expect(register.desk.opened).toContain('work'));
  });
});

test('every step is clean for screen readers', async () => {
  const gate = await openGate();
  const { user } = gate;
  for (const step of ['shop', 'officer', 'you', 'purposes', 'recovery'] as const) {
    if (step !== 'recovery') await goTo(step, gate);
    else await user.keyboard('{Enter}').then(() => title('Put the recovery sheet on paper'));
    await expectAccessible();
  }
  await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
  await title('Type the recovery code back');
  await expectAccessible();
}, 30_000);

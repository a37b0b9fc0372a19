import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { turnedTexts } from '../../../renderer/screens/capture/turnedTexts.ts';
import { useKeys } from '../../../renderer/ui/Keys.tsx';
import { customerLanguages } from '../../../shared/languages.ts';
import { field, openCounter, option, question, sign } from './counter.tsx';

async function turn(props: Parameters<typeof openCounter>[0] = {}) {
  const counter = await openCounter(props);
  await counter.user.keyboard('Nomsa Dube{Tab}0821234567{F4}');
  const title = await screen.findByRole('heading', { level: 1, name: turnedTexts.en.title });
  return { ...counter, title };
}

describe('the screen turned to the customer', () => {
  test('shows only what is theirs: the line, what was written down, the questions; no menu and no field of the shop', async () => {
    const { register, title } = await turn();
    await register.capture({ name: 'Nomsa Dube', phone: '082 123 4567' });
    expect(title).toHaveFocus();
    expect(screen.getByText(/keeps your name and contact details for bookings/)).toBeVisible();
    expect(screen.getByText('Nomsa Dube · 082 123 4567')).toBeVisible();
    expect(screen.queryByText(/Is this the same person/)).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'English',
      'Afrikaans',
      'isiZulu',
      'isiXhosa',
      'The whole notice',
      'Done',
    ]);
  });

  test('Yes and No are equal: one size, one weight, neither chosen, and what a no means stands before them', async () => {
    await turn();
    const choice = question('Send me specials by SMS');
    const [yes, no] = within(choice).getAllByRole('radio');
    expect(yes?.className).toBe(no?.className);
    expect([yes, no].map((option) => option?.getAttribute('aria-checked'))).toEqual(['false', 'false']);
    const ifNo = screen.getByText('If you say no:');
    expect(ifNo.closest('p')).toHaveTextContent('We send you no specials. Prices and service stay the same.');
    expect(ifNo.compareDocumentPosition(choice)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test.each(customerLanguages)('speaks %s: notice, questions and its own words', async (language) => {
    const { user, register } = await turn();
    const names = { en: 'English', af: 'Afrikaans', zu: 'isiZulu', xh: 'isiXhosa' };
    const asks = {
      en: 'Send me specials by SMS',
      af: 'Stuur vir my spesiale aanbiedinge per SMS',
      zu: 'Ngithumelele amaspeshali nge-SMS',
      xh: 'Ndithumelele iispeshali nge-SMS',
    };
    await user.click(screen.getByRole('button', { name: names[language] }));
    expect(screen.getByRole('main')).toHaveAttribute('lang', language);
    expect(screen.getByRole('button', { name: names[language], pressed: true })).toBeVisible();
    expect(screen.getByRole('heading', { name: asks[language], level: 2 })).toBeVisible();
    expect(screen.getByRole('heading', { name: turnedTexts[language].title })).toBeVisible();
    await user.click(screen.getByRole('button', { name: turnedTexts[language].wholeNotice }));
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(/Thandi’s Hair & Beauty/);
    expect(register.failures).toEqual([]);
  });

  test('a choice and a signature made there are saved as read on the screen, in that language', async () => {
    const { user, written } = await turn();
    await user.click(screen.getByRole('button', { name: 'isiXhosa' }));
    await user.click(option('Ndithumelele iispeshali nge-SMS', 'Ewe'));
    sign(screen.getByRole('img', { name: 'Akukasayinwa' }));
    await user.click(screen.getByRole('button', { name: 'Kugqityiwe' }));

    const save = await screen.findByRole('button', { name: /Save and next/ });
    expect(save).toHaveFocus(); // the next sensible thing
    await user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    const { page, events } = await written('Nomsa');
    expect(page.language).toBe('xh');
    expect(events).toMatchObject([
      {
        kind: 'given',
        shownHow: 'on-screen',
        language: 'xh',
        wording: 'Ndithumelele iispeshali nge-SMS',
        proof: { kind: 'signature' },
      },
    ]);
  });

  test('somebody who cannot sign types the name', async () => {
    const { user, written } = await turn();
    await user.click(option('Send me specials by SMS', 'Yes'));
    await user.click(screen.getByRole('button', { name: 'Type the name instead' }));
    await user.type(field(/Type your full name/), 'Nomsa Dube');
    await user.keyboard('{F4}');
    await screen.findByRole('button', { name: /Save and next/ });
    await user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    expect((await written('Nomsa')).events).toMatchObject([{ proof: { kind: 'typed-name', typedName: 'Nomsa Dube' } }]);
  });

  test('1 and 2 answer; the keys of the app are silent under it', async () => {
    const find = vi.fn();
    function AppKeys() {
      useKeys({ find, newCustomer: find, palette: find, settings: find, back: find });
      return null;
    }
    const { user, show } = await turn();
    show(<AppKeys />);
    await user.keyboard('{F2}{F3}{Control>}k{/Control}{Control>},{/Control}{Alt>}{ArrowLeft}{/Alt}{F9}');
    expect(find).not.toHaveBeenCalled();
    expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument();
    option('Send me specials by SMS', 'Yes').focus();
    await user.keyboard('2');
    expect(option('Send me specials by SMS', 'No')).toBeChecked();
  });

  test('half a choice survives the window there too', async () => {
    const { user, reopen } = await turn();
    await user.click(option('Send me specials by SMS', 'No'));
    await reopen();
    await waitFor(() => expect(option('Send me specials by SMS', 'No')).toBeChecked());
  });

  test('has no violations, with a yes to sign and in another language', async () => {
    const { user, container } = await turn();
    await user.click(option('Send me specials by SMS', 'Yes'));
    await user.click(screen.getByRole('button', { name: 'isiZulu' }));
    // jsdom draws nothing, so contrast is measured in the browser (renderer/styles/tokens.css states the ratios).
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

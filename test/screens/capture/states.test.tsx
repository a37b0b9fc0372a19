import { act, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { CaptureScreen } from '../../../renderer/screens/capture/CaptureScreen.tsx';
import { emptyCapture, useCapture } from '../../../renderer/screens/capture/captureSlice.ts';
import { setLanguage } from '../../../renderer/words.ts';
import { openShop, windowIs } from '../harness.tsx';
import { field, openCounter, option, question, sign } from './counter.tsx';

beforeEach(() => emptyCapture());

const nothing = { onOpenCustomer() {}, onSaved() {}, onTurn() {}, prefill: null, turned: false };

describe('before the counter is open', () => {
  test('waiting: the place stays, and after 300 ms the text says what for', async () => {
    const { show, port, me } = await openShop();
    const release = port.hold('purposes.counter-sheet');
    show(<CaptureScreen me={await me()} {...nothing} />);
    expect(screen.getByRole('heading', { name: 'New customer' })).toBeVisible();
    expect(screen.queryByText('Opening the counter')).not.toBeInTheDocument();
    expect(await screen.findByText('Opening the counter')).toBeVisible();
    release();
    expect(await screen.findByRole('textbox', { name: /Full name/ })).toHaveFocus();
  });

  test('failed: what happened, what is safe, and trying again works', async () => {
    const { show, port, me, user } = await openShop();
    port.fail('purposes.counter-sheet');
    show(<CaptureScreen me={await me()} {...nothing} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Everything saved is safe, and so is your draft.');
    port.mend('purposes.counter-sheet');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('textbox', { name: /Full name/ })).toBeVisible();
  });

  test('refused: who may, and why', async () => {
    const { show, register, me } = await openShop();
    const whoever = await me();
    register.engine.switchLock();
    show(<CaptureScreen me={whoever} {...nothing} />);
    expect(await screen.findByText(/The counter is not open to you\. The register was locked/)).toBeVisible();
    expect(screen.getByText('Unlock again, or ask an owner.')).toBeVisible();
  });

  test('no purpose in use: nothing may be kept of anybody, and the screen says so', async () => {
    const { show, me } = await openShop();
    show(<CaptureScreen me={await me()} {...nothing} />);
    await screen.findByRole('textbox', { name: /Full name/ });
    act(() => useCapture.setState(({ sheet }) => ({ sheet: sheet && { ...sheet, purposes: [] } })));
    expect(screen.getByText(/No purpose is in use, so nothing may be kept of anybody/)).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('the counter', () => {
  test.each(['en', 'af', 'zu'] as const)(
    'has no violations in %s, with a look-alike, a yes, and errors shown',
    async (language) => {
      const { user, register, container } = await openCounter();
      await register.capture({ name: 'Nokuthula Dlamini' });
      await user.keyboard('Nokuthula Dlamini{Tab}082 12');
      await user.click(option('Send me specials by SMS', 'Yes'));
      await user.click(option('Send me specials by e-mail', 'Yes'));
      await user.keyboard('{F9}');
      await screen.findByRole('heading', { name: /things to look at/ });
      act(() => setLanguage(language));
      // jsdom draws nothing, so contrast is measured in the browser (renderer/styles/tokens.css states the ratios).
      const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  test('speaks the staff member’s language around the customer’s words', async () => {
    await openCounter({ setUp: { language: 'en' } });
    act(() => setLanguage('af'));
    expect(field(/Volle naam/)).toBeVisible();
    expect(question('Send me specials by SMS Stuur vir my spesiale aanbiedinge per SMS')).toBeVisible();
    const [yes] = screen.getAllByRole('radio', { name: 'Ja' });
    yes?.focus();
    expect(yes).toHaveFocus();
  });

  test('on a narrow window the line to say stands above the form, where a drawer cannot hide it', async () => {
    windowIs('(width < 1180px)');
    await openCounter();
    const line = screen.getByText(/keeps your name and contact details/);
    expect(screen.getByRole('complementary')).not.toContainElement(line);
    expect(line.compareDocumentPosition(field(/Full name/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('combobox', { name: 'Language of the notice' })).toBeVisible();
  });

  test('on lock nothing of anybody stays in the window', async () => {
    const { user } = await openCounter();
    await user.keyboard('Nomsa Dube{Tab}0821234567');
    await user.click(option('Send me specials by SMS', 'Yes'));
    sign();
    await user.keyboard('{Escape}'); // what could still be undone goes too
    act(() => emptyCapture());
    await waitFor(() => expect(JSON.stringify(useCapture.getState())).not.toMatch(/Nomsa|0821234567|strokes/));
  });
});

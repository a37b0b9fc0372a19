import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useCapture } from '../../../renderer/screens/capture/captureSlice.ts';
import { draftKeeper } from '../../../renderer/screens/capture/draft.ts';
import { instantOf } from '../../../shared/instants.ts';
import { findDraft } from '../../../shared/session/contract.ts';
import { changeShop } from '../../../shared/shop/contract.ts';
import { field, openCounter, option, sign } from './counter.tsx';

type Counter = Awaited<ReturnType<typeof openCounter>>;

const draftOf = async ({ register }: Counter) => (await register.get(findDraft, { screen: 'capture' })).body;
const keptName = async (counter: Counter) => {
  const body = await draftOf(counter);
  return body && typeof body === 'object' && 'name' in body ? body.name : null;
};

describe('what is half typed', () => {
  test('survives the window: text, choices, the service, the language and the signature, said with its time', async () => {
    const counter = await openCounter({ startsAt: Date.UTC(2026, 10, 23, 8) });
    const { user, port } = counter;
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the notice' }), 'Afrikaans');
    await user.type(field(/Full name/), 'Nomsa Dube');
    await user.type(field(/Cellphone/), '0821234567');
    await user.click(option('Stuur vir my spesiale aanbiedinge per SMS Send me specials by SMS', 'Yes'));
    await user.click(screen.getByRole('checkbox', { name: 'Bewaar my fakture' }));
    sign();
    const { strokes } = useCapture.getState().form.signature ?? {};
    await waitFor(async () => expect(await draftOf(counter)).toMatchObject({ signature: { strokes } }));

    await counter.reopen();
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    expect(field(/Cellphone/)).toHaveValue('0821234567');
    expect(option('Stuur vir my spesiale aanbiedinge per SMS Send me specials by SMS', 'Yes')).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Bewaar my fakture' })).toBeChecked();
    expect(screen.getByRole('img', { name: 'Signed' })).toBeVisible();
    expect(useCapture.getState().form.signature?.strokes).toEqual(strokes);
    expect(screen.getByText(/^Draft of .*10:00 brought back$/)).toBeVisible();
    expect(port.calls.some(({ name }) => name === 'customers.capture')).toBe(false);
  });

  test('is gone once saved', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube');
    await waitFor(async () => expect(await keptName(counter)).toBe('Nomsa Dube'));
    await counter.user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    await waitFor(async () => expect(await draftOf(counter)).toBeNull());

    await counter.reopen();
    expect(field(/Full name/)).toHaveValue('');
  });

  test('under another notice it comes back without its answers: they were given to other words', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube{Tab}0821234567');
    await counter.user.click(option('Send me specials by SMS', 'Yes'));
    sign();
    await waitFor(async () => expect(await draftOf(counter)).toMatchObject({ signature: { width: 640 } }));
    await counter.register.get(changeShop, { contact: '011 111 1111' });

    await counter.reopen();
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  test('is kept when the screen is left before the pause is over', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nom');
    counter.unmount();
    await waitFor(async () => expect(await keptName(counter)).toBe('Nom'));
  });

  test('a form without anybody in it leaves no draft', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('N');
    await waitFor(async () => expect(await keptName(counter)).toBe('N'));
    await counter.user.keyboard('{Backspace}');
    await waitFor(async () => expect(await draftOf(counter)).toBeNull());
  });
});

describe('an engine that died after it had written and before it answered', () => {
  const gone = /^The register closed itself\. What was saved is safe\./;

  test('has written one customer, though the draft is brought back and saved again', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube{Tab}0821234567');
    counter.port.lose('customers.capture');
    await counter.user.keyboard('{F9}'); // before the pause in which a draft is kept
    await screen.findByText(gone);
    expect(await counter.writtenCount('Nomsa')).toBe(1);

    await counter.reopen();
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    await counter.user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    expect(await counter.writtenCount('Nomsa')).toBe(1);
    expect(await draftOf(counter)).toBeNull();
  });

  test('does not stand in the way of the next customer of the same name', async () => {
    const counter = await openCounter();
    counter.port.lose('customers.capture');
    await counter.user.keyboard('Nomsa Dube{F9}');
    await screen.findByText(gone);
    await counter.user.keyboard('{F9}');
    await waitFor(() => expect(field(/Full name/)).toHaveValue(''));
    await counter.user.keyboard('Nomsa Dube{F9}');
    await waitFor(async () => expect(await counter.writtenCount('Nomsa')).toBe(2));
  });

  test('does not take another content for what was written: whoever saves is told to look first', async () => {
    const counter = await openCounter();
    counter.port.lose('customers.capture');
    await counter.user.keyboard('Nomsa Dube{F9}');
    await screen.findByText(gone);
    await counter.user.keyboard('e{F9}');
    expect(await screen.findByText(/that may have been saved: look for it/)).toBeVisible();
    expect(field(/Full name/)).toHaveValue('Nomsa Dubee');
    expect(await counter.writtenCount('Nomsa')).toBe(1);
  });

  test('a save refused and put right is another act', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube');
    await counter.user.click(option('Send me specials by SMS', 'Yes'));
    await counter.user.keyboard('{F9}');
    await screen.findByRole('heading', { name: /to look at before saving/ });
    await counter.user.click(option('Send me specials by SMS', 'No'));
    await counter.user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    expect(await counter.writtenCount('Nomsa')).toBe(1);
  });
});

describe('clearing', () => {
  test('asks nothing, can be undone from the message, and the draft is there until then', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube');
    await counter.user.click(option('Send me specials by SMS', 'No'));
    await waitFor(async () => expect(await keptName(counter)).toBe('Nomsa Dube'));
    await counter.user.keyboard('{Escape}');

    expect(field(/Full name/)).toHaveValue('');
    expect(field(/Full name/)).toHaveFocus();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(await keptName(counter)).toBe('Nomsa Dube');

    await counter.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    expect(option('Send me specials by SMS', 'No')).toBeChecked();
  });

  test('Ctrl+Z in the empty field brings it back, and what was typed meanwhile is not lost either', async () => {
    const { user } = await openCounter();
    await user.keyboard('Nomsa Dube{Escape}{Control>}z{/Control}');
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');

    await user.keyboard('{Escape}Sipho');
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    act(() => useCapture.getState().undoClear());
    expect(field(/Full name/)).toHaveValue('Sipho');
  });

  test('an empty form has nothing to clear and says nothing', async () => {
    const { user } = await openCounter();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Cleared.')).not.toBeInTheDocument();
  });
});

describe('what was typed in a search', () => {
  test('starts the capture', async () => {
    const counter = await openCounter({ props: { prefill: { name: 'Zanele', phone: '0821234567' } } });
    expect(field(/Full name/)).toHaveValue('Zanele');
    expect(field(/Cellphone/)).toHaveValue('0821234567');
    await waitFor(async () => expect(await keptName(counter)).toBe('Zanele'));
  });

  test('waits while somebody else is half typed', async () => {
    const counter = await openCounter();
    await counter.user.keyboard('Nomsa Dube');
    act(() => useCapture.getState().start({ name: 'Zanele' }));
    expect(field(/Full name/)).toHaveValue('Nomsa Dube');
    await counter.user.keyboard('{Escape}');
    expect(field(/Full name/)).toHaveValue('Zanele');
  });
});

describe('the keeper of drafts', () => {
  afterEach(() => vi.useRealTimers());

  test('keeps at a pause of 400 ms, and once a second while the typing goes on', () => {
    vi.useFakeTimers({ now: Date.parse(instantOf(0)) });
    const keptAt: number[] = [];
    const keeper = draftKeeper(() => keptAt.push(Date.now()));
    for (let at = 0; at < 2_500; at += 100) {
      keeper.soon();
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(5_000);
    expect(keptAt).toEqual([1_000, 2_000, 2_800]);
  });
});

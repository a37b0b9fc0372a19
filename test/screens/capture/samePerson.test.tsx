import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { lookAlikes } from '../../../shared/customers/contract.ts';
import { field, openCounter } from './counter.tsx';

const questionAsked = () => screen.findByText(/Is this the same person\?/);
const asks = (calls: { name: string }[]) => calls.filter(({ name }) => name === lookAlikes.name);

describe('is this the same person?', () => {
  test('is asked while typing, masked, and opens the page that is there', async () => {
    const onOpenCustomer = vi.fn();
    const { user, register } = await openCounter({ props: { onOpenCustomer } });
    const { id } = await register.capture({ name: 'Nokuthula Dlamini', phone: '082 123 4567' });
    await user.keyboard('Nokhuthula Dlamini');

    const told = (await questionAsked()).closest('[role=status]');
    expect(told).toHaveTextContent('Is this the same person? Nokuthula Dlamini · 082 ••• 4567 · name sounds alike');
    await user.click(screen.getByRole('button', { name: 'Open this page' }));
    expect(onOpenCustomer.mock.calls).toEqual([[id]]);
  });

  test('never blocks, and "Different person" is kept with the capture', async () => {
    const { user, register, port, writtenCount } = await openCounter();
    const { id } = await register.capture({ name: 'Sam Botha', phone: '082 123 4567' });
    await user.keyboard('Lindiwe Botha{Tab}0821234567');
    await questionAsked();
    await user.click(screen.getByRole('button', { name: 'Different person' }));
    expect(screen.queryByText(/Is this the same person/)).not.toBeInTheDocument();

    await user.keyboard('{F9}');
    await screen.findByText(/^Saved\. Slip code/);
    expect(await writtenCount('Lindiwe')).toBe(1);
    expect(port.calls.find(({ name }) => name === 'customers.capture')?.input).toMatchObject({ differentFrom: [id] });
  });

  test('needs three letters or a whole number, and waits for a pause', async () => {
    const { user, register, port } = await openCounter();
    await register.capture({ name: 'Sam Botha' });
    await user.keyboard('Sa');
    await user.type(field(/Cellphone/), '08212345');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asks(port.calls)).toEqual([]);

    await user.type(field(/Cellphone/), '67');
    await waitFor(() => expect(asks(port.calls)).toHaveLength(1));
    expect(await questionAsked()).toHaveTextContent('Sam Botha · same number');
  });

  test('an answer for text that is no longer there is not shown', async () => {
    const { user, register, port } = await openCounter();
    await register.capture({ name: 'Sam Botha', phone: null, choices: [] });
    const release = port.hold(lookAlikes.name);
    await user.keyboard('Sam Botha');
    await waitFor(() => expect(asks(port.calls)).toHaveLength(1));
    await user.keyboard('{Escape}');
    release();
    await port.quiet();
    await act(async () => {}); // the answer has reached the screen
    expect(screen.queryByText(/Is this the same person/)).not.toBeInTheDocument();
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Reply } from '../../../renderer/call.ts';
import { Gate } from '../../../renderer/gate/Gate.tsx';
import { emptyGate, useGate } from '../../../renderer/gate/gateSlice.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

const open = new Set<TestRegister>();

beforeEach(() => useGate.setState(emptyGate()));

afterEach(() => {
  cleanup();
  for (const register of open) register.close();
  open.clear();
});

/** The gate window over the real engine, at the port that main gives it; closed after the test. */
export async function openGate(options: Parameters<typeof openTestRegister>[0] = {}) {
  const register = await openTestRegister(options);
  open.add(register);
  const calls: string[] = [];
  let failing: string | null = null;

  const port = {
    calls,
    /** From now on this procedure fails under a reference, as on a broken machine; null mends it. */
    fail(name: string | null) {
      failing = name;
    },
  };
  let session = register.engine.gateSession();
  window.register = {
    async call(name, input): Promise<Reply> {
      calls.push(name);
      if (name === failing) return { failure: { reference: '7K2M' } };
      register.time.now += 40; // nobody calls faster, and the engine's meter counts
      const reply = await session.call(structuredClone({ name, input })); // as a message port copies it
      if ('failure' in reply) throw register.failures.at(-1); // a bug: the test must see it
      return structuredClone(reply) as Reply; // the engine's answer, as the bridge hands it over
    },
  };

  return {
    register,
    port,
    user: userEvent.setup({ delay: null }),
    /** Opens the window, as main does at start, at lock and for the small gate. */
    show() {
      cleanup();
      useGate.setState(emptyGate());
      session = register.engine.gateSession();
      return render(<Gate />);
    },
  };
}

export const title = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
export const field = (name: RegExp | string) => screen.findByLabelText(name, { selector: 'input' });

/** Nothing a screen reader or a keyboard would stumble over. jsdom draws nothing, so colours are looked at elsewhere. */
export async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** The groups of the code, read off the sheet as a person does. */
export const codeOnSheet = () =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent }) => /Group \d(.{5})$/.exec(textContent ?? '')?.[1])
    .filter((group) => group !== undefined);

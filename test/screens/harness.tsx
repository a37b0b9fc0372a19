import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { Reply } from '../../renderer/call.ts';
import { MessageRegion } from '../../renderer/ui/MessageRegion.tsx';
import { whoAmI } from '../../shared/session/contract.ts';
import { openTestRegister, type TestRegister } from '../builders/register.ts';

type Options = NonNullable<Parameters<typeof openTestRegister>[0]> & {
  /** Changes to the set-up; `null` leaves the register without one, for what comes before it. */
  setUp?: Parameters<TestRegister['setUp']>[0] | null;
  /** Between two keys. A choice takes two characters within 25 ms for a scanner's. */
  keyDelay?: number | null;
};

/** jsdom has no layout, so no media query matches unless a test says so: `windowIs('(width < 1180px)')`. */
let matching: readonly string[] = [];
export function windowIs(...queries: string[]) {
  matching = queries;
}
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    get matches() {
      return matching.includes(media);
    },
  }) as MediaQueryList; // nothing of ours uses the rest of it

/** The port between window and engine, which a test may hold back or break as a slow or dying machine would. */
function openPort(register: TestRegister) {
  const held = new Map<string, Promise<void>>();
  const failing = new Map<string, string>();
  const losing = new Set<string>();
  const calls: { name: string; input: unknown }[] = [];
  const running = new Set<Promise<Reply>>();

  async function answer(name: string, input: unknown, commandId?: string): Promise<Reply> {
    const message = structuredClone({ name, input, ...(commandId && { commandId }) }); // as a message port copies it
    calls.push({ name, input: message.input });
    await held.get(name);
    const reference = failing.get(name);
    if (reference) return { failure: { reference } };
    register.time.now += 40; // nobody calls faster, and the engine's meter counts
    const reply = await register.session.call(message);
    if ('failure' in reply) throw register.failures.at(-1); // a bug: the test must see it
    if (losing.delete(name)) return { failure: { reference: 'engine-gone' } };
    return structuredClone(reply) as Reply; // the engine's answer, as the bridge hands it over
  }

  return {
    /** What was asked of the engine, in order. */
    calls,
    /** Answers to this procedure wait until the returned function is called. */
    hold(name: string) {
      const gate = Promise.withResolvers<void>();
      held.set(name, gate.promise);
      return () => {
        held.delete(name);
        gate.resolve();
      };
    },
    /** This procedure fails under a reference, as when the disk is full; `mend` ends it. */
    fail: (name: string, reference = '7K2M') => failing.set(name, reference),
    mend: (name: string) => failing.delete(name),
    /** The engine does the next of this procedure and dies before its answer arrives. */
    lose: (name: string) => losing.add(name),
    call(name: string, input: unknown, commandId?: string) {
      const call = answer(name, input, commandId);
      running.add(call);
      void call.finally(() => running.delete(call)).catch(() => {}); // whoever called sees the fault
      return call;
    },
    async quiet() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

const open = new Set<{ register: TestRegister; port: ReturnType<typeof openPort> }>();

afterEach(async () => {
  cleanup(); // before the engine ends: a screen may still keep its draft as it goes
  for (const { register, port } of open) {
    await port.quiet();
    register.close();
  }
  open.clear();
  windowIs();
});

/** A set-up shop with its owner signed in, the real engine behind `window.register`; closed after the test. */
export async function openShop({ setUp = {}, keyDelay = null, ...options }: Options = {}) {
  const register = await openTestRegister(options);
  const port = openPort(register);
  open.add({ register, port });
  window.register = { call: port.call };
  if (setUp) await register.setUp(setUp);

  return {
    register,
    port,
    user: userEvent.setup({ delay: keyDelay }),
    me: () => register.get(whoAmI, {}),
    /** Mounts a screen as the app's frame does: with the slot for its side panel and the region for messages. */
    show: (screen: ReactElement) => render(screen, { wrapper: Frame }),
  };
}
export type Shop = Awaited<ReturnType<typeof openShop>>;

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <aside aria-label="Beside">
        <div id="side-slot" />
      </aside>
      <MessageRegion label="Messages" words={{ undo: 'Undo', close: 'Close' }} />
    </>
  );
}

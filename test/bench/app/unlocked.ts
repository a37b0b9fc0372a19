import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { plannedPeople } from '../../../main/demo/people.ts';
import type {} from '../../../renderer/call.ts';
import { type RunningApp, startApp } from '../../journeys/harness.ts';
import { unlockPractice } from '../../journeys/mainJob.ts';

/** The app on a shop of that folder, unlocked, while the work lasts. */
export async function whileUnlocked<T>(
  folder: string,
  work: (app: RunningApp, window: Page) => Promise<T>,
): Promise<T> {
  const app = await startApp({ folder, env: { THEMBEKA_DEMO: '1' } });
  try {
    return await work(app, await unlockPractice(app));
  } finally {
    await app.quit();
  }
}

/** Slower than the fifty calls a second a port may make. */
const betweenCallsMs = 25;

/** Milliseconds in the window from a question to its answer of twenty rows: always the same search, so that the disk has no part in it. */
export const roundTrips = (page: Page, many: number): Promise<number[]> =>
  page.evaluate(
    async ([count, between]) => {
      const samples: number[] = [];
      for (let place = 0; place < count + 10; place += 1) {
        const from = performance.now();
        const reply = await window.register.call('customers.search', { text: 'dl' });
        const took = performance.now() - from;
        const answer =
          'answer' in reply && reply.answer.ok ? (reply.answer.value as { hits: unknown[] }) : { hits: [] };
        if (answer.hits.length !== 20) throw new Error('not twenty rows');
        if (place >= 10) samples.push(took);
        await new Promise((resolve) => setTimeout(resolve, between));
      }
      return samples;
    },
    [many, betweenCallsMs] as const,
  );

const letters = 5;
const betweenKeysMs = 150;

/** Milliseconds from each key to the frame in which the rows it brought are on the screen. */
export async function keysToPaint(window: Page, names: number): Promise<number[]> {
  await window.keyboard.press('F3');
  await window.getByRole('combobox').waitFor();
  await window.evaluate(watchRows);
  const families = [...plannedPeople(97, names * 2)].map(({ name }) => name.split(' ').at(-1)?.toLowerCase() ?? '');
  // Letters that have a key of their own.
  for (const family of families.filter((each) => /^[a-z]+$/.test(each)).slice(0, names)) {
    for (const letter of family.slice(0, letters)) {
      await window.keyboard.press(letter);
      await pause(betweenKeysMs);
    }
    await window.keyboard.press('Control+A');
    await window.keyboard.press('Backspace');
    await pause(betweenKeysMs);
  }
  return window.evaluate(() => [...(window as unknown as { painted: Map<number, number> }).painted.values()]); // set by watchRows
}

/** Runs in the page. Words that change in the list were brought by the last letter; a message posted in a frame comes after its painting. */
function watchRows() {
  const painted = new Map<number, number>();
  Object.assign(window, { painted });
  let pressedAt = 0;
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      pressedAt = key.length === 1 ? timeStamp : 0;
    },
    true,
  );
  new MutationObserver(() => {
    const from = pressedAt;
    if (from === 0) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted.set(from, performance.now() - from);
      port2.postMessage(null);
    });
  }).observe(document.querySelector('[role=listbox]') ?? document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** Megabytes of all processes of the app, shared pages shared out among them; Linux alone counts so. */
export function memoryOf(processId: number): number {
  const kilobytes = treeOf(processId).map((id) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? Number.NaN),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // The name in brackets may hold anything; what follows the last bracket is the state and the parent.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {} // ended while we looked
  }
  const within = (id: number): boolean => id === root || (id > 1 && within(parents.get(id) ?? 0));
  return [...parents.keys()].filter(within);
}

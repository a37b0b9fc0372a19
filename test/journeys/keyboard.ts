import type { Page } from 'playwright-core';

/**
 * Two hands on a keyboard and no mouse: whatever a journey does, somebody who cannot point can do. The focus is where it is, and is
 * moved by Tab as anyone would.
 */
export interface Keyboard {
  press(key: string, times?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab until the control of this name has the focus. */
  tabTo(name: string): Promise<void>;
  /** Tab to a button and press it. */
  choose(name: string): Promise<void>;
  /** Tab to a field and fill it in. */
  fill(name: string, text: string): Promise<void>;
  /** Until the app itself has moved the focus to the control of this name. */
  waitForFocus(name: string): Promise<void>;
  /** What a screen reader would call the control that has the focus. */
  focused(): Promise<string>;
}

const mostTabs = 60;
const focusWithinMs = 5_000;

export function keyboardOf(window: Page): Keyboard {
  const focused = () => window.evaluate(nameOfFocus);
  const hands: Keyboard = {
    async press(key, times = 1) {
      for (let pressed = 0; pressed < times; pressed += 1) await window.keyboard.press(key);
    },
    type: (text) => window.keyboard.type(text),
    focused,
    async tabTo(name) {
      const passed: string[] = [];
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        const at = await focused();
        if (at === name) return;
        passed.push(at);
        await window.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached "${name}". It passed: ${[...new Set(passed)].join(' | ')}`);
    },
    async waitForFocus(name) {
      for (const until = Date.now() + focusWithinMs; (await focused()) !== name; ) {
        if (Date.now() > until) throw new Error(`The focus is on "${await focused()}" and not on "${name}".`);
      }
    },
    async choose(name) {
      await hands.tabTo(name);
      await window.keyboard.press('Enter');
    },
    async fill(name, text) {
      await hands.tabTo(name);
      await window.keyboard.press('Control+A');
      await window.keyboard.type(text);
    },
  };
  return hands;
}

/** Runs in the page: the label, the given name, or the words of whatever has the focus. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return '';
  /** The words on it, without the keys that are printed beside them. */
  const wordsOf = (labelling: Element | null) => {
    const copy = labelling?.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const unsaid of copy.querySelectorAll('kbd, [aria-hidden="true"]')) unsaid.remove();
    return copy.textContent ?? '';
  };
  const labelled = element.getAttribute('aria-labelledby')?.split(' ');
  const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
  const name =
    element.getAttribute('aria-label') ??
    labelled?.map((id) => wordsOf(document.getElementById(id))).join(' ') ??
    (labels && labels.length > 0 ? [...labels].map(wordsOf).join(' ') : wordsOf(element));
  return name.replace(/\s+/g, ' ').trim();
}

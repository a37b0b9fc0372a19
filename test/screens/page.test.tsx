import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../renderer', path), 'utf8');
const base = read('styles/base.css');
const tokens = read('styles/tokens.css');

describe.each(['index.html', 'unlock.html'])('%s', (path) => {
  const page = new DOMParser().parseFromString(read(path), 'text/html');

  test('holds nothing the policy forbids: no style, no script of its own, no handler, no address outside', () => {
    expect([...page.querySelectorAll('style, script:not([src]), [style], base, iframe')]).toEqual([]);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(attributes.filter(({ value }) => /^(https?:|\/\/|data:)/.test(value))).toEqual([]);
  });

  test('keeps React Aria from adding a style element, and the rule it would add is in our own file', () => {
    expect(page.getElementById('react-aria-pressable-style')?.tagName).toBe('META');
    expect(base).toMatch(/\[data-react-aria-pressable\] \{\s+touch-action: pan-x pan-y pinch-zoom;/);
  });
});

/** `--name: light-dark(#light, #dark)` as [light, dark]. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(name: string, on: string, theme: 0 | 1): number {
  const [a, b] = [name, on].map((token) => luminance(colours.get(token)?.[theme] ?? ''));
  if (a === undefined || b === undefined || Number.isNaN(a + b)) throw new Error(`${name} or ${on} is no colour`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  test.each([
    ['text', 'surface'],
    ['text', 'canvas'],
    ['text', 'sunken'],
    ['text', 'selected'],
    ['muted', 'surface'],
    ['muted', 'canvas'],
    ['on-primary', 'primary'],
    ['surface', 'text'],
    ['good', 'good-tint'],
    ['good', 'canvas'],
    ['attention', 'attention-tint'],
    ['wrong', 'wrong-tint'],
    ['wrong', 'canvas'],
    ['note', 'note-tint'],
  ])('%s on %s can be read: 6 to 1', (text, on) => {
    expect(contrast(text, on, theme)).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ['edge', 'surface'],
    ['edge', 'canvas'],
    ['focus', 'surface'],
    ['focus', 'canvas'],
    ['primary', 'surface'],
  ])('%s on %s can be seen: 4 to 1', (shape, on) => {
    expect(contrast(shape, on, theme)).toBeGreaterThanOrEqual(4);
  });
});

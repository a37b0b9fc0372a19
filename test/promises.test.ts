import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'resources/promises.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| (\d+) \| (.+?) \| (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, number, capability, held]) => ({ number: Number(number), capability, held: held ?? '' }));
const promised = rows.filter(({ held }) => !held.startsWith('not yet'));

test('every one of the 87 capabilities is on the page, once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 87 }, (_, index) => index + 1));
});

test.each(promised)('$number, $capability: the test that is said to hold it is there', ({ held }) => {
  const [, file = '', name = ''] = /^(\S+?): (.+)$/.exec(held) ?? [];
  expect(existsSync(join(root, file)), file).toBe(true);
  expect(readFileSync(join(root, file), 'utf8')).toContain(name);
});

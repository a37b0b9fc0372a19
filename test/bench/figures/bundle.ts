import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../../journeys/harness.ts';
import { atMost, type Bench, type Figure } from '../measure/figure.ts';

const pages = { 'the working window': 'index.html', 'the gate': 'unlock.html' };

/** Kilobytes, each file by itself as it is read, of all code and style a page can come to load; typefaces are beside it. */
function codeOf(page: string): number {
  const folder = join(projectFolder, 'dist', 'renderer');
  const wanted = new Set<string>();
  const follow = (text: string) => {
    for (const [, name = ''] of text.matchAll(/["'`][^"'`\s]*?([\w-]+\.(?:js|css))["'`]/g)) {
      const file = join(folder, 'assets', name);
      if (wanted.has(file) || !existsSync(file)) continue;
      wanted.add(file);
      follow(readFileSync(file, 'utf8'));
    }
  };
  follow(readFileSync(join(folder, page), 'utf8'));
  return [...wanted].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1_000;
}

const bundle: Figure = {
  name: 'code, gzip',
  unit: 'kB',
  budget: atMost(320),
  run: () => Object.entries(pages).map(([name, page]) => ({ name, samples: [codeOf(page)] })),
};

export const figures = (_: Pick<Bench, 'quick'>): Figure[] => [bundle];

// The budgets of performance.md, measured: `npm run bench -- [--quick] [--json] [--only <part of a name>]`.
import { parseArgs } from 'node:util';
import { disk } from './measure/disk.ts';
import type { Figure } from './measure/figure.ts';
import { heading, inWords, lineOf, machine } from './measure/report.ts';
import { keptRegisters } from './register/registers.ts';
import { keptShops } from './shop/shops.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const files = import.meta.glob<(bench: { quick: boolean }) => readonly Figure[]>('./figures/*.ts', {
  import: 'figures',
  eager: true,
});

/** Standard output is the result; what is going on is said beside it. */
const say = (text: string) => console.error(text);
const print = (text: string) => console.log(text);

const registers = keptRegisters(say);
const shops = keptShops(say);
const bench = { quick: values.quick, registers, shops };
const figures = Object.values(files)
  .flatMap((figuresIn) => figuresIn(bench))
  .filter(({ name }) => name.includes(values.only));

say(`${machine()}; ${disk()}`);
if (!values.json) print(heading());
try {
  for (const figure of figures) {
    for (const part of await figure.run(bench)) {
      const line = lineOf(figure, part);
      print(values.json ? JSON.stringify(line) : inWords(line));
    }
  }
} finally {
  registers.close();
  shops.close();
}
say(`${machine()}; ${disk()}`);

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatorVersion, plannedPeople } from '../../../main/demo/people.ts';
import { searchKeysOf } from '../../../main/engine/customers/keys.ts';
import { Vocabulary } from '../../../main/engine/customers/search/index.ts';
import { createStore, openStore, type Store } from '../../../main/engine/store/index.ts';
import { migrations } from '../../../main/engine/store/migrate.ts';
import { registerFile } from '../../../main/engine/store/open.ts';
import { cache } from '../../../scripts/paths.mjs';
import { type Filled, fill, fillVersion } from './fill.ts';
import { openPlain } from './plain.ts';

export interface OpenedRegister {
  people: number;
  folder: string;
  store: Store;
  vocabulary: Vocabulary;
  bytes: number;
  /** People spread over the whole register, to ask for: known without reading, and so warming, its pages. */
  sample: readonly Filled[];
}

export interface Registers {
  /** An encrypted register of so many people, for reading: it is kept and used again. */
  encrypted(people: number): OpenedRegister;
  /** The same people in the same schema without encryption. */
  plain(people: number): OpenedRegister;
  /** The encrypted one closed and opened anew, as after an unlock. */
  reopened(people: number): OpenedRegister;
  /** A copy of the encrypted one to write to; gone at the end. */
  copy(people: number): OpenedRegister;
  close(): void;
}

const seed = 20_260_630;
/** Imaginary people need no secret; a key of their own keeps the file what a real one is. */
export const dataKey = () => Buffer.alloc(32, 7);

/** Whatever changes what stands in a register gives it another name, and it is built anew. */
function version() {
  const hash = createHash('sha256').update(`${generatorVersion} ${fillVersion}`);
  for (const { sql } of migrations) hash.update(sql);
  for (const person of plannedPeople(seed, 500)) hash.update(JSON.stringify(searchKeysOf({ ...person, phone: null })));
  return hash.digest('hex').slice(0, 16);
}

export function keptRegisters(say: (text: string) => void): Registers {
  const home = join(cache, 'bench', version());
  forgetOthers(join(cache, 'bench'), home);
  const open = new Map<string, OpenedRegister>();
  const copies: string[] = [];

  const once = (kind: Kind, people: number) => {
    const key = `${kind} ${people}`;
    const known = open.get(key);
    if (known) return known;
    const folder = join(home, `${kind}-${people}`);
    if (!existsSync(folder)) build(kind, people, folder, say);
    const opened = openKept(kind, people, folder);
    open.set(key, opened);
    return opened;
  };

  return {
    encrypted: (people) => once('encrypted', people),
    plain: (people) => once('plain', people),
    reopened(people) {
      once('encrypted', people).store.close();
      open.delete(`encrypted ${people}`);
      return once('encrypted', people);
    },
    copy(people) {
      const { folder } = once('encrypted', people);
      const copied = mkdtempSync(join(tmpdir(), 'thembeka-bench-'));
      copies.push(copied);
      copyFileSync(registerFile(folder), registerFile(copied));
      copyFileSync(join(folder, sampleFile), join(copied, sampleFile));
      const opened = openKept('encrypted', people, copied);
      open.set(`copy ${copied}`, opened);
      return opened;
    },
    close() {
      for (const { store } of open.values()) store.close();
      open.clear();
      for (const folder of copies) rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Kind = 'encrypted' | 'plain';

const sampleFile = 'sample.json';
const sampleSize = 12_000;

function openKept(kind: Kind, people: number, folder: string): OpenedRegister {
  const store = kind === 'plain' ? openPlain(folder) : openStore({ folder, dataKey: dataKey() });
  const file = kind === 'plain' ? join(folder, 'plain.db') : registerFile(folder);
  const sample: Filled[] = JSON.parse(readFileSync(join(folder, sampleFile), 'utf8')); // written by build, below
  return { people, folder, store, vocabulary: Vocabulary.load(store.read), bytes: statSync(file).size, sample };
}

/** Built beside and renamed, so that a broken run leaves no half register to be measured. */
function build(kind: Kind, people: number, folder: string, say: (text: string) => void) {
  const from = performance.now();
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const store = kind === 'plain' ? openPlain(beside) : createStore({ folder: beside, dataKey: dataKey() });
  const every = Math.max(1, Math.floor(people / sampleSize));
  const sample: Filled[] = [];
  fill(store, seed, people, (person) => {
    if (person.row % every === 0) sample.push(person);
  });
  store.close();
  writeFileSync(join(beside, sampleFile), JSON.stringify(sample));
  renameSync(beside, folder);
  say(
    `built the ${kind} register of ${people} people in ${Math.round((performance.now() - from) / 1000)} s; it is kept`,
  );
}

function forgetOthers(bench: string, home: string) {
  if (!existsSync(bench)) return;
  for (const name of readdirSync(bench)) {
    if (join(bench, name) !== home) rmSync(join(bench, name), { recursive: true, force: true });
  }
}

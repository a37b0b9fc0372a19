import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { generatorVersion } from '../../../main/demo/people.ts';
import { Vocabulary } from '../../../main/engine/customers/search/index.ts';
import { openStore, registerFile, type Store } from '../../../main/engine/store/index.ts';
import { migrations } from '../../../main/engine/store/migrate.ts';
import { cache } from '../../../scripts/paths.mjs';
import { z } from '../../../shared/z.ts';
import { fillVersion } from '../register/fill.ts';
import { openPlain } from '../register/plain.ts';
import { addEntry, buildShop, dataKeyOf, shopVersion } from './build.ts';

/** A shop that has been open for three years: people, choices, visits, due dates, a log, and keys that open it. */
export interface Shop {
  people: number;
  folder: string;
  dataKey: Buffer;
  store: Store;
  vocabulary: Vocabulary;
  /** Before the end, when the file itself is wanted. */
  close(): void;
}

export interface Shops {
  /** The one copy of this size to write to, opened again when it was closed; gone at the end. */
  copy(people: number): Promise<Shop>;
  /** The same rows under the same settings without encryption. */
  plainCopy(people: number): Promise<Shop>;
  /** A copy whose log has so many entries. */
  withLog(people: number, entries: number): Promise<Shop>;
  /** A fresh copy in a folder to start the app on, which finds its practice register in it. */
  appFolder(people: number): Promise<string>;
  close(): void;
}

const version = () => {
  const hash = createHash('sha256').update(`${generatorVersion} ${fillVersion} ${shopVersion}`);
  for (const { sql } of migrations) hash.update(sql);
  return hash.digest('hex').slice(0, 16);
};

/** The app looks for it under this name. */
export const practice = 'practice-register';

export function keptShops(say: (text: string) => void): Shops {
  const all = join(cache, 'bench-shops');
  const home = join(all, version());
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    if (join(all, name) !== home) rmSync(join(all, name), { recursive: true, force: true });
  }
  const opened = new Set<Store>();
  const working = new Map<number, Shop>();
  const copies: string[] = [];

  /** Built beside and renamed, so that a broken run leaves no half shop to be measured. */
  async function kept(name: string, build: (folder: string) => Promise<void>) {
    const folder = join(home, name);
    if (existsSync(folder)) return folder;
    const from = performance.now();
    mkdirSync(home, { recursive: true });
    const beside = `${folder}.${process.pid}`;
    await build(beside);
    renameSync(beside, folder);
    say(`built the shop ${name} in ${Math.round((performance.now() - from) / 1000)} s; it is kept`);
    return folder;
  }
  const shopOf = (people: number) => kept(String(people), (folder) => buildShop(folder, people));

  function copied(from: string) {
    const base = mkdtempSync(join(tmpdir(), 'thembeka-bench-'));
    copies.push(base);
    const folder = join(base, practice);
    copyFolder(from, folder);
    return { base, folder };
  }
  const openedAt = (people: number, folder: string, dataKey: Buffer, store: Store): Shop => {
    opened.add(store);
    const close = () => {
      if (opened.delete(store)) store.close();
    };
    return { people, folder, dataKey, store, vocabulary: Vocabulary.load(store.read), close };
  };
  const encrypted = async (people: number, from: string) => {
    const { folder } = copied(from);
    const dataKey = await dataKeyOf(folder);
    return openedAt(people, folder, dataKey, openStore({ folder, dataKey }));
  };

  return {
    async copy(people) {
      const known = working.get(people);
      if (known && opened.has(known.store)) return known;
      const shop = known
        ? openedAt(people, known.folder, known.dataKey, openStore(known))
        : await encrypted(people, await shopOf(people));
      working.set(people, shop);
      return shop;
    },
    async plainCopy(people) {
      const { folder } = copied(await shopOf(people));
      const dataKey = await dataKeyOf(folder);
      decrypt(folder, dataKey);
      return openedAt(people, folder, dataKey, openPlain(folder));
    },
    async withLog(people, entries) {
      const from = await shopOf(people);
      const folder = await kept(`${people}-log-${entries}`, async (beside) => {
        copyFolder(from, beside);
        const store = openStore({ folder: beside, dataKey: await dataKeyOf(beside) });
        lengthenLog(store, entries);
        store.close();
      });
      return encrypted(people, folder);
    },
    appFolder: async (people) => copied(await shopOf(people)).base,
    close() {
      for (const store of opened) store.close();
      for (const folder of copies) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function copyFolder(from: string, to: string) {
  mkdirSync(to, { recursive: true });
  // Where the file system can, a copy shares its pages with what it was copied from.
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
}

/** Takes the key off the copy, which also tidies its pages: the same rows under the name plain.ts looks for. Imaginary people. */
function decrypt(folder: string, dataKey: Buffer) {
  const db = new Database(registerFile(folder));
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${dataKey.toString('hex')}'"`);
  db.pragma('journal_mode=DELETE');
  db.pragma(`rekey=''`);
  db.close();
  renameSync(registerFile(folder), join(folder, 'plain.db'));
}

const Log = z.object({ entries: z.number(), by: z.string() });

function lengthenLog(store: Store, entries: number) {
  const asked = () =>
    store.read.one(
      Log,
      "SELECT (SELECT count(*) FROM audit_entry) AS entries, (SELECT id FROM person WHERE label = 'Sipho') AS 'by'",
    );
  for (let { entries: there, by } = asked(); there < entries; { entries: there, by } = asked()) {
    store.inTransaction((tx) => {
      // Each hundredth brings one more, which hands on to the next key.
      for (let more = Math.min(10_000, Math.ceil((entries - there) * 0.99)); more > 0; more -= 1)
        addEntry(tx, by, null);
    });
  }
}

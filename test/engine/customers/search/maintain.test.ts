import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { plannedPeople, randomFrom } from '../../../../main/demo/people.ts';
import { searchKeysOf } from '../../../../main/engine/customers/keys.ts';
import {
  indexCustomer,
  unindexCustomer,
  Vocabulary,
  type VocabularyChange,
} from '../../../../main/engine/customers/search/index.ts';
import { registerFile } from '../../../../main/engine/store/open.ts';
import { z } from '../../../../shared/z.ts';
import { insertPerson } from '../../../bench/register/fill.ts';
import { registerOf } from './people.ts';

const keysOf = (name: string) => searchKeysOf({ name, phone: null, email: null });

/** Every page of the file as it stands, unused ones too: compacting first would hide what deletion left behind. */
function decryptedPages(folder: string, dataKey: Buffer) {
  const raw = new Database(registerFile(folder));
  raw.pragma(`cipher='sqlcipher'`);
  raw.pragma('legacy=4');
  raw.pragma(`key="x'${dataKey.toString('hex')}'"`);
  const pages = raw.serialize();
  raw.close();
  return pages;
}

describe('the index and the vocabulary', () => {
  test('after five hundred captures, corrections and deletions the vocabulary in memory is the one in the file', () => {
    const register = registerOf([]);
    const { store, vocabulary } = register;
    const random = randomFrom(17);
    const held = new Map<number, string>();
    let row = 0;
    for (const { name } of plannedPeople(3, 500)) {
      const leaving = held.size > 40 && random.chance(0.4) ? [...held.keys()][random.below(held.size)] : undefined;
      const changes: VocabularyChange[] = store.inTransaction((tx) => {
        if (leaving !== undefined && random.chance(0.5)) {
          const before = keysOf(held.get(leaving) ?? '');
          held.set(leaving, name);
          tx.run('UPDATE customer SET name = :name, name_key = :key WHERE row = :row', {
            name,
            key: keysOf(name).nameKey,
            row: leaving,
          });
          return [unindexCustomer(tx, leaving, before), indexCustomer(tx, leaving, keysOf(name))];
        }
        if (leaving !== undefined) {
          const before = keysOf(held.get(leaving) ?? '');
          held.delete(leaving);
          tx.run('DELETE FROM customer WHERE row = :row', { row: leaving });
          return [unindexCustomer(tx, leaving, before)];
        }
        row += 1;
        held.set(row, name);
        insertPerson(tx, { row, name, phone: null, email: null });
        return [{ words: [...new Set(wordsHeld(name))], by: 1 }];
      });
      for (const change of changes) vocabulary.apply(change);
    }
    expect(held.size).toBeGreaterThan(100);
    expect(vocabulary.entries()).toEqual(Vocabulary.load(store.read).entries());

    const counted = new Map<string, number>();
    for (const name of held.values())
      for (const word of new Set(wordsHeld(name))) counted.set(word, (counted.get(word) ?? 0) + 1);
    expect(vocabulary.entries()).toEqual([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
    for (const [at, name] of [...held].slice(0, 50)) {
      const found = register.search(name);
      expect(found.more || found.rows.some((person) => person.row === at), name).toBe(true);
    }
  });

  const wordsHeld = (name: string) => keysOf(name).nameKey.split(/[ |]/).filter(Boolean);

  test('a name that was put right is found by the new words and no longer by the old', () => {
    const register = registerOf(['Nomsa Zulu', 'Sipho Cele']);
    register.store.inTransaction((tx) => {
      const changes = [unindexCustomer(tx, 1, keysOf('Nomsa Zulu')), indexCustomer(tx, 1, keysOf('Nomsa Botha'))];
      const { nameKey, soundKey } = keysOf('Nomsa Botha');
      tx.run(`UPDATE customer SET name = 'Nomsa Botha', name_key = :nameKey, sound_key = :soundKey WHERE row = 1`, {
        nameKey,
        soundKey,
      });
      for (const change of changes) register.vocabulary.apply(change);
    });
    expect(register.names('botha')).toEqual(['Nomsa Botha']);
    expect(register.names('zulu')).toEqual([]);
    expect(register.vocabulary.has('zulu')).toBe(false);
  });

  test('a person whose name has a word twice counts once for it', () => {
    const { vocabulary } = registerOf(['Thomas Thomas', 'Thomas Nkosi']);
    expect(vocabulary.peopleWith('thomas')).toBe(2);
  });

  test('a transaction that is rolled back changes neither the file nor memory', () => {
    const register = registerOf(['Nomsa Dlamini']);
    const before = register.vocabulary.entries();
    const changes: VocabularyChange[] = [];
    expect(() =>
      register.store.inTransaction((tx) => {
        changes.push(indexCustomer(tx, 2, keysOf('Zodwa Quxani')), unindexCustomer(tx, 1, keysOf('Nomsa Dlamini')));
        throw new Error('the disk is full');
      }),
    ).toThrow('the disk is full');
    expect(changes).toEqual([
      { words: ['zodwa', 'quxani'], by: 1 },
      { words: ['nomsa', 'dlamini'], by: -1 },
    ]);
    expect(register.vocabulary.entries()).toEqual(before);
    expect(Vocabulary.load(register.store.read).entries()).toEqual(before);
    expect(register.names('nomsa dlamini')).toEqual(['Nomsa Dlamini']);
  });
});

// "When a customer is destroyed, her name is gone from the file."
describe('a destroyed name', () => {
  test('given a deleted customer, no page of the decrypted file holds a part of the name', () => {
    const others = [...plannedPeople(8, 300)].map(({ name }) => name);
    const person = { name: 'Wqjzexi Vykqpotha', phone: '+27821234567', email: 'wqjzexi@mail.example' };
    const register = registerOf([...others.slice(0, 150), person, ...others.slice(150)]);
    const row = 151;
    register.store.truncateWal();
    // The index stores only how a word differs from the one before it, so parts of words are looked for.
    const parts = ['qjzexi', 'ykqpotha', 'wqjz', 'vykq'];
    register.store.inTransaction((tx) => {
      unindexCustomer(tx, row, keysOf('Wqjzexi Vykqpotha'));
      tx.run('DELETE FROM customer WHERE row = :row', { row });
    });
    register.store.truncateWal();
    register.shut();
    const pages = decryptedPages(register.folder, register.dataKey).toString('latin1').toLowerCase();
    expect(pages).toContain('dlamini'); // what is still there can be seen this way
    for (const part of parts) expect(pages.includes(part), part).toBe(false);
  });

  test('given a name still held, its parts can be seen in the decrypted pages', () => {
    const register = registerOf(['Wqjzexi Vykqpotha', 'Nomsa Dlamini']);
    register.shut();
    const pages = decryptedPages(register.folder, register.dataKey).toString('latin1').toLowerCase();
    for (const part of ['qjzexi', 'ykqpotha', 'wqjz', 'vykq']) expect(pages.includes(part), part).toBe(true);
  });
});

describe('the questions the search asks', () => {
  const Step = z.object({ detail: z.string() });
  const register = registerOf([], true);
  afterAll(register.close);
  const plan = (sql: string, params: Record<string, string | number>) =>
    register.store.read
      .all(Step, `EXPLAIN QUERY PLAN ${sql}`, params)
      .map(({ detail }) => detail)
      .join('\n');

  test.each([
    [
      'phone_digits >= :value AND phone_digits < :after ORDER BY phone_digits, row LIMIT 300',
      'COVERING INDEX customer_by_phone',
    ],
    [
      'phone_reversed >= :value AND phone_reversed < :after ORDER BY phone_reversed, name_key LIMIT 300',
      'COVERING INDEX customer_by_last_digits',
    ],
    ['email_key >= :value AND email_key < :after ORDER BY email_key LIMIT 40', 'INDEX customer_by_email'],
  ])('%s reads an index, in its order', (where, index) => {
    const steps = plan(`SELECT row${where.includes('name_key') ? ', name_key' : ''} FROM customer WHERE ${where}`, {
      value: 'a',
      after: 'b',
    });
    expect(steps).toContain(index);
    expect(steps).not.toContain('SCAN customer');
    expect(steps).not.toContain('TEMP B-TREE');
  });

  test('names are read from the index newest first without sorting', () => {
    const steps = plan(
      `SELECT customer.row, name_key FROM customer_search JOIN customer ON customer.row = customer_search.rowid
       WHERE customer_search MATCH :match ORDER BY customer_search.rowid DESC LIMIT :most`,
      { match: '"nomsa"', most: 40 },
    );
    expect(steps).toMatch(/SCAN customer_search VIRTUAL TABLE/);
    expect(steps).toMatch(/SEARCH customer USING INTEGER PRIMARY KEY/);
    expect(steps).not.toContain('TEMP B-TREE');
  });

  test('sounds are read from their index newest first without sorting', () => {
    const steps = plan('SELECT row, name_key FROM customer WHERE sound_key = :sound ORDER BY row DESC LIMIT 300', {
      sound: 'TLMN',
    });
    expect(steps).toContain('INDEX customer_by_sound');
    expect(steps).not.toContain('TEMP B-TREE');
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { searchCustomers, Vocabulary } from '../../../../main/engine/customers/search/index.ts';
import { createStore } from '../../../../main/engine/store/index.ts';
import type { Role } from '../../../../shared/people/roles.ts';
import { type Filled, insertPerson } from '../../../bench/register/fill.ts';

export interface Someone {
  name: string;
  phone?: string;
  email?: string;
}

/** A real encrypted register of its own, with these people in it, oldest capture first. */
export function registerOf(people: readonly (string | Someone)[], lasting = false) {
  const folder = mkdtempSync(join(tmpdir(), 'thembeka-search-'));
  const dataKey = randomBytes(32);
  const store = createStore({ folder, dataKey });
  let isOpen = true;
  const shut = () => {
    if (isOpen) store.close();
    isOpen = false;
  };
  const close = () => {
    shut();
    rmSync(folder, { recursive: true, force: true });
  };
  if (!lasting) onTestFinished(close);
  const filled: Filled[] = store.inTransaction((tx) =>
    people.map((someone, index) => {
      const { name, phone = null, email = null } = typeof someone === 'string' ? { name: someone } : someone;
      return insertPerson(tx, { row: index + 1, name, phone, email });
    }),
  );
  const vocabulary = Vocabulary.load(store.read);
  return {
    store,
    folder,
    dataKey,
    filled,
    vocabulary,
    /** Lets go of the file and leaves it. */
    shut,
    close,
    search: (text: string, role: Role = 'owner') => searchCustomers(store.read, vocabulary, text, role),
    /** The names found, best first. */
    names: (text: string, role: Role = 'owner') =>
      searchCustomers(store.read, vocabulary, text, role).rows.map(({ name }) => name),
  };
}

import type { Tx } from '../../store/index.ts';
import type { VocabularyChange } from './vocabulary.ts';
import { distinctWords } from './words.ts';

// The index and the vocabulary's table change in the transaction that changes the customer. The vocabulary in memory
// changes only once that is on disk: hand what these return to `vocabulary.apply` in `afterCommit`.

type NameKey = { nameKey: string };

/** The customer can now be found by name. */
export function indexCustomer(tx: Tx, row: number, { nameKey }: NameKey): VocabularyChange {
  const words = distinctWords(nameKey);
  tx.run('INSERT INTO customer_search (rowid, t) VALUES (:row, :nameKey)', { row, nameKey });
  for (const word of words) {
    tx.run(
      `INSERT INTO name_word (word, people) VALUES (:word, 1)
       ON CONFLICT (word) DO UPDATE SET people = people + 1`,
      { word },
    );
  }
  return { words, by: 1 };
}

/**
 * The customer can no longer be found by name. The index keeps no copy of its text, so it must be told what stood there:
 * with any other `nameKey` than the one indexed, words would stay behind.
 */
export function unindexCustomer(tx: Tx, row: number, { nameKey }: NameKey): VocabularyChange {
  const words = distinctWords(nameKey);
  tx.run(`INSERT INTO customer_search (customer_search, rowid, t) VALUES ('delete', :row, :nameKey)`, { row, nameKey });
  for (const word of words) {
    const wasLast = tx.run('DELETE FROM name_word WHERE word = :word AND people = 1', { word }) === 1;
    if (!wasLast) tx.run('UPDATE name_word SET people = people - 1 WHERE word = :word', { word });
  }
  return { words, by: -1 };
}

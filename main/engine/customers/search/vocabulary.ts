import { z } from '../../../../shared/z.ts';
import type { Reader } from '../../store/index.ts';
import { editDistance, editsAllowed } from './editDistance.ts';

/** What one person's name adds to the vocabulary or takes from it; applied to memory once the transaction is on disk. */
export interface VocabularyChange {
  words: readonly string[];
  by: 1 | -1;
}

const WordRow = z.object({ word: z.string(), people: z.number().int().positive() });

/** One bit for each letter a word has; two words one edit apart differ in two bits at most. */
function lettersOf(word: string) {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) {
    const place = word.charCodeAt(index) - 97;
    letters |= place >= 0 && place < 26 ? 1 << place : 1 << 26;
  }
  return letters;
}

function bitsOf(value: number) {
  let rest = value - ((value >> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >> 2) & 0x33333333);
  return Math.imul((rest + (rest >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Every word of every name, with how many people have it, in memory while the register is open: search is planned with it.
 * It is personal data: it stays in the engine and is dropped at lock.
 */
export class Vocabulary {
  readonly #people = new Map<string, number>();
  /** In order, so that the words a fragment begins are neighbours. */
  readonly #words: string[] = [];
  /** Beside `#words`: the letters of each. */
  readonly #letters: number[] = [];

  static load(reader: Reader): Vocabulary {
    const vocabulary = new Vocabulary();
    const rows = reader.all(WordRow, 'SELECT word, people FROM name_word');
    for (const { word, people } of rows) vocabulary.#people.set(word, people);
    for (const word of [...vocabulary.#people.keys()].sort()) {
      vocabulary.#words.push(word);
      vocabulary.#letters.push(lettersOf(word));
    }
    return vocabulary;
  }

  apply({ words, by }: VocabularyChange) {
    for (const word of words) {
      const people = this.peopleWith(word) + by;
      if (people > 0 && !this.#people.has(word)) this.#insert(word);
      if (people > 0) this.#people.set(word, people);
      else this.#remove(word);
    }
  }

  peopleWith(word: string) {
    return this.#people.get(word) ?? 0;
  }

  has(word: string) {
    return this.#people.has(word);
  }

  get size() {
    return this.#words.length;
  }

  /** The known words that begin with these letters, `atMost` of them. */
  beginningWith(letters: string, atMost: number): string[] {
    const found: string[] = [];
    for (let index = this.#placeOf(letters); found.length < atMost; index += 1) {
      const word = this.#words[index];
      if (word === undefined || !word.startsWith(letters)) break;
      found.push(word);
    }
    return found;
  }

  begins(letters: string) {
    return this.#words[this.#placeOf(letters)]?.startsWith(letters) ?? false;
  }

  /** The known words that are a slip of the finger away, the most common first; never the word itself. */
  near(word: string, atMost: number): string[] {
    const most = editsAllowed(word);
    // Two slips are looked for when one explains nothing: two letters from a long word there are dozens of others.
    for (let edits = 1; edits <= most; edits += 1) {
      const found = this.#within(word, edits);
      if (found.length > 0) {
        return found.sort((a, b) => this.peopleWith(b) - this.peopleWith(a)).slice(0, atMost);
      }
    }
    return [];
  }

  #within(word: string, edits: number): string[] {
    const letters = lettersOf(word);
    const found: string[] = [];
    for (let index = 0; index < this.#words.length; index += 1) {
      if (bitsOf(letters ^ (this.#letters[index] ?? 0)) > 2 * edits) continue;
      const known = this.#words[index] ?? '';
      if (known !== word && editDistance(word, known, edits) <= edits) found.push(known);
    }
    return found;
  }

  /** Words in order with their people, for comparing with the table. */
  entries(): [word: string, people: number][] {
    return this.#words.map((word) => [word, this.peopleWith(word)]);
  }

  /** Where the word stands, or would. */
  #placeOf(word: string) {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #insert(word: string) {
    const place = this.#placeOf(word);
    this.#words.splice(place, 0, word);
    this.#letters.splice(place, 0, lettersOf(word));
  }

  #remove(word: string) {
    if (!this.#people.delete(word)) return;
    const place = this.#placeOf(word);
    this.#words.splice(place, 1);
    this.#letters.splice(place, 1);
  }
}

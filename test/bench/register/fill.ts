import { plannedPeople } from '../../../main/demo/people.ts';
import { searchKeysOf } from '../../../main/engine/customers/keys.ts';
import { indexCustomer } from '../../../main/engine/customers/search/index.ts';
import type { Store, Tx } from '../../../main/engine/store/index.ts';
import { phoneOf } from '../../../shared/customers/phone.ts';

/** Changes with what this file writes: registers kept between runs are rebuilt. */
export const fillVersion = 1;

export interface Filled {
  row: number;
  name: string;
  /** E.164 */
  phone: string | null;
  email: string | null;
  slipCode: string;
}

/** The last day of the story the generator tells: a day of its own, so that no clock is read. */
const today = Date.UTC(2026, 5, 30, 10);
const day = 86_400_000;
const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const idOf = (row: number) => `01980000-0000-7000-8000-${row.toString(16).padStart(12, '0')}`;

function slipCodeOf(row: number) {
  // An odd multiplier moves through all six places without meeting itself.
  let rest = (row * 387_420_489) % 32 ** 6;
  const letters = Array.from({ length: 6 }, () => {
    const letter = base32.charAt(rest % 32);
    rest = Math.floor(rest / 32);
    return letter;
  }).join('');
  return `1${letters.slice(0, 2)}-${letters.slice(2)}`;
}

/** Puts people into the register as the capture does: the row with its keys, the index, the vocabulary's table. */
export function insertPerson(tx: Tx, person: Omit<Filled, 'slipCode'>, capturedDaysAgo = 0): Filled {
  const filled = { ...person, slipCode: slipCodeOf(person.row) };
  const keys = searchKeysOf(person);
  const capturedAt = new Date(today - capturedDaysAgo * day).toISOString();
  tx.run(
    `INSERT INTO customer (row, id, slip_code, name, phone, phone_typed, email, language, captured_at, captured_by, last_seen_on,
       name_key, sound_key, phone_digits, phone_reversed, email_key)
     VALUES (:row, :id, :slipCode, :name, :phone, :phone, :email, 'en', :capturedAt, 'p_bench', :lastSeenOn,
       :nameKey, :soundKey, :phoneDigits, :phoneReversed, :emailKey)`,
    { ...filled, ...keys, id: idOf(person.row), capturedAt, lastSeenOn: capturedAt.slice(0, 10) },
  );
  indexCustomer(tx, person.row, keys);
  return filled;
}

const batch = 10_000;

/** Fills an empty register with the people of a seed, oldest capture first as a real one is. */
export function fill(store: Store, seed: number, count: number, eachFilled: (person: Filled) => void): void {
  const people = plannedPeople(seed, count);
  for (let from = 1; from <= count; from += batch) {
    store.inTransaction((tx) => {
      for (let row = from; row < from + batch && row <= count; row += 1) {
        const { value: person } = people.next();
        if (!person) throw new Error('the generator gave fewer people than asked for');
        const { name, email } = person;
        eachFilled(insertPerson(tx, { row, name, phone: e164(person.phone), email }, daysAgo(row, count)));
      }
    });
  }
  store.checkpoint();
}

function e164(typed: string | null) {
  if (typed === null) return null;
  const phone = phoneOf(typed);
  if (!phone.ok) throw new Error('the generator gave a number that is none');
  return phone.value.e164;
}

const daysAgo = (row: number, count: number) => Math.floor(((count - row) / count) * 3 * 365);

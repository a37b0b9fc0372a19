import { phoneOf } from '../../../shared/customers/phone.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { type Day, dayOf } from '../../../shared/instants.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import { z } from '../../../shared/z.ts';
import type { CommandContext } from '../context.ts';
import { searchKeysOf } from './keys.ts';
import { type CustomerRow, findCustomer } from './row.ts';
import { indexCustomer, unindexCustomer } from './search/index.ts';
import { newSlipCode } from './slipCode.ts';

export interface CustomerFacts {
  name: string;
  phoneTyped: string | null;
  email: string | null;
  language: CustomerLanguage;
}

type Writing = Pick<CommandContext, 'tx' | 'now' | 'newId' | 'random' | 'till' | 'memory' | 'afterCommit'> & {
  actor: { personId: string };
};

/** E.164 of what was typed; the schema has already refused what is no number. */
function e164(typed: string | null) {
  if (typed === null) return null;
  const phone = phoneOf(typed);
  if (!phone.ok) throw new Error('a phone number passed its schema and is none');
  return phone.value.e164;
}

const Indexed = z.object({ nameKey: z.string() });
const Inserted = z.object({ row: z.number().int() });

export function insertCustomer(context: Writing, facts: CustomerFacts): CustomerRow {
  const { tx, now } = context;
  const phone = e164(facts.phoneTyped);
  const keys = searchKeysOf({ name: facts.name, phone, email: facts.email });
  const id = context.newId() as CustomerId; // newId makes UUIDv7s
  const { row } = tx.one(
    Inserted,
    `INSERT INTO customer (id, slip_code, name, phone, phone_typed, email, language, captured_at, captured_by, last_seen_on,
       name_key, sound_key, phone_digits, phone_reversed, email_key)
     VALUES (:id, :slipCode, :name, :phone, :phoneTyped, :email, :language, :now, :by, :today,
       :nameKey, :soundKey, :phoneDigits, :phoneReversed, :emailKey)
     RETURNING row`,
    {
      id,
      slipCode: newSlipCode(context),
      name: facts.name,
      phone,
      phoneTyped: facts.phoneTyped,
      email: facts.email,
      language: facts.language,
      now,
      by: context.actor.personId,
      today: dayOf(now),
      ...keys,
    },
  );
  const delta = indexCustomer(tx, row, keys);
  context.afterCommit(() => context.memory.vocabulary.apply(delta));
  const inserted = findCustomer(tx, id);
  if (!inserted) throw new Error('a customer just written is not there');
  return inserted;
}

/** Writes the facts anew and keeps the search in step. */
export function updateCustomer(context: Writing, before: CustomerRow, facts: CustomerFacts) {
  const { tx } = context;
  const phone = e164(facts.phoneTyped);
  // What was indexed is what the row says, even if the folding of names has changed since.
  const { nameKey: indexed } = tx.one(Indexed, 'SELECT name_key AS nameKey FROM customer WHERE row = :row', {
    row: before.row,
  });
  const keys = searchKeysOf({ name: facts.name, phone, email: facts.email });
  tx.run(
    `UPDATE customer SET name = :name, phone = :phone, phone_typed = :phoneTyped, email = :email, language = :language,
       name_key = :nameKey, sound_key = :soundKey, phone_digits = :phoneDigits, phone_reversed = :phoneReversed, email_key = :emailKey
     WHERE row = :row`,
    {
      row: before.row,
      name: facts.name,
      phone,
      phoneTyped: facts.phoneTyped,
      email: facts.email,
      language: facts.language,
      ...keys,
    },
  );
  if (indexed === keys.nameKey) return;
  const deltas = [unindexCustomer(tx, before.row, { nameKey: indexed }), indexCustomer(tx, before.row, keys)];
  context.afterCommit(() => {
    for (const delta of deltas) context.memory.vocabulary.apply(delta);
  });
}

/** The customer was here: "months after the last visit" counts from this day. */
export function touchCustomer(tx: CommandContext['tx'], row: number, day: Day) {
  tx.run('UPDATE customer SET last_seen_on = :day WHERE row = :row AND last_seen_on < :day', { row, day });
}

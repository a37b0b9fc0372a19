import { CustomerId } from '../../../../shared/ids.ts';
import { Instant } from '../../../../shared/instants.ts';
import { z } from '../../../../shared/z.ts';
import type { Reader } from '../../store/index.ts';
import { reversed } from '../keys.ts';

/** Who may be meant: enough to rank by. */
const Candidate = z.object({ row: z.number().int(), nameKey: z.string() });
export type Candidate = z.infer<typeof Candidate>;

const FoundCustomer = z.object({
  row: z.number().int(),
  id: CustomerId,
  name: z.string(),
  slipCode: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  capturedAt: Instant,
});
/** A customer as kept; what of it is shown is for the caller to mask. */
export type FoundCustomer = z.infer<typeof FoundCustomer>;

/** Newest first, and never `rank`, which would score every match: 333 ms for one letter at a million people. */
export const byNames = (reader: Reader, match: string, most: number) =>
  reader.all(
    Candidate,
    `SELECT customer.row AS row, customer.name_key AS nameKey
     FROM customer_search JOIN customer ON customer.row = customer_search.rowid
     WHERE customer_search MATCH :match
     ORDER BY customer_search.rowid DESC LIMIT :most`,
    { match, most },
  );

/** The first value after everything that begins so. */
const after = (beginning: string) => `${beginning}\u{10ffff}`;

// A short run of digits begins or ends thousands of numbers: 300 are enough to choose from, and are found in the index alone.
export const byFirstDigits = (reader: Reader, digits: string, most: number) =>
  reader.all(
    Candidate,
    `SELECT customer.row AS row, customer.name_key AS nameKey
     FROM (SELECT row AS found
           FROM (SELECT row FROM customer
                 WHERE phone_digits >= :digits AND phone_digits < :after ORDER BY phone_digits, row LIMIT 300)
           ORDER BY row DESC LIMIT :most)
     JOIN customer ON customer.row = found
     ORDER BY found DESC`,
    { digits, after: after(digits), most },
  );

/** The index has the names too: beside a name every one of the 300 is looked at, and none is fetched for it. */
export const byLastDigits = (reader: Reader, digits: string, most: number) => {
  const backwards = reversed(digits);
  return reader.all(
    Candidate,
    `SELECT row, nameKey
     FROM (SELECT row, name_key AS nameKey FROM customer
           WHERE phone_reversed >= :backwards AND phone_reversed < :after ORDER BY phone_reversed, name_key LIMIT 300)
     ORDER BY row DESC LIMIT :most`,
    { backwards, after: after(backwards), most },
  );
};

export const byEmail = (reader: Reader, email: string, most: number) =>
  reader.all(
    Candidate,
    `SELECT row, name_key AS nameKey FROM customer
     WHERE email_key >= :email AND email_key < :after ORDER BY email_key LIMIT :most`,
    { email, after: after(email), most },
  );

export const bySound = (reader: Reader, soundKey: string, most: number) =>
  reader.all(
    Candidate,
    'SELECT row, name_key AS nameKey FROM customer WHERE sound_key = :soundKey ORDER BY row DESC LIMIT :most',
    { soundKey, most },
  );

export const bySlipCode = (reader: Reader, slipCode: string) =>
  reader.find(Candidate, 'SELECT row, name_key AS nameKey FROM customer WHERE slip_code = :slipCode', { slipCode });

/** The rows, in the order asked for. */
export function customersAt(reader: Reader, rows: readonly number[]): FoundCustomer[] {
  const found = reader.all(
    FoundCustomer,
    `SELECT row, id, name, slip_code AS slipCode, phone, email, captured_at AS capturedAt
     FROM customer WHERE row IN (SELECT value FROM json_each(:rows))`,
    { rows: JSON.stringify(rows) },
  );
  const byRow = new Map(found.map((customer) => [customer.row, customer]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

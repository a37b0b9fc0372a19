import { CustomerId, PersonId } from '../../../shared/ids.ts';
import { Day, Instant } from '../../../shared/instants.ts';
import { CustomerLanguage } from '../../../shared/languages.ts';
import { z } from '../../../shared/z.ts';
import type { Reader } from '../store/index.ts';

/** A customer as the register holds it: facts, each with one last writer. */
export const CustomerRow = z.object({
  row: z.number().int(),
  id: CustomerId,
  slipCode: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  phoneTyped: z.string().nullable(),
  email: z.string().nullable(),
  language: CustomerLanguage,
  capturedAt: Instant,
  capturedBy: PersonId,
  lastSeenOn: Day,
});
export type CustomerRow = z.output<typeof CustomerRow>;

/** Null also when the record is not for this person's eyes: "not found" and "not yours" are one answer (security.md section 7). */
export const findCustomer = (reader: Reader, id: string) =>
  reader.find(
    CustomerRow,
    `SELECT row, id, slip_code AS slipCode, name, phone, phone_typed AS phoneTyped, email, language,
       captured_at AS capturedAt, captured_by AS capturedBy, last_seen_on AS lastSeenOn
     FROM customer WHERE id = :id`,
    { id },
  );

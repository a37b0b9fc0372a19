import { CustomerId } from '../../../../shared/ids.ts';
import { z } from '../../../../shared/z.ts';
import type { Reader } from '../../store/index.ts';

/** The customer a pack is about: what the pointers of the map lead to, and what a text may mention. */
export const Subject = z.object({
  id: CustomerId,
  row: z.number(),
  phone: z.string().nullable(),
  phoneTyped: z.string().nullable(),
  email: z.string().nullable(),
});
export type Subject = z.infer<typeof Subject>;

export const findSubject = (reader: Reader, id: string): Subject | null =>
  reader.find(Subject, 'SELECT id, row, phone, phone_typed AS phoneTyped, email FROM customer WHERE id = :id', { id });

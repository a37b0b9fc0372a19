import { z } from '../z.ts';
import { type LegalConstant, latestConstant, legalConstants } from './constants.ts';

/** Where a customer can complain (POPIA s 18(1)(h)(v), s 74). */
export const Regulator = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  tollFree: z.string(),
  complaints: z.string(),
  website: z.string(),
});
export type Regulator = z.infer<typeof Regulator>;

/** The Regulator's details from the table of legal constants, or from the owner's edited copy of it. */
export function regulatorFrom(rows: readonly LegalConstant[] = legalConstants): Regulator {
  const text = (code: string) => String(latestConstant(code, rows));
  return {
    name: text('regulator_name'),
    address: text('regulator_address'),
    phone: text('regulator_phone'),
    tollFree: text('regulator_toll_free'),
    complaints: text('regulator_popia_complaints'),
    website: text('regulator_website'),
  };
}

import { CustomerId } from '../ids.ts';
import { CustomerLanguage } from '../languages.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';

/** How the officer was satisfied of who asks (s 23(1)): never from contact details given in the request itself. */
export const IdentityCheck = z.enum(['two-facts-on-file', 'known-in-person', 'document-seen']);

/** One press: everything the shop holds about one customer, as one ZIP (POPIA s 23; popia.md 5.2). */
export const makePack = procedure({
  name: 'requests.make-pack',
  kind: 'command',
  permission: 'request.release',
  fresh: true,
  audit: { action: 'subject access pack made', about: (input) => input.customerId, reason: (input) => input.identity },
  input: z.strictObject({
    customerId: CustomerId,
    language: CustomerLanguage,
    identity: IdentityCheck,
    /** Protects the ZIP with AES-256; null hands it over open, for a person who takes it on the spot. */
    passphrase: z.string().min(8, 'pack-passphrase-too-short').max(200, 'text-too-long').nullable(),
  }),
  output: z.strictObject({
    fileName: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    checkpoint: z.string(),
    parts: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.number().int() })),
    tables: z.array(z.strictObject({ table: z.string(), rows: z.number().int() })),
  }),
  refusals: ['customer-not-found', 'no-place-chosen', 'place-not-writable', 'disk-full'],
});

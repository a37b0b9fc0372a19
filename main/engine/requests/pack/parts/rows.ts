import { outcomes } from '../../../../../shared/audit/contract.ts';
import { Channel, ConsentKind, ConsentState, Method, Proof, ShownHow } from '../../../../../shared/consent/contract.ts';
import { CustomerId } from '../../../../../shared/ids.ts';
import { Day, Instant } from '../../../../../shared/instants.ts';
import { CustomerLanguage } from '../../../../../shared/languages.ts';
import { z } from '../../../../../shared/z.ts';
import type { Pack } from '../schema.ts';

/** The rows the fifteen parts are told from, as the walk brought them; columns a part does not tell are not named here. */
export const rowsToTell = {
  customer: z.object({
    id: CustomerId,
    slip_code: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    phone_typed: z.string().nullable(),
    email: z.string().nullable(),
    language: CustomerLanguage,
    captured_at: Instant,
    captured_by: z.string(),
    last_seen_on: Day,
  }),
  correction: z.object({
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    reason: z.string(),
    corrected_at: Instant,
    corrected_by: z.string(),
  }),
  visit: z.object({ at: Instant, recorded_by: z.string() }),
  purpose_event: z.object({
    purpose_id: z.string(),
    purpose_version_id: z.string(),
    kind: z.enum(['begun', 'ended']),
    at: Instant,
    recorded_by: z.string(),
  }),
  notice_shown: z.object({
    id: z.string(),
    notice_version_id: z.string(),
    language: CustomerLanguage,
    shown_how: ShownHow,
    shown_at: Instant,
    shown_by: z.string(),
  }),
  consent_event: z.object({
    id: z.string(),
    purpose_id: z.string(),
    purpose_version_id: z.string(),
    channel: Channel,
    kind: ConsentKind,
    occurred_at: Instant,
    language: CustomerLanguage,
    method: Method,
    notice_shown_id: z.string().nullable(),
    proof_id: z.string().nullable(),
    initiated_by: z.enum(['shop', 'data-subject']),
    recorded_by: z.string(),
    corrects: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  consent_proof: z.object({ id: z.string(), proof: Proof, recorded_at: Instant }),
  consent_state: z.object({ purpose_id: z.string(), channel: Channel, state: ConsentState, since: Instant }),
  due: z.object({ due_on: Day, rule: z.string() }),
  disclosure: z.object({
    recipient: z.string(),
    what: z.string(),
    why: z.string(),
    sha256: z.string().nullable(),
    disclosed_at: Instant,
    disclosed_by: z.string(),
  }),
  audit_entry: z.object({
    at: Instant,
    person_id: z.string().nullable(),
    role: z.string().nullable(),
    procedure: z.string(),
    action: z.string(),
    outcome: z.enum(outcomes),
    reason: z.string().nullable(),
    fields: z.array(z.string()),
  }),
};
type Told = typeof rowsToTell;

export interface Rows {
  list<T extends keyof Told>(table: T): z.output<Told[T]>[];
}

export const rowsIn = (tables: Pack['tables']): Rows => ({
  list<T extends keyof Told>(table: T) {
    const told = tables[table];
    if (!told) throw new Error(`${table} was not walked`);
    return told.data.map((row) => rowsToTell[table].parse(row) as z.output<Told[T]>); // parsed by the schema of this very table
  },
});

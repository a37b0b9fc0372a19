import { createHash } from 'node:crypto';
import { Channel, ConsentKind } from '../../../shared/consent/contract.ts';
import type { ConsentFact } from '../../../shared/consent/rules.ts';
import { Instant } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import { inColumn } from '../purposes/index.ts';
import type { Reader } from '../store/index.ts';

/** A consent event as it stands in the register, and as its hash covers it. */
export const EventRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  purpose_id: z.string(),
  purpose_version_id: z.string(),
  channel: Channel,
  kind: ConsentKind,
  occurred_at: Instant,
  language: z.string(),
  method: z.string(),
  notice_shown_id: z.string().nullable(),
  proof_id: z.string().nullable(),
  initiated_by: z.string(),
  recorded_by: z.string(),
  saw: inColumn(z.array(z.string())),
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
});
export type EventRow = z.output<typeof EventRow>;

export const eventColumns = `id, customer_id, purpose_id, purpose_version_id, channel, kind, occurred_at, language, method,
  notice_shown_id, proof_id, initiated_by, recorded_by, saw, corrects, reason`;

export const eventMark = 'consent/v1:';

/** Covers every column, so that an event changed after its log entry committed to it is noticed (s 11(2)(a)). */
export const eventHash = (event: EventRow) =>
  eventMark +
  createHash('sha256')
    .update(
      JSON.stringify(['consent/v1', ...Object.keys(EventRow.shape).map((column) => event[column as keyof EventRow])]),
    ) // keys of its own schema
    .digest('base64url');

const FactRow = z
  .object({
    id: z.string(),
    purpose: z.string(),
    channel: Channel,
    kind: ConsentKind,
    occurredAt: Instant,
    saw: inColumn(z.array(z.string())),
    corrects: z.string().nullable(),
  })
  .transform((fact): ConsentFact => fact);

/** The events of one customer that the rules decide by, oldest first; of one purpose and channel when named. */
export function listFacts(
  reader: Reader,
  customerId: string,
  only: { purpose: string; channel: string } | null = null,
) {
  return reader.all(
    FactRow,
    `SELECT e.id, p.code AS purpose, e.channel, e.kind, e.occurred_at AS occurredAt, e.saw, e.corrects
     FROM consent_event e JOIN purpose p ON p.id = e.purpose_id
     WHERE e.customer_id = :customerId AND (:purpose IS NULL OR (p.code = :purpose AND e.channel = :channel))
     ORDER BY e.id`,
    { customerId, purpose: only?.purpose ?? null, channel: only?.channel ?? null },
  );
}

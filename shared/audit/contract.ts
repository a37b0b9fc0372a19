import { Instant } from '../instants.ts';
import { roles } from '../people/roles.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';

export const outcomes = ['done', 'refused', 'failed'] as const;

/** One line of the log: who did what, when, to which record, with what outcome; never a value. */
export const LogEntry = z.strictObject({
  seq: z.number().int().positive(),
  at: Instant,
  personId: z.string().nullable(),
  personLabel: z.string().nullable(),
  role: z.enum(roles).nullable(),
  procedure: z.string(),
  action: z.string(),
  outcome: z.enum(outcomes),
  refusal: z.string().nullable(),
  recordId: z.string().nullable(),
  /** The slip code when the record is a customer still held. */
  recordLabel: z.string().nullable(),
  reason: z.string().nullable(),
  fields: z.array(z.string()),
  count: z.number().int().nullable(),
});
export type LogEntry = z.infer<typeof LogEntry>;

export const LogFilter = z.strictObject({
  personId: z.string().max(40).nullable(),
  recordId: z.string().max(60).nullable(),
  /** Starts of procedure names: `consent.`, `customers.reveal`. */
  procedure: z.string().max(60).nullable(),
  outcome: z.enum(outcomes).nullable(),
  from: Instant.nullable(),
  until: Instant.nullable(),
});
export type LogFilter = z.infer<typeof LogFilter>;

export const listLog = procedure({
  name: 'audit.list',
  kind: 'query',
  permission: 'log.view',
  audit: { action: 'log viewed' },
  input: z.strictObject({
    filter: LogFilter,
    before: z.number().int().positive().nullable(),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.strictObject({ entries: z.array(LogEntry), more: z.boolean() }),
  refusals: [],
});

export const LogCheck = z.strictObject({
  intact: z.boolean(),
  entries: z.number().int(),
  epochs: z.number().int(),
  /** The first entry that does not follow from the one before, and what is wrong with it. */
  firstBad: z.number().int().nullable(),
  problem: z.enum(['changed', 'missing', 'signature', 'epoch', 'root']).nullable(),
  checkedAt: Instant,
  /** The 16-character checkpoint code printed in the footer of every document. */
  code: z.string(),
});
export type LogCheck = z.infer<typeof LogCheck>;

export const verifyLog = procedure({
  name: 'audit.verify',
  kind: 'query',
  permission: 'log.verify',
  audit: { action: 'log verified' },
  input: z.strictObject({}),
  output: LogCheck,
  refusals: [],
});

import { hash } from 'node:crypto';
import type { Instant } from '../../../shared/instants.ts';
import type { Role } from '../../../shared/people/roles.ts';
import { canonical } from '../canonical.ts';

/** What the engine says about one act. Never a value: records and people as random ids, fields by their names. */
export interface NewEntry {
  at: Instant;
  personId: string | null;
  role: Role | null;
  till: string;
  procedure: string;
  action: string;
  outcome: 'done' | 'refused' | 'failed';
  refusal: string | null;
  recordId: string | null;
  reason: string | null;
  fields: readonly string[];
  count: number | null;
  /** Committed to by a salted hash and kept beside the log, where it may be erased. */
  detail: unknown | null;
  clock: 'good' | 'doubtful';
}

/** An entry as its row has it: everything the hash covers, `fields` as the JSON text that is stored. */
export interface Written extends Omit<NewEntry, 'at' | 'role' | 'outcome' | 'clock' | 'fields' | 'detail'> {
  seq: number;
  at: string;
  offsetMinutes: number;
  clock: string;
  role: string | null;
  outcome: string;
  fields: string;
  detailHash: string | null;
  epoch: number;
}

/** Where the chain stands: hash and signature of the last entry. Inside the room both are text, in lowercase hex. */
export interface Head {
  hash: string;
  signature: string | null;
}

export const beforeTheFirst: Head = { hash: '0'.repeat(64), signature: null };

/** h = SHA-256("audit/v1" ‖ previous h ‖ canonical entry), all of it text: a million of them are made without a single Buffer. */
export const entryHash = (before: Head, entry: Written): string =>
  hash('sha256', `audit/v1${before.hash}${spell(entry, before.signature)}`, 'hex');

/**
 * The canonical entry, member by member: what `canonical` makes of it, at a fifth of its cost, because a check spells a million
 * of these (a test holds the two equal). `after` is the signature of the entry before, so that the chain covers signatures too;
 * `fields` goes in as stored, so that even another spelling of the same names is seen.
 */
export const spell = (entry: Written, after: string | null): string =>
  `{"action":${quote(entry.action)},"after":${quote(after)},"at":${quote(entry.at)},"clock":${quote(entry.clock)}` +
  `,"count":${entry.count},"detailHash":${quote(entry.detailHash)},"epoch":${entry.epoch},"fields":${entry.fields}` +
  `,"offsetMinutes":${entry.offsetMinutes},"outcome":${quote(entry.outcome)},"personId":${quote(entry.personId)}` +
  `,"procedure":${quote(entry.procedure)},"reason":${quote(entry.reason)},"recordId":${quote(entry.recordId)}` +
  `,"refusal":${quote(entry.refusal)},"role":${quote(entry.role)},"seq":${entry.seq},"till":${quote(entry.till)}}`;

/** The same by the one function for all signed values. It throws for text that would not come back from the file as it went in. */
export const spellWithCare = (entry: Written, after: string | null): string =>
  canonical({ ...entry, after, fields: JSON.parse(entry.fields) });

const quote = (value: string | null) => (value === null ? 'null' : JSON.stringify(value));

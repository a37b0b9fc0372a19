import { apart, byPerson, type Fate, inFile, mapped, told, withheld } from './shape.ts';

// The log holds a random id and never a value: once the customer is destroyed, the id leads to nobody (POPIA s 19(2)).
const kept: Fate = { fate: 'keep-for-law', rule: 'audit_log' };
const apartFromCustomers = { about: { whom: 'nobody' }, fate: { fate: 'not-about-customers' } } as const;

/** Who looked at the record and who changed it (POPIA s 8, s 19(2), s 23(1)(b)). */
export const logTables = [
  mapped('audit_entry', {
    kind: 'events',
    about: {
      whom: 'customer',
      by: [
        { column: 'record_id', to: 'customer.id' },
        { column: 'record_id', via: 'consent_event.id' }, // acts on one entry of the record name the entry
      ],
    },
    section: 'recipients',
    fate: kept,
    columns: [
      inFile('seq'),
      told('at'),
      inFile('offset_minutes'),
      inFile('clock'),
      byPerson('person_id'),
      told('role'),
      inFile('till'),
      inFile('procedure'),
      told('action'),
      told('outcome'),
      inFile('refusal'),
      inFile('record_id'),
      told('reason'),
      inFile('fields', { json: true }),
      inFile('count'),
      inFile('detail_hash'),
      inFile('epoch'),
      inFile('hash'),
      inFile('signature'),
    ],
  }),
  // Seals of the log: checksums under a salt, and ids of other records. Giving the salt away would weaken the seal, and the ids
  // may be another customer's. Nothing in them is about the customer that is not shown elsewhere in full.
  mapped('audit_detail', {
    kind: 'events',
    about: { whom: 'customer', by: [{ column: 'seq', via: 'audit_entry.seq' }] },
    section: 'withheld',
    fate: { fate: 'destroy-row' },
    columns: [withheld('seq', 'paia-66'), withheld('salt', 'paia-66'), withheld('detail', 'paia-66')],
  }),
  mapped('audit_epoch', {
    kind: 'events',
    ...apartFromCustomers,
    columns: [
      apart('number'),
      apart('public_key'),
      apart('opened_at'),
      apart('first_seq'),
      apart('previous_hash'),
      apart('signature'),
    ],
  }),
  mapped('audit_key', {
    kind: 'local',
    ...apartFromCustomers,
    columns: [apart('one'), apart('epoch'), apart('private_key')],
  }),
  // SQLite's own: the highest number of the log. Nothing else of SQLite's is expected, and statistics with samples would hold names.
  mapped('sqlite_sequence', { kind: 'local', ...apartFromCustomers, columns: [apart('name'), apart('seq')] }),
];

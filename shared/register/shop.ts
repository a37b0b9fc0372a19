import { apart, mapped } from './shape.ts';

const apartFromCustomers = { about: { whom: 'nobody' }, fate: { fate: 'not-about-customers' } } as const;

/** The shop's own words, rules and details. A pack quotes what a customer's rows point at; none of it is about a customer. */
export const shopTables = [
  mapped('setting', {
    kind: 'facts',
    about: { whom: 'person' }, // the information officer's name and contact, which every notice publishes (s 18(1)(b))
    fate: { fate: 'not-about-customers' },
    columns: [
      apart('code'),
      apart('value', { class: 'ordinary', json: true }),
      apart('changed_at'),
      apart('changed_by', { person: true }),
    ],
  }),
  mapped('legal_constant', {
    kind: 'facts',
    ...apartFromCustomers,
    columns: [
      apart('code'),
      apart('valid_from'),
      apart('value', { json: true }),
      apart('unit'),
      apart('source'),
      apart('mark'),
      apart('to_be_confirmed'),
    ],
  }),
  mapped('retention_rule', {
    kind: 'facts',
    ...apartFromCustomers,
    columns: [apart('code'), apart('months'), apart('clock'), apart('law'), apart('because', { json: true })],
  }),
  mapped('purpose', {
    kind: 'facts',
    ...apartFromCustomers,
    columns: [
      apart('id'),
      apart('code'),
      apart('family'),
      apart('ground'),
      apart('channels', { json: true }),
      apart('retention_rule'),
      apart('in_use'),
      apart('position'),
    ],
  }),
  mapped('purpose_version', {
    kind: 'events',
    ...apartFromCustomers,
    columns: [
      apart('id'),
      apart('purpose_id'),
      apart('version'),
      apart('wording', { json: true }),
      apart('goods', { json: true }),
      apart('published_at'),
      apart('published_by', { person: true }),
    ],
  }),
  mapped('field', {
    kind: 'facts',
    ...apartFromCustomers,
    columns: [apart('code'), apart('class'), apart('label', { json: true }), apart('in_use')],
  }),
  mapped('purpose_field', {
    kind: 'facts',
    ...apartFromCustomers,
    columns: [apart('purpose_id'), apart('field_code'), apart('mandatory')],
  }),
  mapped('notice_version', {
    kind: 'events',
    ...apartFromCustomers,
    columns: [
      apart('id'),
      apart('version'),
      apart('texts', { json: true }),
      apart('published_at'),
      apart('published_by', { person: true }),
    ],
  }),
];

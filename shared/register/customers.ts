import { apart, byPerson, derived, type Fate, inFile, mapped, printed, told } from './shape.ts';

const ofCustomer = { whom: 'customer', by: [{ column: 'customer_id', to: 'customer.id' }] } as const;
const kept: Fate = { fate: 'keep-for-law', rule: 'consent_proof' };
const index = { kind: 'local', fate: { fate: 'rebuild' } } as const;

/** Who the customer is and what happened to the record (POPIA s 10, s 16, s 18). */
export const customerTables = [
  mapped('customer', {
    kind: 'facts',
    about: { whom: 'customer', by: [{ column: 'id', to: 'customer.id' }] },
    section: 'fields',
    fate: { fate: 'destroy-value' },
    columns: [
      // What proves a choice must still lead to somebody, though not to a name, for as long as the proof is kept (s 11(2)(a)).
      derived('row', { class: 'none', fate: kept }),
      inFile('id', { fate: kept }),
      printed('slip_code', { fate: kept }),
      printed('name'),
      printed('phone'),
      printed('phone_typed'),
      printed('email'),
      told('language', { class: 'ordinary', fate: kept }),
      told('captured_at', { fate: kept }),
      byPerson('captured_by', { fate: kept }),
      told('last_seen_on', { class: 'ordinary', fate: kept }),
      derived('name_key'),
      derived('sound_key'),
      derived('phone_digits'),
      derived('phone_reversed'),
      derived('email_key'),
    ],
  }),
  mapped('correction', {
    kind: 'events',
    about: ofCustomer,
    section: 'fields',
    fate: { fate: 'destroy-row' },
    columns: [
      inFile('id'),
      inFile('customer_id'),
      told('field'),
      printed('before'),
      printed('after'),
      told('reason', { class: 'ordinary' }),
      told('corrected_at'),
      byPerson('corrected_by'),
    ],
  }),
  mapped('visit', {
    kind: 'events',
    about: ofCustomer,
    section: 'dealings',
    fate: { fate: 'destroy-row' },
    columns: [inFile('id'), inFile('customer_id'), told('at', { class: 'ordinary' }), byPerson('recorded_by')],
  }),
  mapped('purpose_event', {
    kind: 'events',
    about: ofCustomer,
    section: 'purposes',
    fate: { fate: 'destroy-row' },
    columns: [
      inFile('id'),
      inFile('customer_id'),
      told('purpose_id', { class: 'ordinary' }),
      told('purpose_version_id'),
      told('kind', { class: 'ordinary' }),
      told('at'),
      byPerson('recorded_by'),
    ],
  }),
  mapped('notice_shown', {
    kind: 'events',
    about: ofCustomer,
    section: 'notices',
    fate: kept,
    columns: [
      inFile('id'),
      inFile('customer_id'),
      told('notice_version_id'),
      told('language', { class: 'ordinary' }),
      told('shown_how'),
      told('shown_at'),
      byPerson('shown_by'),
    ],
  }),
  // The search index holds the words of the name and a place number; its pages mix everybody's.
  mapped('customer_search', {
    ...index,
    about: { whom: 'customer', by: [{ column: 'rowid', to: 'customer.row' }] },
    columns: [derived('t')],
  }),
  mapped('customer_search_docsize', {
    ...index,
    about: { whom: 'customer', by: [{ column: 'id', to: 'customer.row' }] },
    columns: [derived('id'), derived('sz')],
  }),
  mapped('customer_search_data', {
    ...index,
    about: { whom: 'customers-together' },
    columns: [derived('id'), derived('block')],
  }),
  mapped('customer_search_idx', {
    ...index,
    about: { whom: 'customers-together' },
    columns: [derived('segid'), derived('term'), derived('pgno')],
  }),
  mapped('customer_search_config', {
    kind: 'local',
    about: { whom: 'nobody' },
    fate: { fate: 'not-about-customers' },
    columns: [apart('k'), apart('v')],
  }),
  mapped('name_word', {
    ...index,
    about: { whom: 'customers-together' },
    columns: [derived('word'), derived('people')],
  }),
];

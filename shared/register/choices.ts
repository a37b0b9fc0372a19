import { byPerson, derived, type Fate, inFile, mapped, printed, told } from './shape.ts';

const ofCustomer = { whom: 'customer', by: [{ column: 'customer_id', to: 'customer.id' }] } as const;
const ofRow = { whom: 'customer', by: [{ column: 'customer', to: 'customer.row' }] } as const;
const kept: Fate = { fate: 'keep-for-law', rule: 'consent_proof' };

/** What the customer chose, the proof of it, until when all is kept, and who received it (POPIA s 11, s 14, s 23(1)(b)). */
export const choiceTables = [
  mapped('consent_event', {
    kind: 'events',
    about: ofCustomer,
    section: 'consents',
    fate: kept,
    columns: [
      inFile('id'),
      inFile('customer_id'),
      told('purpose_id', { class: 'ordinary' }),
      told('purpose_version_id'),
      told('channel', { class: 'ordinary' }),
      told('kind', { class: 'ordinary' }),
      told('occurred_at'),
      told('language'),
      told('method'),
      told('notice_shown_id'),
      told('proof_id'),
      told('initiated_by'),
      byPerson('recorded_by'),
      inFile('saw', { json: true }),
      told('corrects'),
      printed('reason'),
      inFile('audit_seq'),
    ],
  }),
  mapped('consent_proof', {
    kind: 'events',
    about: ofCustomer,
    section: 'consents',
    fate: kept,
    columns: [
      inFile('id'),
      inFile('customer_id'),
      // A signature as it was drawn. It is shown and compared by eye, never used to recognise anybody by technique (s 26).
      printed('proof', { json: true }),
      told('recorded_at'),
      byPerson('recorded_by'),
    ],
  }),
  mapped('consent_state', {
    kind: 'local',
    about: ofRow,
    section: 'consents',
    fate: { fate: 'destroy-row' },
    columns: [
      derived('customer', { class: 'none' }),
      told('purpose_id', { class: 'ordinary' }),
      told('channel', { class: 'ordinary' }),
      told('state', { class: 'ordinary' }),
      told('since'),
      inFile('event_id'),
    ],
  }),
  mapped('due', {
    kind: 'local',
    about: ofRow,
    section: 'retention',
    fate: { fate: 'destroy-row' },
    columns: [derived('customer', { class: 'none' }), told('due_on', { class: 'ordinary' }), told('rule')],
  }),
  mapped('disclosure', {
    kind: 'events',
    about: ofCustomer,
    section: 'recipients',
    fate: { fate: 'keep-for-law', rule: 'dsar_file' },
    columns: [
      inFile('id'),
      inFile('customer_id'),
      printed('recipient'),
      printed('what'),
      printed('why'),
      inFile('sha256'),
      told('disclosed_at'),
      byPerson('disclosed_by'),
    ],
  }),
];

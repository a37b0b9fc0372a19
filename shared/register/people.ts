import { apart, derived, mapped, withheld } from './shape.ts';

/** Who signs in, and what one session leaves behind for a while (POPIA s 19, s 20). */
export const peopleTables = [
  mapped('person', {
    kind: 'local',
    about: { whom: 'person' },
    fate: { fate: 'not-about-customers' },
    columns: [
      apart('id', { person: true }),
      apart('label', { class: 'ordinary' }),
      apart('role', { class: 'ordinary' }),
      apart('can', { json: true }),
      apart('state'),
      apart('last_seen_at', { class: 'ordinary' }),
    ],
  }),
  mapped('preference', {
    kind: 'facts',
    about: { whom: 'person' },
    fate: { fate: 'not-about-customers' },
    columns: [
      apart('person_id', { person: true }),
      apart('value', { class: 'ordinary', json: true }),
      apart('changed_at'),
    ],
  }),
  // Half typed on a screen. What names this customer may be about somebody else at the counter, so it is not handed out (PAIA s 63).
  mapped('draft', {
    kind: 'local',
    about: { whom: 'customer', by: [{ mentionedIn: 'body' }] },
    section: 'withheld',
    fate: { fate: 'expires' },
    columns: [
      withheld('person_id', 'paia-63', { person: true }),
      withheld('screen', 'paia-63'),
      withheld('body', 'paia-63', { class: 'ordinary' }),
      withheld('saved_at', 'paia-63'),
    ],
  }),
  // The answer to a command sent twice: a copy, for a day, of what the record itself says.
  mapped('command_answer', {
    kind: 'local',
    about: { whom: 'customer', by: [{ mentionedIn: 'answer' }] },
    section: null,
    fate: { fate: 'expires' },
    columns: [
      derived('id', { class: 'none' }),
      derived('person_id', { class: 'none', person: true }),
      derived('body_hash', { class: 'none' }),
      derived('answer'),
      derived('answered_at', { class: 'none' }),
    ],
  }),
];

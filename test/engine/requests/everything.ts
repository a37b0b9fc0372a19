import type { Tx } from '../../../main/engine/store/index.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { dayOf } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import { insert, logged, newId, nextMoment, noticeId, purposeOf, sipho, thandi } from './shop.ts';

/** A signature of two strokes and a dot. */
export const strokes = [
  Array.from({ length: 60 }, (_, i): [number, number, number] => [
    60 + i * 6,
    60 + Math.round(38 * Math.sin(i / 3.2) * (1 - i / 90)),
    i * 12,
  ]),
  Array.from({ length: 20 }, (_, i): [number, number, number] => [120 + i * 14, 96 - Math.round(i * 0.6), 900 + i * 8]),
  [[470, 40, 1200] as [number, number, number]],
];

export interface Everything {
  id: CustomerId;
  row: number;
}

/**
 * A customer with a row in every table that can lead to one, each free text marked with the letters given, so that a test can
 * tell whose value it found. The phone is the household's: everyone here has the same.
 */
export function addCustomerWithEverything(tx: Tx, mark: string, name: string): Everything {
  const id = newId() as CustomerId; // made in the shape of one
  const capturedAt = nextMoment();
  const household = { phone: '+27821234567', phone_digits: '0821234567', phone_reversed: '7654321280' };
  insert(tx, 'customer', {
    id,
    slip_code: `1${mark}7`,
    name,
    ...household,
    phone_typed: `082 123 4567 ${mark}-typed`,
    email: `${mark.toLowerCase()}@example.org`,
    language: 'zu',
    captured_at: capturedAt,
    captured_by: sipho,
    last_seen_on: dayOf(capturedAt),
    name_key: `${mark}-namekey`,
    sound_key: `${mark}-soundkey`,
    email_key: `${mark}-emailkey`,
  });
  const { row } = tx.one(Row, 'SELECT row FROM customer WHERE id = :id', { id });
  tx.run('INSERT INTO customer_search (rowid, t) VALUES (:row, :name)', { row, name });
  insert(tx, 'correction', {
    id: newId(),
    customer_id: id,
    field: 'email',
    before: `${mark}-before@example.org`,
    after: `${mark}-after@example.org`,
    reason: 'customer-told-us',
    corrected_at: nextMoment(),
    corrected_by: thandi,
  });
  insert(tx, 'visit', { id: newId(), customer_id: id, at: nextMoment(), recorded_by: sipho });
  addPurposes(tx, id);
  const noticeShown = newId();
  insert(tx, 'notice_shown', {
    id: noticeShown,
    customer_id: id,
    notice_version_id: noticeId(tx),
    language: 'zu',
    shown_how: 'read-aloud',
    shown_at: nextMoment(),
    shown_by: sipho,
  });
  addConsents(tx, { id, row, noticeShown, mark });
  insert(tx, 'due', { customer: row, due_on: '2028-05-09', rule: 'bookings_12m' });
  insert(tx, 'disclosure', {
    id: newId(),
    customer_id: id,
    recipient: `${mark}-courier`,
    what: `${mark}-parcel address`,
    why: `${mark}-delivery asked for`,
    sha256: Buffer.alloc(32, 7),
    disclosed_at: nextMoment(),
    disclosed_by: thandi,
  });
  logged(tx, id, 'customers.capture');
  logged(tx, id, 'customers.reveal', sipho, 'calling-back');
  logged(tx, id, 'customers.open', thandi);
  insert(tx, 'command_answer', {
    id: newId(),
    person_id: sipho,
    body_hash: Buffer.alloc(32),
    answer: JSON.stringify({ ok: true, value: { id, secret: `${mark}-answer` } }),
    answered_at: nextMoment(),
  });
  return { id, row };
}

const Row = z.object({ row: z.number() });

function addPurposes(tx: Tx, id: string) {
  for (const [code, kind] of [
    ['bookings', 'begun'],
    ['invoices', 'begun'],
    ['invoices', 'ended'],
  ] as const) {
    const purpose = purposeOf(tx, code);
    insert(tx, 'purpose_event', {
      id: newId(),
      customer_id: id,
      purpose_id: purpose.id,
      purpose_version_id: purpose.versionId,
      kind,
      at: nextMoment(),
      recorded_by: sipho,
    });
  }
}

function addConsents(tx: Tx, { id, row, noticeShown, mark }: Everything & { noticeShown: string; mark: string }) {
  const specials = purposeOf(tx, 'specials');
  const photo = purposeOf(tx, 'photo');
  const proofs = [
    { kind: 'signature', strokes },
    { kind: 'typed-name', typedName: `${mark}-typed-name` },
    { kind: 'witness', witness: `${mark}-witness` },
    { kind: 'reference', reference: `${mark}-recording` },
  ].map((proof) => {
    const proofId = newId();
    insert(tx, 'consent_proof', {
      id: proofId,
      customer_id: id,
      proof: JSON.stringify(proof),
      recorded_at: nextMoment(),
      recorded_by: sipho,
    });
    return proofId;
  });
  const add = (changes: Record<string, string | number | null>) => {
    const event = newId();
    insert(tx, 'consent_event', {
      id: event,
      customer_id: id,
      purpose_id: specials.id,
      purpose_version_id: specials.versionId,
      channel: 'sms',
      kind: 'given',
      occurred_at: nextMoment(),
      language: 'zu',
      method: 'in-person',
      notice_shown_id: noticeShown,
      proof_id: null,
      initiated_by: 'shop',
      recorded_by: sipho,
      saw: '[]',
      corrects: null,
      reason: null,
      audit_seq: 1,
      ...changes,
    });
    return event;
  };
  const sms = add({ proof_id: proofs[0] ?? null });
  const email = add({ channel: 'email', kind: 'refused', proof_id: proofs[1] ?? null });
  add({ channel: 'whatsapp', kind: 'given', proof_id: proofs[2] ?? null, language: 'xh', method: 'whatsapp' });
  const onPhone = { purpose_id: photo.id, purpose_version_id: photo.versionId, channel: 'none' };
  add({ ...onPhone, kind: 'given', method: 'phone', initiated_by: 'data-subject', proof_id: proofs[3] ?? null });
  add({ kind: 'withdrawn', notice_shown_id: null, method: 'sms', initiated_by: 'data-subject' });
  const mistaken = add({ channel: 'phone', kind: 'refused', notice_shown_id: null });
  add({
    channel: 'phone',
    kind: 'corrected',
    notice_shown_id: null,
    corrects: mistaken,
    reason: `${mark}-wrong button`,
  });
  add({ channel: 'email', saw: JSON.stringify([email]), initiated_by: 'data-subject' });
  logged(tx, sms, 'consent.correct', sipho, 'recorded-by-mistake');
  for (const [channel, state, purpose] of [
    ['sms', 'withdrawn', specials],
    ['email', 'given', specials],
    ['whatsapp', 'given', specials],
    ['none', 'given', photo],
  ] as const) {
    insert(tx, 'consent_state', {
      customer: row,
      purpose_id: purpose.id,
      channel,
      state,
      since: nextMoment(),
      event_id: sms,
    });
  }
}

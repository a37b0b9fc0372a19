import { reaches } from '../../../shared/consent/contact.ts';
import { correctCustomer, recordVisit } from '../../../shared/customers/contract.ts';
import { phoneOf } from '../../../shared/customers/phone.ts';
import { dayOf } from '../../../shared/instants.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { listChoices } from '../consent/index.ts';
import { findCustomer, touchCustomer, updateCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { refreshDue } from '../retention/index.ts';
import { getPage } from './page.ts';

const compared = ['name', 'phone', 'email', 'language'] as const;

/** Puts fields right (s 16). What stood there stays, with who and why, and goes with the record into the access pack. */
export const correct = implement(correctCustomer, ({ id, changes, reason }, context) => {
  const { tx, now, newId, actor } = context;
  const before = findCustomer(tx, id);
  if (!before) return refuse('customer-not-found');
  const facts = {
    name: changes.name ?? before.name,
    phoneTyped: changes.phone === undefined ? before.phoneTyped : changes.phone,
    email: changes.email === undefined ? before.email : changes.email,
    language: changes.language ?? before.language,
  };
  const after = { ...facts, phone: numberOf(facts.phoneTyped) };
  const changed = compared.filter((field) => before[field] !== after[field]);
  // The same number written another way is put right too, and the correction says how it was written.
  const isRewritten = before.phone === after.phone && before.phoneTyped !== after.phoneTyped;
  if (changed.length === 0 && !isRewritten) return refuse('nothing-changed');
  // A standing yes to SMS needs a number to send to: it is withdrawn first, knowingly, or the number stays.
  const stranded = listChoices(tx, before.row).some(
    ({ state, channel }) => state === 'given' && !reaches(channel, after),
  );
  if (stranded) return refuse('no-contact-point');

  updateCustomer(context, before, facts);
  const corrections = [
    ...changed.map((field) => ({ field, before: before[field], after: after[field] })),
    ...(isRewritten ? [{ field: 'phone', before: before.phoneTyped, after: after.phoneTyped }] : []),
  ];
  for (const correction of corrections) {
    tx.run(
      `INSERT INTO correction (id, customer_id, field, before, after, reason, corrected_at, corrected_by)
       VALUES (:id, :customerId, :field, :before, :after, :reason, :now, :by)`,
      {
        id: newId(),
        customerId: id,
        ...correction,
        reason,
        now,
        by: actor.personId,
      },
    );
  }
  return ok(getPage(tx, id));
});

function numberOf(typed: string | null) {
  if (typed === null) return null;
  const phone = phoneOf(typed);
  return phone.ok ? phone.value.e164 : null;
}

export const visit = implement(recordVisit, ({ id }, { tx, now, newId, actor }) => {
  const customer = findCustomer(tx, id);
  if (!customer) return refuse('customer-not-found');
  tx.run('INSERT INTO visit (id, customer_id, at, recorded_by) VALUES (:id, :customerId, :now, :by)', {
    id: newId(),
    customerId: id,
    now,
    by: actor.personId,
  });
  touchCustomer(tx, customer.row, dayOf(now));
  refreshDue(tx, customer);
  return ok(getPage(tx, id));
});

import { fill } from '../../../../../shared/notices/fill.ts';
import { getMapped } from '../../../../../shared/register/map.ts';
import { packTexts } from '../../../../../shared/requests/packTexts.ts';
import type { Pack, PackParts } from '../schema.ts';
import type { Rows } from './rows.ts';
import type { Sources } from './sources.ts';

/** Part 2: each field, where it came from and when it last changed, and what stood there before (s 16, s 24). */
export function fieldsPart(rows: Rows, { who }: Sources): PackParts['fields'] {
  const customer = theCustomer(rows);
  const corrections = rows.list('correction');
  const lastChange = (field: string) =>
    corrections.findLast((correction) => correction.field === field)?.corrected_at ?? customer.captured_at;
  const visits = rows.list('visit');
  // Each was given by the customer at the counter (s 12); the slip code and the day of the last visit are the shop's.
  const given = { source: 'customer' } as const;
  const made = { source: 'shop' } as const;
  return {
    values: [
      { field: 'name', value: customer.name, ...given, changedAt: lastChange('name') },
      { field: 'phone', value: customer.phone, ...given, changedAt: lastChange('phone') },
      { field: 'phone_typed', value: customer.phone_typed, ...given, changedAt: lastChange('phone') },
      { field: 'email', value: customer.email, ...given, changedAt: lastChange('email') },
      { field: 'language', value: customer.language, ...given, changedAt: lastChange('language') },
      { field: 'slip_code', value: customer.slip_code, ...made, changedAt: customer.captured_at },
      {
        field: 'last_seen_on',
        value: customer.last_seen_on,
        ...made,
        changedAt: visits.at(-1)?.at ?? customer.captured_at,
      },
    ],
    capturedAt: customer.captured_at,
    capturedBy: who(customer.captured_by),
    corrections: corrections.map(({ corrected_at: at, corrected_by: by, ...correction }) => ({
      ...correction,
      at,
      by: who(by),
    })),
  };
}

export function theCustomer(rows: Rows) {
  const customer = rows.list('customer')[0];
  if (!customer) throw new Error('a pack is about a customer who is there');
  return customer;
}

/** Part 9: to whom it was handed (s 23(1)(b)), and who in the shop looked at or changed the record (the read log). */
export const recipientsPart = (rows: Rows, { who }: Sources): PackParts['recipients'] => ({
  handedTo: rows
    .list('disclosure')
    .map(({ disclosed_at: at, disclosed_by: by, ...disclosure }) => ({ ...disclosure, at, by: who(by) })),
  lookedAt: rows.list('audit_entry').map(({ person_id, role, ...entry }) => ({
    ...entry,
    by: { ...who(person_id), role }, // the role acted in then, not the one held now
  })),
});

/** Part 12: until when, by which rule, and the law behind it (s 14). */
export function retentionPart(rows: Rows, { rule }: Sources, language: Pack['language']): PackParts['retention'] {
  const due = rows.list('due')[0];
  if (!due) return null;
  const { because, law } = rule(due.rule);
  return { keptUntil: due.due_on, rule: due.rule, because: because[language], law };
}

/** Part 14: what is not given and on which ground of PAIA (s 23(4)); the rest is given all the same (s 23(5)). */
export const withheldPart = (tables: Pack['tables'], language: Pack['language']): PackParts['withheld'] =>
  Object.entries(tables).flatMap(([table, { outcome, rows, ground }]) =>
    outcome === 'withheld' && ground && rows !== null
      ? [{ table: getMapped(table).table, rows, ground, words: packTexts[language].withheldGrounds[ground] }]
      : [],
  );

/** Part 15: what the person can ask, and who can help (s 23(2), s 24, s 11(3), s 74). */
export function rightsPart({ shop, officer, regulator, answerWithinDays }: Sources, language: Pack['language']) {
  const { rights } = packTexts[language];
  const values = {
    ...regulator,
    contact: shop.contact,
    days: String(answerWithinDays),
    officerName: officer.name,
    officerContact: officer.contact,
  };
  return (['correct', 'object', 'withdraw', 'complain', 'court', 'contacts'] as const).map((right) => ({
    right,
    words: fill(rights[right], values),
  }));
}

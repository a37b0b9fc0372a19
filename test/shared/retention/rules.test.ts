import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/instants.ts';
import { endsOn, financialYearEnd, keptUntil, type RetentionRule } from '../../../shared/retention/rules.ts';

const day = (text: string) => text as Day;
const bookings: RetentionRule = { code: 'bookings_12m', months: 12, clock: 'last-seen' };
const tax: RetentionRule = { code: 'tax_5y', months: 72, clock: 'financial-year-end' };

describe('how long a customer is kept', () => {
  test('the tax year ends on the last day of February, leap years too', () => {
    expect(financialYearEnd(day('2026-02-28'))).toBe('2026-02-28');
    expect(financialYearEnd(day('2026-03-01'))).toBe('2027-02-28');
    expect(financialYearEnd(day('2027-11-23'))).toBe('2028-02-29');
  });

  test('bookings run from the last visit, tax records from the end of the financial year', () => {
    expect(endsOn({ rule: bookings, from: day('2026-11-23') })).toBe('2027-11-23');
    expect(endsOn({ rule: tax, from: day('2026-11-23') })).toBe('2033-02-28');
  });

  test('the longest reason wins; with none left the record is due from the day it was last seen', () => {
    const from = day('2026-11-23');
    expect(
      keptUntil(
        [
          { rule: bookings, from },
          { rule: tax, from },
        ],
        from,
        'consent_proof',
      ),
    ).toEqual({ on: '2033-02-28', rule: 'tax_5y' });
    expect(keptUntil([], from, 'consent_proof')).toEqual({ on: '2026-11-23', rule: 'consent_proof' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/instants.ts';
import { findConstant, LegalConstant, latestConstant, legalConstants } from '../../../shared/shop/constants.ts';
import { regulatorFrom } from '../../../shared/shop/regulator.ts';

const day = (text: string) => text as Day; // literal days of this test

describe('legal constants', () => {
  test('each row is whole: source, first day, mark', () => {
    for (const row of legalConstants) expect(LegalConstant.parse(row)).toEqual(row);
    expect(new Set(legalConstants.map((row) => row.code)).size).toBe(legalConstants.length);
  });

  test.each([
    ['access_answer_days', 30, 'days', 'PAIA s 56'],
    ['access_extension_days', 30, 'days', 'PAIA s 57(1)'],
    ['correction_answer_days', 30, 'days', 'POPIA Reg 3 (2025)'],
    ['access_fee_default', 0, 'cents', 'our choice'],
    ['paia_request_fee', 14_000, 'cents', 'PAIA private-body fees'],
    ['paia_search_fee_cap', 43_500, 'cents', 'PAIA private-body fees'],
    ['registry_renewal_fee', 193_050, 'cents', 'CPA Amendment Regulations 2026, yearly'],
    ['registry_cleanse_max_age', 30, 'days', 'CPA Reg 4 (2026): monthly'],
    ['quiet_weekday_from', '20:00', 'clock-time', 'CPA s 12 notice'],
    ['quiet_weekday_until', '08:00', 'clock-time', 'CPA s 12 notice'],
    ['quiet_saturday_until', '09:00', 'clock-time', 'CPA s 12 notice'],
    ['quiet_saturday_from', '13:00', 'clock-time', 'CPA s 12 notice'],
    ['consent_reconfirm_after', 24, 'months', 'our choice; POPIA sets no expiry'],
    ['age_of_majority', 18, 'years', "Children's Act 38 of 2005 s 17"],
    ['k_on_screen', 5, 'count', 'POPIA s 1 "de-identify": our choice'],
    ['k_outside', 10, 'count', 'POPIA s 1 "de-identify": printed, exported or shared'],
    ['report_base_min', 30, 'count', 'our choice'],
    ['admin_fine_max', 1_000_000_000, 'cents', 'POPIA s 109'],
  ])('%s is %s %s by %s', (code, value, unit, source) => {
    expect(legalConstants.find((row) => row.code === code)).toMatchObject({ value, unit, source });
  });

  test('the twelve public holidays: ten on fixed days, two counted from Easter Sunday', () => {
    const holidays = legalConstants.filter((row) => row.code.startsWith('holiday_') && row.unit !== 'rule');
    expect(holidays.filter((row) => row.unit === 'month-day').map((row) => row.value)).toEqual([
      '01-01',
      '03-21',
      '04-27',
      '05-01',
      '06-16',
      '08-09',
      '09-24',
      '12-16',
      '12-25',
      '12-26',
    ]);
    expect(holidays.filter((row) => row.unit === 'days-from-easter-sunday').map((row) => row.value)).toEqual([-2, 1]);
    expect(latestConstant('holiday_on_sunday')).toBe('monday-too');
  });

  test("only the Regulator's details wait to be confirmed, and all of them do", () => {
    const waiting = legalConstants.filter((row) => row.toBeConfirmed).map((row) => row.code);
    expect(waiting).toEqual(legalConstants.map((row) => row.code).filter((code) => code.startsWith('regulator_')));
    expect(waiting).toHaveLength(9);
    expect(regulatorFrom()).toMatchObject({
      phone: '010 023 5200',
      complaints: 'POPIAComplaints@inforegulator.org.za',
    });
  });

  test('nothing from general knowledge is dressed up as verified', () => {
    expect(legalConstants.filter((row) => row.mark === 'GK').map((row) => row.code)).toEqual([
      'deadline_excludes_day_of_receipt',
      'age_of_majority',
      'full_tax_invoice_above',
      ...legalConstants.map((row) => row.code).filter((code) => code.startsWith('holiday_')),
    ]);
  });
});

describe('a number on a day', () => {
  const rows = (['2025-04-17', '2027-01-01'] as const).map(
    (validFrom, index): LegalConstant => ({
      ...{ code: 'correction_answer_days', unit: 'days', source: 'test', mark: 'verified', toBeConfirmed: false },
      ...{ value: [30, 21][index] ?? 0, validFrom },
    }),
  );

  test('before the law had set one there is none; from its first day a new row replaces the old', () => {
    expect(findConstant(rows, 'correction_answer_days', day('2025-04-16'))).toBeNull();
    expect(findConstant(rows, 'correction_answer_days', day('2026-12-31'))?.value).toBe(30);
    expect(findConstant(rows.toReversed(), 'correction_answer_days', day('2027-01-01'))?.value).toBe(21);
    expect(latestConstant('correction_answer_days', rows)).toBe(21);
  });

  test('a code that is not on the table is a bug', () => {
    expect(() => latestConstant('no_such_number')).toThrow('lacks no_such_number');
  });
});

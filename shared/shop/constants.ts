import type { Day } from '../instants.ts';
import { LegalMark } from '../legalMark.ts';
import { z } from '../z.ts';

// Every number, date, fee and address that a law sets stands in this one table with its source, never in code, so that a
// change of law is a new row and not a new release. A later row of the same code replaces the earlier from its first day.

export const LegalUnit = z.enum([
  'cents',
  'clock-time',
  'count',
  'days',
  'days-from-easter-sunday',
  'hours',
  'month-day',
  'months',
  'percent',
  'rule',
  'text',
  'years',
]);

export const LegalConstant = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]+$/),
  value: z.union([z.number(), z.string().min(1)]),
  unit: LegalUnit,
  source: z.string().min(1),
  /** First day on which the row counts. For our own choices: the day the table was made. */
  validFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  mark: LegalMark,
  /** True: confirm it with the source before relying on it; shown as "to be confirmed". */
  toBeConfirmed: z.boolean(),
});
export type LegalConstant = z.infer<typeof LegalConstant>;

// Commencement days. POPIA's duties bind from the end of its year of grace; the 2025 amendment of its Regulations at once.
const popia = '2021-07-01';
const regs2025 = '2025-04-17';
const paia = '2001-03-09';
const paiaFees = '2021-08-27';
const cpa = '2011-04-01';
const registry2026 = '2026-04-15';
const holidaysAct = '1995-01-01';
const ours = '2026-06-30';

type Row = [
  code: string,
  value: number | string,
  unit: z.infer<typeof LegalUnit>,
  source: string,
  validFrom: string,
  mark: LegalMark,
];

const requests: Row[] = [
  ['access_answer_days', 30, 'days', 'PAIA s 56', paia, 'verified'],
  ['access_extension_days', 30, 'days', 'PAIA s 57(1)', paia, 'verified'],
  ['correction_answer_days', 30, 'days', 'POPIA Reg 3 (2025)', regs2025, 'verified'],
  ['objection_answer_days', 30, 'days', 'POPIA s 11(3), Regs 2-3: our reading', ours, 'design'],
  ['deadline_rolls_past', 'sunday-or-public-holiday', 'rule', 'POPIA Reg 1 "day" (2025)', regs2025, 'verified'],
  ['deadline_excludes_day_of_receipt', 'yes', 'rule', 'Interpretation Act 33 of 1957 s 4', popia, 'GK'],
  ['deadline_warning_first', 7, 'days', 'our choice', ours, 'design'],
  ['deadline_warning_second', 20, 'days', 'our choice', ours, 'design'],
  ['deadline_warning_last', 25, 'days', 'our choice', ours, 'design'],
  ['deceased_record_open_after', 20, 'years', 'PAIA s 63', paia, 'part'],
];

const fees: Row[] = [
  // Confirming whether anything is held is free (s 23(1)(a)); what may be charged for one's own record is unclear.
  ['access_fee_default', 0, 'cents', 'our choice', ours, 'design'],
  ['paia_request_fee', 14_000, 'cents', 'PAIA private-body fees', paiaFees, 'verified'],
  ['paia_a4_page_fee', 200, 'cents', 'PAIA private-body fees', paiaFees, 'verified'],
  ['paia_own_flash_drive_fee', 4_000, 'cents', 'PAIA private-body fees', paiaFees, 'verified'],
  ['paia_search_hour_fee', 14_500, 'cents', 'PAIA private-body fees, per hour after the first', paiaFees, 'verified'],
  ['paia_search_fee_cap', 43_500, 'cents', 'PAIA private-body fees', paiaFees, 'verified'],
  [
    'paia_deposit_search_hours',
    6,
    'hours',
    'PAIA private-body fees: deposit when search takes longer',
    paiaFees,
    'verified',
  ],
  ['paia_deposit_share', 33, 'percent', 'PAIA private-body fees: up to one third', paiaFees, 'verified'],
  ['correction_fee', 0, 'cents', 'POPIA Reg 3 (2025)', regs2025, 'verified'],
  ['objection_fee', 0, 'cents', 'POPIA Reg 2 (2025)', regs2025, 'verified'],
  ['registry_registration_fee', 257_400, 'cents', 'CPA Amendment Regulations 2026', registry2026, 'verified'],
  ['registry_renewal_fee', 193_050, 'cents', 'CPA Amendment Regulations 2026, yearly', registry2026, 'verified'],
];

const marketing: Row[] = [
  ['quiet_weekday_from', '20:00', 'clock-time', 'CPA s 12 notice', cpa, 'verified'],
  ['quiet_weekday_until', '08:00', 'clock-time', 'CPA s 12 notice', cpa, 'verified'],
  ['quiet_saturday_until', '09:00', 'clock-time', 'CPA s 12 notice', cpa, 'verified'],
  ['quiet_saturday_from', '13:00', 'clock-time', 'CPA s 12 notice', cpa, 'verified'],
  ['quiet_all_day', 'sunday-or-public-holiday', 'rule', 'CPA s 12 notice', cpa, 'verified'],
  ['registry_cleanse_max_age', 30, 'days', 'CPA Reg 4 (2026): monthly', registry2026, 'part'],
  ['consent_reconfirm_after', 24, 'months', 'our choice; POPIA sets no expiry', ours, 'design'],
  ['marketing_idle_after', 24, 'months', 'POPIA s 14(1): our choice', ours, 'design'],
  ['asks_of_a_non_customer', 1, 'count', 'POPIA s 69(2)', popia, 'verified'],
  ['contact_reconfirm_after', 24, 'months', 'POPIA s 16: our choice, 12 to 24', ours, 'design'],
];

const reports: Row[] = [
  ['k_on_screen', 5, 'count', 'POPIA s 1 "de-identify": our choice', ours, 'design'],
  ['k_outside', 10, 'count', 'POPIA s 1 "de-identify": printed, exported or shared', ours, 'design'],
  ['round_outside_to', 5, 'count', 'our choice', ours, 'design'],
  ['report_base_min', 30, 'count', 'our choice', ours, 'design'],
  ['report_dimensions_max', 3, 'count', 'our choice', ours, 'design'],
  ['sensitive_values_min', 2, 'count', 'our choice: no group in which everyone shares one', ours, 'design'],
  ['rand_contributors_min', 10, 'count', 'our choice', ours, 'design'],
  ['rand_one_share_max', 80, 'percent', 'our choice', ours, 'design'],
];

const people: Row[] = [
  ['age_of_majority', 18, 'years', "Children's Act 38 of 2005 s 17", '2007-07-01', 'GK'],
  ['breach_triage_within', 24, 'hours', 'POPIA s 22: our target', ours, 'design'],
  [
    'breach_report_within',
    72,
    'hours',
    'POPIA s 22: our target, the law says as soon as reasonably possible',
    ours,
    'design',
  ],
  ['admin_fine_max', 1_000_000_000, 'cents', 'POPIA s 109', popia, 'verified'],
  ['admin_fine_answer_days', 30, 'days', 'POPIA s 109', popia, 'verified'],
  ['paia_report_due', '06-30', 'month-day', 'PAIA s 83(4)', popia, 'verified'],
  ['tax_clock_sole_trader', 6, 'years', 'TAA s 29(3): our choice, from the financial year end', ours, 'design'],
  ['tax_clock_company', 7, 'years', 'TAA s 29(3): our choice, from the financial year end', ours, 'design'],
  ['full_tax_invoice_above', 500_000, 'cents', 'VAT Act s 20', popia, 'GK'],
  ['fica_single_item_from', 10_000_000, 'cents', 'FICA Schedule 1 item 20', '2022-12-19', 'verified'],
];

const act36 = 'Public Holidays Act 36 of 1994';
const holidays: Row[] = [
  ['holiday_new_year', '01-01', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_human_rights', '03-21', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_good_friday', -2, 'days-from-easter-sunday', act36, holidaysAct, 'GK'],
  ['holiday_family', 1, 'days-from-easter-sunday', act36, holidaysAct, 'GK'],
  ['holiday_freedom', '04-27', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_workers', '05-01', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_youth', '06-16', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_womens', '08-09', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_heritage', '09-24', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_reconciliation', '12-16', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_christmas', '12-25', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_goodwill', '12-26', 'month-day', act36, holidaysAct, 'GK'],
  ['holiday_on_sunday', 'monday-too', 'rule', act36, holidaysAct, 'GK'],
];

const site = 'inforegulator.org.za';
const regulator: Row[] = [
  ['regulator_name', 'Information Regulator (South Africa)', 'text', site, popia, 'verified'],
  [
    'regulator_address',
    'Woodmead North Office Park, 54 Maxwell Drive, Woodmead, Johannesburg, 2191',
    'text',
    site,
    popia,
    'verified',
  ],
  ['regulator_phone', '010 023 5200', 'text', site, popia, 'verified'],
  ['regulator_toll_free', '0800 017 160', 'text', site, popia, 'verified'],
  ['regulator_enquiries', 'enquiries@inforegulator.org.za', 'text', site, popia, 'verified'],
  ['regulator_popia_complaints', 'POPIAComplaints@inforegulator.org.za', 'text', site, popia, 'verified'],
  ['regulator_paia_complaints', 'PAIAComplaints@inforegulator.org.za', 'text', site, popia, 'verified'],
  ['regulator_website', 'inforegulator.org.za', 'text', site, popia, 'verified'],
  ['regulator_portal', 'eservices.inforegulator.org.za', 'text', site, popia, 'verified'],
];

const toRows = (rows: Row[], toBeConfirmed: boolean): LegalConstant[] =>
  rows.map(([code, value, unit, source, validFrom, mark]) => ({
    code,
    value,
    unit,
    source,
    validFrom,
    mark,
    toBeConfirmed,
  }));

export const legalConstants: readonly LegalConstant[] = [
  ...toRows([...requests, ...fees, ...marketing, ...reports, ...people, ...holidays], false),
  // The Regulator has moved before; its details are confirmed before each release and can be edited by the owner.
  ...toRows(regulator, true),
];

/** The row in force on a day: the latest that had begun. Null where the law had not yet set one. */
export function findConstant(rows: readonly LegalConstant[], code: string, on: Day): LegalConstant | null {
  const begun = rows.filter((row) => row.code === code && row.validFrom <= on);
  return begun.reduce<LegalConstant | null>(
    (latest, row) => (latest && latest.validFrom > row.validFrom ? latest : row),
    null,
  );
}

/** The newest row, whatever the day: for wording that is published now. A code the table lacks is a bug. */
export function latestConstant(code: string, rows: readonly LegalConstant[] = legalConstants): LegalConstant['value'] {
  const newestFirst = rows
    .filter((row) => row.code === code)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  const newest = newestFirst[0];
  if (!newest) throw new Error(`the table of legal constants lacks ${code}`);
  return newest.value;
}

import { LegalMark } from '../legalMark.ts';
import { latestConstant } from '../shop/constants.ts';
import type { Shop } from '../shop/contract.ts';
import { z } from '../z.ts';

/** From which event a period runs. The engine maps each to a day it knows; what it cannot know a person enters. */
export const ClockStart = z.enum([
  'breach-closed',
  'claim-arises',
  'consent-ended',
  'entry',
  'financial-year-or-event',
  'issue',
  'last-entry',
  'last-interaction',
  'last-visit',
  'recording',
  'record-made-or-agreement-ended',
  'relationship-transaction-or-report',
  'request-closed',
  'return-submitted',
]);
export type ClockStart = z.infer<typeof ClockStart>;

const Length = z.union([
  z.strictObject({ months: z.number().int().positive() }),
  z.strictObject({ days: z.number().int().positive() }),
]);

export const RetentionPreset = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]+$/),
  records: z.string().min(1),
  /** Null: no fixed length, `until` says what ends it. */
  atLeast: Length.nullable(),
  clockStart: ClockStart.nullable(),
  /** What ends a period without a fixed length, or could lengthen one that has it. */
  until: z.string().nullable(),
  law: z.string().min(1),
  mark: LegalMark,
  /** False: known so that nobody adds it by mistake, never shown as a choice. */
  offered: z.boolean(),
});
export type RetentionPreset = z.infer<typeof RetentionPreset>;

type Extras = { until?: string | null; offered?: boolean };

const years = (count: number) => ({ months: count * 12 });
const row = (
  code: string,
  records: string,
  atLeast: RetentionPreset['atLeast'],
  clockStart: ClockStart | null,
  law: string,
  mark: LegalMark,
  { until = null, offered = true }: Extras = {},
): RetentionPreset => ({ code, records, atLeast, clockStart, until, law, mark, offered });

const taa = 'Tax Administration Act 28 of 2011';

/** Minimum periods (POPIA s 14(1)); the longest that applies wins, and the owner confirms each before it is used. */
export const legalPresets: readonly RetentionPreset[] = [
  row(
    'tax_5y',
    'Invoices, slips, sales ledger supporting a return',
    years(5),
    'return-submitted',
    `${taa} s 29(3)`,
    'verified',
  ),
  row(
    'tax_hold',
    'The same, when under audit, objection or appeal known to the shop',
    null,
    null,
    `${taa} s 32`,
    'verified',
    {
      until: 'the audit, objection or appeal is final',
    },
  ),
  row(
    'vat_5y',
    'VAT invoices, credit and debit notes, bank records',
    years(5),
    'return-submitted',
    `Value-Added Tax Act 89 of 1991 s 55 read with ${taa} s 29`,
    'part',
  ),
  row(
    'company_7y',
    'Company accounting records and most company documents (companies only)',
    years(7),
    'financial-year-or-event',
    'Companies Act 71 of 2008 s 24',
    'part',
  ),
  row(
    'staff_3y',
    'Staff time, pay, particulars',
    years(3),
    'last-entry',
    'Basic Conditions of Employment Act 75 of 1997 s 31(2)',
    'verified',
  ),
  row(
    'fica_5y',
    'Client identity and transaction records, only if the shop is an accountable institution',
    years(5),
    'relationship-transaction-or-report',
    'Financial Intelligence Centre Act 38 of 2001 s 22-23',
    'verified',
  ),
  row(
    'competition_3y',
    'Promotional competition file: rules, offer, responsible persons, winners',
    years(3),
    null,
    'Consumer Protection Act 68 of 2008 s 36, Reg 11(6)',
    'verified',
  ),
  row(
    'cpa_intermediary_3y',
    'Records of an intermediary acting for a consumer',
    years(3),
    null,
    'Consumer Protection Act 68 of 2008 Reg 10',
    'verified',
  ),
  row(
    'credit_3y',
    'Credit applications, refusals with reasons, agreements, payments (registered credit providers)',
    years(3),
    'record-made-or-agreement-ended',
    'National Credit Act 34 of 2005 s 170, Reg 55',
    'part',
  ),
  row(
    'credit_marketing_options',
    'National Credit Act marketing choices of a credit customer; old choices 3 years',
    years(3),
    null,
    'National Credit Act 34 of 2005 s 74, Reg 58',
    'verified',
    { until: 'the account is closed' },
  ),
  row(
    'secondhand_5y',
    'Register of second-hand goods bought, seller identity, ID copy',
    years(5),
    null,
    'Second-Hand Goods Act 6 of 2009 s 21',
    'part',
  ),
  row(
    'voucher_3y',
    'Prepaid vouchers and gift cards',
    years(3),
    'issue',
    'Consumer Protection Act 68 of 2008 s 63',
    'GK',
    {
      until: 'redeemed, if that is sooner',
    },
  ),
  row(
    'warranty_claim_3y',
    'Sale and repair records kept for claims',
    years(3),
    'claim-arises',
    'Prescription Act 68 of 1969 s 11(d); POPIA s 14(1)(b)',
    'GK',
  ),
  // Old lists quote one year under s 51. POPIA's Schedule took the personal-information chapter out of that Act.
  row(
    'ect_personal',
    'Electronic transactions, personal information: no longer a period in law',
    null,
    null,
    'Electronic Communications and Transactions Act 25 of 2002 s 51, amended by POPIA from 30 June 2021',
    'part',
    { offered: false },
  ),
  row('consent_proof', 'Consent and withdrawal evidence', years(3), 'consent-ended', 'POPIA s 11(2)(a)', 'design'),
  row(
    'suppression',
    'Minimal do-not-contact entry: keyed hash of the contact point, channel, date',
    null,
    null,
    'POPIA s 69(2), s 11(4)',
    'design',
    { until: 'the shop does no marketing any more' },
  ),
  row(
    'dsar_file',
    'Request, identity-check note, decision, reply (not the exported data)',
    years(3),
    'request-closed',
    'POPIA s 14(3), PAIA s 83(4)',
    'design',
  ),
  row('breach_file', 'Breach case', years(5), 'breach-closed', 'POPIA s 19, s 22', 'design'),
  row('audit_log', 'Access log', years(2), 'entry', 'POPIA s 19(2)', 'design', { until: 'longer if linked to a case' }),
  row(
    'marketing_idle',
    'Prospect or lapsed customer used only for marketing',
    years(2),
    'last-interaction',
    'POPIA s 14(1)',
    'design',
    { until: 'then ask or erase' },
  ),
  row('cctv_30d', 'Footage without an incident', { days: 30 }, 'recording', 'POPIA s 14(1)', 'design'),
];

/** Our own two, for purposes on which no law sets a period: no longer than the purpose needs (POPIA s 14(1)). */
export const shopPresets: readonly RetentionPreset[] = [
  row('bookings_12m', 'Bookings, accounts and notes about them', years(1), 'last-visit', 'POPIA s 14(1)', 'design'),
  row('consent_life', 'What rests on a consent alone', null, null, 'POPIA s 14(1)(d)', 'design', {
    until: 'withdrawn; asked again after 24 months',
  }),
];

export const retentionPresets: readonly RetentionPreset[] = [...legalPresets, ...shopPresets];

/** What an owner may choose from. */
export const offeredPresets: readonly RetentionPreset[] = retentionPresets.filter((preset) => preset.offered);

export function getPreset(code: string): RetentionPreset {
  const preset = retentionPresets.find((candidate) => candidate.code === code);
  if (!preset) throw new Error(`no retention preset is called ${code}`);
  return preset;
}

/**
 * Filing dates are unknown at capture, so tax records run from the end of the sale's financial year instead of from the
 * return (tax_5y, vat_5y). A year or two too long is safe for tax; a year too short is an offence. Editable by the owner.
 */
export const taxClockInYears: Readonly<Record<Shop['kind'], number>> = {
  'sole-trader': Number(latestConstant('tax_clock_sole_trader')),
  company: Number(latestConstant('tax_clock_company')),
};

import type { LegalMark } from '../legalMark.ts';
import { z } from '../z.ts';

/** The fourteen things a notice says (POPIA s 18(1)), each made of one or more parts. Nine to thirteen are always shown. */
export const noticeItemKeys = [
  'info_collected',
  'source',
  'responsible_party',
  'purposes',
  'voluntary_or_mandatory',
  'consequence_of_refusal',
  'authorising_law',
  'cross_border',
  'recipients',
  'category',
  'right_access_rectify',
  'right_object',
  'right_complain',
  'contact_retention_withdrawal',
] as const;
export const NoticeItemKey = z.enum(noticeItemKeys);
export type NoticeItemKey = z.infer<typeof NoticeItemKey>;

export const noticePartKeys = [
  'info_collected',
  'source',
  'rp_name',
  'rp_address',
  'purposes',
  'voluntary_or_mandatory',
  'consequence_of_refusal',
  'authorising_law',
  'cross_border',
  'recipients',
  'category',
  'right_access_rectify',
  'right_object',
  'right_complain',
  'regulator_contact',
  'io_contact',
  'retention',
  'withdrawal_how',
] as const;
export const NoticePartKey = z.enum(noticePartKeys);
export type NoticePartKey = z.infer<typeof NoticePartKey>;

interface ItemRule {
  readonly parts: readonly NoticePartKey[];
  readonly law: string;
  readonly mark: LegalMark;
}

export const noticeItems: Readonly<Record<NoticeItemKey, ItemRule>> = {
  info_collected: { parts: ['info_collected'], law: 'POPIA s 18(1)(a)', mark: 'verified' },
  source: { parts: ['source'], law: 'POPIA s 18(1)(a)', mark: 'verified' },
  responsible_party: { parts: ['rp_name', 'rp_address'], law: 'POPIA s 18(1)(b)', mark: 'verified' },
  purposes: { parts: ['purposes'], law: 'POPIA s 18(1)(c)', mark: 'verified' },
  voluntary_or_mandatory: { parts: ['voluntary_or_mandatory'], law: 'POPIA s 18(1)(d)', mark: 'verified' },
  consequence_of_refusal: { parts: ['consequence_of_refusal'], law: 'POPIA s 18(1)(e)', mark: 'verified' },
  authorising_law: { parts: ['authorising_law'], law: 'POPIA s 18(1)(f)', mark: 'verified' },
  cross_border: { parts: ['cross_border'], law: 'POPIA s 18(1)(g)', mark: 'verified' },
  recipients: { parts: ['recipients'], law: 'POPIA s 18(1)(h)(i)', mark: 'verified' },
  category: { parts: ['category'], law: 'POPIA s 18(1)(h)(ii)', mark: 'verified' },
  right_access_rectify: { parts: ['right_access_rectify'], law: 'POPIA s 18(1)(h)(iii)', mark: 'verified' },
  right_object: { parts: ['right_object'], law: 'POPIA s 18(1)(h)(iv), Reg 2 (2025)', mark: 'verified' },
  right_complain: { parts: ['right_complain', 'regulator_contact'], law: 'POPIA s 18(1)(h)(v)', mark: 'verified' },
  contact_retention_withdrawal: {
    parts: ['io_contact', 'retention', 'withdrawal_how'],
    law: 'not on the list of s 18; a customer asks it first',
    mark: 'design',
  },
};

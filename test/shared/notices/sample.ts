import type { NoticeFacts } from '../../../shared/notices/context.ts';
import { seededPurposes } from '../../../shared/purposes/seed.ts';

export const shop: NoticeFacts['shop'] = {
  name: 'Nomsa Hair',
  address: '12 Church Street, Makhanda, 6139',
  contact: '046 000 0000',
  kind: 'sole-trader',
  officerName: 'Nomsa Dlamini',
  officerContact: 'privacy@nomsahair.example',
};

export const firstRun = seededPurposes.filter((purpose) => purpose.onAtFirstRun);
export const only = (...codes: string[]) => seededPurposes.filter((purpose) => codes.includes(purpose.code));

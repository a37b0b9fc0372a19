// How long each customer is kept and who is due (POPIA s 14). Owns due; the rules are the purposes room's.
import type { Implementation } from '../implement.ts';
import { due } from './list.ts';

export { getKeptUntil, refreshDue, refreshDueUnder } from './due.ts';

export const retentionRoom: Implementation[] = [due];

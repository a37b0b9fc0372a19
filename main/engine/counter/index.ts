// The counter: one person, one notice, her choices, in one act (POPIA s 9 to s 11, s 16, s 18). It joins the customers, consent,
// purposes and retention rooms. Owns correction, visit and purpose_event.
import type { Implementation } from '../implement.ts';
import { capture } from './capture.ts';
import { correct, visit } from './correct.ts';
import { history } from './history.ts';
import { open } from './page.ts';

export { beginPurpose } from './purposeEvents.ts';

export const counterRoom: Implementation[] = [capture, open, correct, visit, history];

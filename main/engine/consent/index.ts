// What customers agreed to, and the proof of it (POPIA s 11(1)(a), s 11(2), s 69, Reg 6).
// Owns consent_event, consent_proof, consent_state and notice_shown.
import type { Implementation } from '../implement.ts';
import { correct } from './correct.ts';
import { record } from './record.ts';
import { onDate, timeline } from './timeline.ts';
import { withdraw } from './withdraw.ts';

export { addConsentEvent, type EventContext } from './addEvent.ts';
export { listFacts } from './facts.ts';
export { listChoices } from './now.ts';
export { recordNoticeShown, recordProof } from './proof.ts';

export const consentRoom: Implementation[] = [record, withdraw, correct, timeline, onDate];

import { reaches } from '../../../shared/consent/contact.ts';
import { recordChoice } from '../../../shared/consent/contract.ts';
import { barToRecording } from '../../../shared/consent/rules.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { findCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { findPurpose, noticeInForceId } from '../purposes/index.ts';
import { refreshDue } from '../retention/index.ts';
import { addConsentEvent } from './addEvent.ts';
import { listChoices } from './now.ts';
import { recordNoticeShown, recordProof } from './proof.ts';

export const record = implement(recordChoice, (input, context) => {
  const { tx } = context;
  const customer = findCustomer(tx, input.customerId);
  if (!customer) return refuse('customer-not-found');
  const purpose = findPurpose(tx, input.purpose);
  if (!purpose?.channels.includes(input.channel)) return refuse('purpose-not-found');
  if (noticeInForceId(tx) !== input.notice.noticeVersionId) return refuse('notice-not-current');
  const before = listChoices(tx, customer.row).find(
    (choice) => choice.purpose === input.purpose && choice.channel === input.channel,
  );
  const bar = barToRecording(before?.state ?? 'not-asked', input.answer, input.initiatedBy);
  if (bar) return refuse(bar);
  // s 11(2)(a): a yes nobody can prove is no consent
  if (input.answer === 'given' && !input.proof) return refuse('proof-needed');
  if (input.answer === 'given' && !reaches(input.channel, customer)) return refuse('no-contact-point');

  addConsentEvent(context, {
    customer,
    purpose,
    channel: input.channel,
    kind: input.answer,
    language: input.notice.language,
    method: input.method,
    noticeShownId: recordNoticeShown(context, customer.id, input.notice),
    proofId: recordProof(context, customer.id, input.proof),
    initiatedBy: input.initiatedBy,
    corrects: null,
    reason: null,
  });
  refreshDue(tx, customer);
  return ok(choiceOf(context.tx, customer.row, input));
});

/** The state of one choice, read back from what was just written. */
export function choiceOf(
  tx: Parameters<typeof listChoices>[0],
  row: number,
  wanted: { purpose: string; channel: string },
) {
  const choice = listChoices(tx, row).find(
    ({ purpose, channel }) => purpose === wanted.purpose && channel === wanted.channel,
  );
  if (!choice) throw new Error('a choice just written is not there');
  return choice;
}

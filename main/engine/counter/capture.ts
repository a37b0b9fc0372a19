import { reaches } from '../../../shared/consent/contact.ts';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { addConsentEvent, recordNoticeShown, recordProof } from '../consent/index.ts';
import { insertCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { listPurposes, noticeInForceId } from '../purposes/index.ts';
import { getKeptUntil, refreshDue } from '../retention/index.ts';
import { getSetting } from '../shop/index.ts';
import { beginPurpose } from './purposeEvents.ts';
import { whoSaidNo } from './saidNo.ts';

/**
 * One person at the counter, her notice and her choices: one transaction, on disk before the answer (s 9 to s 11, s 18).
 * Nothing is kept of somebody for whom there is no purpose: neither a service that needs the record nor a yes.
 */
export const capture = implement(captureCustomer, (input, context) => {
  const { tx } = context;
  if (!getSetting(tx, 'register.practice') && getSetting(tx, 'recovery.typedBackAt') === null)
    return refuse('set-up-not-finished');
  if (noticeInForceId(tx) !== input.notice.noticeVersionId) return refuse('notice-not-current');
  const purposes = listPurposes(tx);
  const findByCode = (code: string) => purposes.find((purpose) => purpose.code === code);
  const begun = input.purposes.map(findByCode);
  const choices = input.choices.map((choice) => ({ ...choice, of: findByCode(choice.purpose) }));
  // A purpose on consent begins with a yes, never by being named; a service has no yes to give (s 11(1)).
  if (begun.some((purpose) => !purpose || purpose.ground === '11-1-a')) return refuse('purpose-not-found');
  if (choices.some(({ of, channel }) => !of?.channels.includes(channel))) return refuse('purpose-not-found');
  const yes = choices.filter(({ answer }) => answer === 'given');
  if (begun.length === 0 && yes.length === 0) return refuse('no-purpose');
  if (yes.length > 0 && !input.proof) return refuse('proof-needed');
  if (yes.some(({ channel }) => !reaches(channel, input))) return refuse('no-contact-point');
  const saidNo = yes.flatMap(({ of, channel }) =>
    of ? whoSaidNo(tx, { purposeId: of.id, channel }, input, input.differentFrom) : [],
  );
  if (saidNo.length > 0) return refuse('said-no-before');

  const customer = insertCustomer(context, {
    name: input.name,
    phoneTyped: input.phone,
    email: input.email,
    language: input.language,
  });
  context.log.about(customer.id);
  const noticeShownId = recordNoticeShown(context, customer.id, input.notice);
  const proofId = choices.length > 0 ? recordProof(context, customer.id, input.proof) : null;
  for (const purpose of begun) if (purpose) beginPurpose(context, customer.id, purpose);
  for (const { of, channel, answer } of choices) {
    if (!of) continue; // refused above
    addConsentEvent(context, {
      customer,
      purpose: of,
      channel,
      kind: answer,
      language: input.notice.language,
      method: input.method,
      noticeShownId,
      proofId,
      initiatedBy: 'shop',
      corrects: null,
      reason: null,
    });
  }
  refreshDue(tx, customer);
  return ok({ id: customer.id, slipCode: customer.slipCode, keptUntil: getKeptUntil(tx, customer.row) });
});

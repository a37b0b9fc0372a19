import { withdrawConsent } from '../../../shared/consent/contract.ts';
import { barToWithdrawal } from '../../../shared/consent/rules.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { findCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { findPurpose } from '../purposes/index.ts';
import { refreshDue } from '../retention/index.ts';
import { addConsentEvent } from './addEvent.ts';
import { listChoices } from './now.ts';
import { choiceOf } from './record.ts';

/** s 11(2)(b): at any time, by any route, and in force when this answers. Nothing is asked in return. */
export const withdraw = implement(withdrawConsent, (input, context) => {
  const { tx } = context;
  const customer = findCustomer(tx, input.customerId);
  if (!customer) return refuse('customer-not-found');
  const purpose = findPurpose(tx, input.purpose);
  const now = listChoices(tx, customer.row).find(
    ({ purpose: code, channel }) => code === input.purpose && channel === input.channel,
  );
  const bar = barToWithdrawal(now?.state ?? 'not-asked');
  if (bar || !purpose) return refuse('not-given');

  const { id } = addConsentEvent(context, {
    customer,
    purpose,
    channel: input.channel,
    kind: 'withdrawn',
    language: customer.language,
    method: input.method,
    noticeShownId: null,
    proofId: null,
    initiatedBy: 'data-subject',
    corrects: null,
    reason: null,
  });
  refreshDue(tx, customer);
  return ok({ now: choiceOf(tx, customer.row, input), withdrawalId: id });
});

import { correctChoice } from '../../../shared/consent/contract.ts';
import { correctionWindowMinutes } from '../../../shared/consent/rules.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import { findCustomer } from '../customers/index.ts';
import { implement } from '../implement.ts';
import { findPurpose } from '../purposes/index.ts';
import { refreshDue } from '../retention/index.ts';
import { addConsentEvent } from './addEvent.ts';
import { EventRow, eventColumns } from './facts.ts';
import { choiceOf } from './record.ts';

const Corrected = z.object({ id: z.string() });
const Code = z.object({ code: z.string() });

/** Undo is a new entry with a reason: the first one stays as evidence, and no longer counts. */
export const correct = implement(correctChoice, (input, context) => {
  const { tx, actor, now } = context;
  const event = tx.find(EventRow, `SELECT ${eventColumns} FROM consent_event WHERE id = :id`, { id: input.eventId });
  const customer = event && findCustomer(tx, event.customer_id);
  if (!event || !customer || event.kind === 'corrected') return refuse('event-not-found');
  const already = tx.find(
    Corrected,
    'SELECT id FROM consent_event WHERE customer_id = :customerId AND corrects = :id',
    {
      customerId: event.customer_id,
      id: event.id,
    },
  );
  if (already) return refuse('already-corrected');
  if (event.recorded_by !== actor.personId) return refuse('not-yours-to-correct');
  if (Date.parse(now) - Date.parse(event.occurred_at) > correctionWindowMinutes * 60_000)
    return refuse('too-late-to-correct');

  const { code } = tx.one(Code, 'SELECT code FROM purpose WHERE id = :id', { id: event.purpose_id });
  const purpose = findPurpose(tx, code);
  if (!purpose) return refuse('event-not-found');
  context.log.about(customer.id); // in the customer's own log, where whoever looks for it looks
  addConsentEvent(context, {
    customer,
    purpose,
    channel: event.channel,
    kind: 'corrected',
    language: event.language,
    method: event.method,
    noticeShownId: null,
    proofId: null,
    initiatedBy: 'shop',
    corrects: event.id,
    reason: input.reason,
  });
  refreshDue(tx, customer);
  return ok(choiceOf(tx, customer.row, { purpose: code, channel: event.channel }));
});

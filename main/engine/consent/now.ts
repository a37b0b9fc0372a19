import { ChoiceNow } from '../../../shared/consent/contract.ts';
import { stateOf } from '../../../shared/consent/rules.ts';
import { type Day, dayOf } from '../../../shared/instants.ts';
import { listPurposes } from '../purposes/index.ts';
import type { Reader } from '../store/index.ts';
import { listFacts } from './facts.ts';

/** Every purpose that asks for consent, per channel, with its present state; a choice never asked is `not-asked`. */
export function listChoices(reader: Reader, row: number): ChoiceNow[] {
  const held = reader.all(
    ChoiceNow,
    `SELECT p.code AS purpose, s.channel, s.state, s.since, s.event_id AS eventId
     FROM consent_state s JOIN purpose p ON p.id = s.purpose_id WHERE s.customer = :row`,
    { row },
  );
  return everyChoice(reader).map(
    (choice) => held.find(({ purpose, channel }) => purpose === choice.purpose && channel === choice.channel) ?? choice,
  );
}

/** The same at the end of a day, from the events themselves: what had she agreed to then? */
export function listChoicesOn(reader: Reader, customerId: string, day: Day): ChoiceNow[] {
  const facts = listFacts(reader, customerId).filter((fact) => dayOf(fact.occurredAt) <= day);
  return everyChoice(reader).map((choice) => {
    const own = facts.filter(({ purpose, channel }) => purpose === choice.purpose && channel === choice.channel);
    return ChoiceNow.parse({ ...choice, ...stateOf(own) });
  });
}

const everyChoice = (reader: Reader): ChoiceNow[] =>
  listPurposes(reader).flatMap(({ code, channels }) =>
    channels.map((channel) => ({ purpose: code, channel, state: 'not-asked' as const, since: null, eventId: null })),
  );

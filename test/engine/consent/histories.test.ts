import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../../shared/audit/contract.ts';
import { stateOf } from '../../../shared/consent/rules.ts';
import { lookAt } from '../../builders/hands.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';
import { story } from './acts.ts';
import { tell } from './telling.ts';

let register: TestRegister;
const signedIn = { label: 'Thandi' };

/** One register for all histories: the customers of each are new, and must not be moved by anybody else's. */
beforeAll(async () => {
  register = await openTestRegister();
  await register.setUp();
  await register.addPerson('Sipho', 'staff');
});
afterAll(() => register.close());

describe('choices over any history of yes, no, stop, slip and restart', () => {
  test('what stands is the last choice that was no slip; a stop counts at once; the shop never raises a no; nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(story, (told) => tell(register, told, signedIn)),
      { numRuns: 300 },
    );
  }, 120_000);

  test('the table of present states is what the events alone would make of it, row by row', async () => {
    const { events, states } = await lookAt(register, (db) => ({
      events: db.prepare(allEvents).all() as EventRow[],
      states: db.prepare(allStates).all(),
    }));
    const choices = Map.groupBy(events, ({ customer, channel }) => `${customer} ${channel}`);
    const rebuilt = [...choices.values()].flatMap((all) => {
      const [first] = all;
      const { state, since, eventId } = stateOf(all.map((event) => ({ ...event, saw: JSON.parse(event.saw) })));
      return first && state !== 'not-asked'
        ? [{ customer: first.customer, channel: first.channel, state, since, eventId }]
        : [];
    });
    expect(states.length).toBeGreaterThan(400);
    expect(rebuilt).toEqual(states);
  });

  test('the log of all of it is whole', async () => {
    if (signedIn.label !== 'Thandi') await register.signIn('Thandi');
    expect(await register.get(verifyLog, {})).toMatchObject({ intact: true, problem: null });
  });
});

type EventRow = Omit<Parameters<typeof stateOf>[0][number], 'saw'> & { customer: number; saw: string };
const allEvents = `
  SELECT c.row AS customer, e.id, p.code AS purpose, e.channel, e.kind, e.occurred_at AS occurredAt, e.saw, e.corrects
  FROM consent_event e JOIN customer c ON c.id = e.customer_id JOIN purpose p ON p.id = e.purpose_id
  ORDER BY c.row, e.channel, e.id`;
const allStates = `
  SELECT customer, channel, state, since, event_id AS eventId FROM consent_state ORDER BY customer, channel`;

import { plannedPeople } from '../../../main/demo/people.ts';
import type { captureCustomer } from '../../../shared/customers/contract.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import type { Door } from './door.ts';

/** People who are in no shop of the bench yet. */
const seed = 11_230_000;

/** Captures as a counter types them: somebody new with a number and an address, a booking, and three choices. */
export async function newCustomers(door: Door, count: number): Promise<InputOf<typeof captureCustomer>[]> {
  const { notice } = await door.get(counterSheet, {});
  const inputs: InputOf<typeof captureCustomer>[] = [];
  for (const person of plannedPeople(seed, count)) {
    inputs.push({
      name: person.name,
      ...ownContact(inputs.length),
      language: person.language,
      purposes: ['bookings'],
      choices: (['sms', 'whatsapp', 'email'] as const).map((channel, place) => ({
        purpose: 'specials',
        channel,
        answer: place === 1 ? 'refused' : 'given',
      })),
      notice: { noticeVersionId: notice.id, language: person.language, shownHow: 'read-aloud' },
      method: 'in-person',
      proof: { kind: 'typed-name', typedName: person.name },
      differentFrom: [],
    });
  }
  return inputs;
}

/** A number and an address that nobody in the shop has, spread over the indexes: who shares one with somebody's no is asked about. */
const ownContact = (place: number) => {
  const spread = String((place * 7_919) % 100_000).padStart(5, '0');
  return { phone: `08501${spread}`, email: `${spread}@new.example` };
};

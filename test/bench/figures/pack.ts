import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordChoice, withdrawConsent } from '../../../shared/consent/contract.ts';
import {
  captureCustomer,
  correctCustomer,
  openCustomer,
  recordVisit,
  revealField,
} from '../../../shared/customers/contract.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { makePack } from '../../../shared/requests/contract.ts';
import { atMost, type Bench, count, type Figure } from '../measure/figure.ts';
import { places, timedAtCounter } from '../measure/pace.ts';
import { newCustomers } from '../shop/capturing.ts';
import { type Door, doorTo } from '../shop/door.ts';

const years = 10;
const month = 30;

/** Ten years at the counter, through the door: she comes every month, moves, changes her mind once a year. */
async function tenYears(door: Door) {
  const [input] = await newCustomers(door, 1);
  if (!input) throw new Error('nobody to tell of');
  const { id } = await door.get(captureCustomer, input);
  const { notice } = await door.get(counterSheet, {});
  for (let year = 0; year < years; year += 1) {
    for (let visits = 0; visits < 12; visits += 1) {
      door.daysPass(month);
      await door.get(recordVisit, { id });
      await door.get(openCustomer, { id });
    }
    await door.get(revealField, { id, field: 'phone', reason: 'calling-back' });
    await door.get(correctCustomer, {
      id,
      changes: { email: `lives.in.${year}@webmail.example` },
      reason: 'customer-told-us',
    });
    for (const channel of ['sms', 'email'] as const) {
      await door.get(withdrawConsent, { customerId: id, purpose: 'specials', channel, method: 'in-person' });
      await door.get(recordChoice, {
        customerId: id,
        purpose: 'specials',
        channel,
        answer: 'given',
        notice: { noticeVersionId: notice.id, language: 'en', shownHow: 'read-aloud' },
        method: 'in-person',
        proof: { kind: 'typed-name', typedName: input.name },
        initiatedBy: 'data-subject',
      });
    }
  }
  return id;
}

const pack = (people: number, many: number): Figure => ({
  name: `everything held about a customer of ten years, ${count(people)} people`,
  unit: 'ms',
  budget: atMost(250),
  run: async ({ shops }) => {
    const shop = await shops.copy(people);
    const saveTo = join(shop.folder, '..', 'saved');
    mkdirSync(saveTo);
    const customerId = await tenYears(doorTo(shop, 'staff'));
    const officer = doorTo(shop, 'officer', saveTo);
    officer.daysPass(years * 366);
    const ask = () =>
      officer.get(makePack, {
        customerId,
        language: 'en',
        identity: 'known-in-person',
        passphrase: 'sealed for her alone',
      });
    const { fileName, bytes } = await ask();
    if (statSync(join(saveTo, fileName)).size !== bytes) throw new Error('the pack is not on the disk');
    return [{ samples: await timedAtCounter(places(many), ask) }];
  },
});

export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] => [quick ? pack(10_000, 10) : pack(50_000, 30)];

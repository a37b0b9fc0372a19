import { join } from 'node:path';
import { atMost, type Bench, type Figure } from '../measure/figure.ts';
import { practice } from '../shop/shops.ts';
import { canTrace, syncsDuring } from '../shop/syscalls.ts';

const captures = 40;

/** One: none would lose a customer in a power cut, two would be paid for by everybody in the queue. */
const syncs = (bound: 'at-most' | 'at-least'): Figure => ({
  name: `waits for the disk in a capture, ${bound === 'at-most' ? 'no more' : 'no less'}`,
  unit: 'count',
  budget: { ...atMost(1), bound },
  run: async ({ shops }) => {
    if (!canTrace()) {
      console.error('the waits for the disk are not counted: that takes Linux and strace');
      return [];
    }
    // A fresh copy: the first of a hundred entries that one log key signs, so that no change of key falls in between.
    const folder = join(await shops.appFolder(10_000), practice);
    return [{ samples: [syncsDuring(folder, captures) / captures] }];
  },
});

export const figures = (_: Pick<Bench, 'quick'>): Figure[] => [syncs('at-least'), syncs('at-most')];

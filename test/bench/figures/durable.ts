import { atMost, type Bench, type Figure } from '../measure/figure.ts';
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
    const { folder, close } = await shops.copy(10_000);
    close();
    return [{ samples: [syncsDuring(folder, captures) / captures] }];
  },
});

export const figures = (_: Pick<Bench, 'quick'>): Figure[] => [syncs('at-least'), syncs('at-most')];

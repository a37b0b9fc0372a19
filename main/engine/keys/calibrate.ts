import { wipe } from './bytes.ts';
import { argon2, floorCost, type KdfCost, newKdfParams } from './kdf.ts';

const ceiling = 256 * 1024;
const step = 8 * 1024;
/** Long enough to make guessing dear, short enough for a queue at the counter. */
const target = { least: 700, most: 1000 };

export interface Calibration {
  /** Milliseconds of the monotonic clock. */
  now: () => number;
  /** One unlock at this cost; tests hand in one that only moves the clock. */
  work?: (cost: KdfCost) => Promise<void>;
}

/** The most memory, 64 to 256 MiB, with which this till derives a key in 0.7 to 1.0 seconds. Passes and lanes stay. */
export async function calibrateKdf({ now, work = deriveOnce }: Calibration): Promise<KdfCost> {
  const time = async (cost: KdfCost) => {
    const start = now();
    await work(cost);
    return now() - start;
  };
  await work(floorCost); // the first run pays for loading the library and for fresh memory
  let cost = floorCost;
  let took = await time(cost);
  while (took < target.least && cost.m < ceiling) {
    // Time grows with memory, but not evenly on every machine: aim for the middle and at most double at a time.
    const aim = took > 0 ? (cost.m * (target.least + target.most)) / 2 / took : ceiling;
    const m = Math.min(ceiling, cost.m * 2, Math.max(cost.m + step, Math.floor(aim / step) * step));
    const next = { ...cost, m };
    const tookNext = await time(next);
    if (tookNext > target.most) break;
    cost = next;
    took = tookNext;
  }
  return cost;
}

async function deriveOnce(cost: KdfCost) {
  wipe(
    await argon2(
      Buffer.from('the work alone counts'),
      newKdfParams(cost, (bytes) => Buffer.alloc(bytes)),
    ),
  );
}

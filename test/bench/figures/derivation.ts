import { calibrateKdf } from '../../../main/engine/keys/index.ts';
import { argon2, newKdfParams } from '../../../main/engine/keys/kdf.ts';
import { atLeast, atMost, type Bench, type Figure } from '../measure/figure.ts';

/** As at first run: this machine finds its cost, and from then on every unlock takes as long. */
async function derivations(many: number): Promise<number[]> {
  const cost = await calibrateKdf({ now: () => performance.now() });
  const samples: number[] = [];
  while (samples.length < many) {
    const from = performance.now();
    await argon2(
      Buffer.from('the work alone counts'),
      newKdfParams(cost, (bytes) => Buffer.alloc(bytes)),
    );
    samples.push(performance.now() - from);
  }
  return samples;
}

/** Long enough to make guessing dear, short enough for a queue at the counter. */
export const figures = ({ quick }: Pick<Bench, 'quick'>): Figure[] => {
  let samples: Promise<number[]> | null = null;
  const once = () => {
    samples ??= derivations(quick ? 3 : 10);
    return samples;
  };
  const name = 'a key from a passphrase, calibrated';
  return [
    { name: `${name}, no faster`, unit: 'ms', budget: atLeast(700), run: async () => [{ samples: await once() }] },
    {
      name: `${name}, no slower`,
      unit: 'ms',
      budget: atMost(1_000, 'median'),
      run: async () => [{ samples: await once() }],
    },
  ];
};

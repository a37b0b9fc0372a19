/** Chance from a seed, so that the same seed tells the same story everywhere. Never for keys. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  chance(of: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** sfc32, mixed a few times first so that near seeds do not begin alike. */
export function randomFrom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = seed | 0;
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 16; round += 1) next();
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (of) => next() < of,
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}

/** Draws places in a list by weight. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return (random) => {
    const drawn = random.next() * sum;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? sum) <= drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

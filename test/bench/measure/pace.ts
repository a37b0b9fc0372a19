/** Everything left for the moment after an answer, such as a checkpoint, is done when this resolves. */
export async function quietMoment(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Milliseconds until each answer, one after the other, and a quiet moment after each as at any counter. */
export async function timedAtCounter<T>(
  over: readonly T[],
  work: (each: T, place: number) => Promise<unknown>,
): Promise<number[]> {
  const samples: number[] = [];
  for (const [place, each] of over.entries()) {
    const from = performance.now();
    await work(each, place);
    samples.push(performance.now() - from);
    await quietMoment();
  }
  return samples;
}

export const places = (count: number) => Array.from({ length: count }, (_, place) => place);

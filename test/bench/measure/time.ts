/** Milliseconds each of these takes, one after the other. Nothing is repeated, so nothing is flattered by a warm page. */
export function timed<T>(over: readonly T[], work: (each: T) => unknown): number[] {
  return over.map((each) => {
    const from = performance.now();
    work(each);
    return performance.now() - from;
  });
}

export function percentile(samples: readonly number[], of: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * of) - 1)] ?? Number.NaN;
}
export const median = (samples: readonly number[]) => percentile(samples, 0.5);
export const p95 = (samples: readonly number[]) => percentile(samples, 0.95);

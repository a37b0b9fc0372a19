/** Jaro-Winkler: how alike two words are, from 0 to 1; letters near their place count, and a shared beginning more. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA: string[] = [];
  for (let index = 0; index < a.length; index += 1) {
    for (let other = Math.max(0, index - reach); other <= Math.min(b.length - 1, index + reach); other += 1) {
      if (taken.has(other) || a[index] !== b[other]) continue;
      taken.add(other);
      ofA.push(b.charAt(other));
      break;
    }
  }
  const same = ofA.length;
  if (same === 0) return 0;
  const ofB = [...taken].sort((x, y) => x - y).map((index) => b.charAt(index));
  const outOfPlace = ofA.filter((letter, index) => letter !== ofB[index]).length / 2;
  const jaro = (same / a.length + same / b.length + (same - outOfPlace) / same) / 3;
  let shared = 0;
  while (shared < 4 && shared < a.length && a[shared] === b[shared]) shared += 1;
  return jaro + shared * 0.1 * (1 - jaro);
}

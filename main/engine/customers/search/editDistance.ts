/**
 * How many letters were dropped, added, replaced or swapped with their neighbour between two words (optimal string
 * alignment), or `most + 1` as soon as it is sure to be more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = Math.min(at(above, column) + 1, at(line, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        edits = Math.min(edits, at(before, column - 2) + 1);
      }
      line.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(at(above, b.length), most + 1);
}

const at = (line: readonly number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY;

/** How many letters of a word this long may be wrong: one, and two from eight letters. */
export const editsAllowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

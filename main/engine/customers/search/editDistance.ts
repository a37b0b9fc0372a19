/** Three lines of the table, kept between calls: a search asks thousands of times, and new lines each time were half its cost. */
let lines = linesOf(64);

function linesOf(width: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
}

/**
 * How many letters were dropped, added, replaced or swapped with their neighbour between two words (optimal string
 * alignment), or `most + 1` as soon as it is sure to be more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // What both begin and end with costs nothing, and between a word and its misspelling little else is left.
  let start = 0;
  while (start < one.length && start < other.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let endOne = one.length;
  let endOther = other.length;
  while (endOne > start && endOther > start && one.charCodeAt(endOne - 1) === other.charCodeAt(endOther - 1)) {
    endOne -= 1;
    endOther -= 1;
  }
  if (endOne === start || endOther === start) return Math.min(endOne + endOther - 2 * start, most + 1);
  return between(one.slice(start, endOne), other.slice(start, endOther), most);
}

function between(a: string, b: string, most: number): number {
  if (lines[0].length <= b.length) lines = linesOf(2 * b.length);
  let [before, above, line] = lines;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    line[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let edits = Math.min(at(above, column) + 1, at(line, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) edits = Math.min(edits, at(before, column - 2) + 1);
      line[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, above, line] = [above, line, before];
  }
  return Math.min(at(above, b.length), most + 1);
}

const at = (line: Uint16Array, column: number) => line[column] ?? 0;

/** How many letters of a word this long may be wrong: one, and two from eight letters. */
export const editsAllowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

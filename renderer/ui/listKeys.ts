/** Where a key leads in a list: arrows, Home, End, a page. `null`: not a key of lists. */
export function moveTo(key: string, index: number, count: number, page = 10): number | null {
  if (count === 0) return null;
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/** Typing jumps: letters within a second of each other are one word. A scan is too quick to be typing and jumps nowhere useful. */
export function createTypeahead() {
  let typed = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return (character: string, at: number, from: number, texts: readonly string[]): number | null => {
    const fresh = at - lastAt > 1000;
    typed = fresh ? character.toLowerCase() : typed + character.toLowerCase();
    lastAt = at;
    // The first letter looks further down; the letters after it also fit the line they are on.
    const start = typed.length === 1 ? from + 1 : from;
    for (let step = 0; step < texts.length; step += 1) {
      const index = (start + step) % texts.length;
      if (texts[index]?.toLowerCase().startsWith(typed)) return index;
    }
    return null;
  };
}

/** Everything between two lines, both included. */
export function rangeOf(ids: readonly string[], a: number, b: number): string[] {
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

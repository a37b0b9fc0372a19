/** Capitals, accents and the apostrophe of ’n make no difference to what is meant. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase();

/** What contains every typed word, in any order; what begins with the text comes first, the given order otherwise. */
export function rankMatches<Item extends { label: string; alsoCalled?: string | undefined }>(
  items: readonly Item[],
  typed: string,
): Item[] {
  const text = plain(typed).trim();
  const parts = text.split(/\s+/);
  const fits = items.filter((item) => {
    const name = plain(`${item.label} ${item.alsoCalled ?? ''}`);
    return parts.every((part) => name.includes(part));
  });
  const begins = (item: Item) => Number(!plain(item.label).startsWith(text));
  return fits.toSorted((a, b) => begins(a) - begins(b));
}

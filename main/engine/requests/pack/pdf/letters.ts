/** Whether the typeface can print a letter. */
export type Letters = (codePoint: number) => boolean;

/**
 * Reads which letters a TrueType file has, from its `cmap` table in format 12 or 4. A letter the typeface lacks would be printed
 * as an empty box without a word of warning; names may be in any script, so paper must know and say so.
 */
export function lettersOf(font: Buffer): Letters {
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const ranges = subtables.flatMap((at) => {
    const format = font.readUInt16BE(at);
    return format === 12 ? rangesOf12(font, at) : format === 4 ? rangesOf4(font, at) : [];
  });
  if (ranges.length === 0) throw new Error('the typeface of paper has no table of letters');
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The tables of a TrueType file: where each is named and where it lies. */
export const tablesOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const entry = 12 + 16 * i;
    return { tag: font.toString('latin1', entry, entry + 4), entry, at: font.readUInt32BE(entry + 8) };
  });

function tableAt(font: Buffer, tag: string): number {
  const table = tablesOf(font).find((each) => each.tag === tag);
  if (!table) throw new Error(`the typeface of paper has no ${tag} table`);
  return table.at;
}

type Range = [first: number, last: number];

const rangesOf12 = (font: Buffer, at: number): Range[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });

/** In format 4 the last segment is a mere end mark. */
function rangesOf4(font: Buffer, at: number): Range[] {
  const segments = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: segments - 1 }, (_, i) => {
    const last = font.readUInt16BE(at + 14 + 2 * i);
    const first = font.readUInt16BE(at + 16 + 2 * segments + 2 * i);
    return [first, last];
  });
}

/** The text with `?` for each letter the typeface lacks. A line break is not a letter. */
export function printable(text: string, has: Letters): string {
  let all = true;
  const letters = Array.from(text, (letter) => {
    if (letter === '\n' || has(letter.codePointAt(0) ?? 0)) return letter;
    all = false;
    return '?';
  });
  return all ? text : letters.join('');
}

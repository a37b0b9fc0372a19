import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Letters, lettersOf, tablesOf } from './letters.ts';

/** The typeface of paper: the one family here with every letter of all eleven written languages (ux.md 4). */
export interface Fonts {
  regular: Buffer;
  bold: Buffer;
  has: Letters;
}

export function loadFonts(folder: string): Fonts {
  const regular = unkerned(readFileSync(join(folder, 'NotoSans-Regular.ttf')));
  const bold = unkerned(readFileSync(join(folder, 'NotoSans-Bold.ttf')));
  return { regular, bold, has: lettersOf(regular) };
}

/**
 * Hides the tables of kerning and joined letters from the library: reading them took three quarters of the time of a pack
 * (150 ms of 200). Our names are stored composed (NFC), so every letter still has its own drawing; a test prints them all.
 */
function unkerned(font: Buffer): Buffer {
  for (const { tag, entry } of tablesOf(font))
    if (tag === 'GPOS' || tag === 'GSUB') font.write('none', entry, 'latin1');
  return font;
}

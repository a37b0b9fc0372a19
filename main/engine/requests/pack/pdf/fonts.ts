import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Letters, lettersOf } from './letters.ts';

/** The typeface of paper: the one family here with every letter of all eleven written languages (ux.md 4). */
export interface Fonts {
  regular: Buffer;
  bold: Buffer;
  has: Letters;
}

export function loadFonts(folder: string): Fonts {
  const regular = readFileSync(join(folder, 'NotoSans-Regular.ttf'));
  const bold = readFileSync(join(folder, 'NotoSans-Bold.ttf'));
  return { regular, bold, has: lettersOf(regular) };
}

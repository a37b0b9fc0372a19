// One folding for what is kept and for what is typed, so that the two always meet. The index's tokeniser splits on the same
// characters and folds nothing itself (0005_customers.sql): a word here is exactly one token there.

/** Letters that Unicode does not take apart into a letter and a mark. */
// biome-ignore format: a table
const whole: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't', þ: 'th', ŋ: 'ng', ς: 'σ',
  // Clicks (ǃXóõ, Nǁng) are written in many ways and left out in as many.
  ǀ: '', ǁ: '', ǂ: '', ǃ: '',
};

const undivided = new RegExp(`[${Object.keys(whole).join('')}]`, 'gu');
const apostrophes = /['’‘‛`´ʼʻʹ′]/gu;
const notInWord = /[^\p{L}\p{N}']+/u;

const folded = (text: string) =>
  text
    .replace(apostrophes, "'") // first: taking ´ apart would leave a space in O´Brien
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(undivided, (letter) => whole[letter] ?? letter);

/** Folded text in pieces that may still hold apostrophes. */
const pieces = (text: string) => folded(text).split(notInWord);

const joined = (piece: string) => piece.replaceAll("'", '');

/** The words of something typed: `O'Brien` is `obrien`, `Nkosi-Dlamini` two words, `Naudé` is `naude`. */
export const wordsOf = (text: string) => [...new Set(pieces(text).map(joined).filter(Boolean))];

/** Every word a kept name is found by: `O'Brien` by `o`, `brien` and `obrien`. */
const foundBy = (text: string) =>
  pieces(text).flatMap((piece) => {
    const parts = piece.split("'").filter(Boolean);
    return parts.length > 1 ? [...parts, joined(piece)] : parts;
  });

// Words that belong to the family name after them: van der Merwe, Janse van Rensburg, du Toit, v.d. Walt, St Clair, el Amin.
export const particles = new Set(
  'van von vd v d der den de du le la di da dos del ter ten te janse jansen st el al bin ibn'.split(' '),
);

export interface NameWords {
  given: string[];
  family: string[];
}

/** The last word of a name and the particles before it are taken for the family name: enough to rank by, never shown. */
export function nameWords(name: string): NameWords {
  const written = name.split(/\s+/).filter(Boolean);
  let start = Math.max(0, written.length - 1);
  while (start > 0 && wordsOf(written[start - 1] ?? '').every((word) => particles.has(word))) start -= 1;
  return { given: foundBy(written.slice(0, start).join(' ')), family: foundBy(written.slice(start).join(' ')) };
}

/** Given words, a bar, family words: what `name_key` holds and what the index is given. */
export const keyOfName = ({ given, family }: NameWords) => `${given.join(' ')}|${family.join(' ')}`;

const list = (words: string) => words.split(' ').filter(Boolean);

export function wordsOfKey(nameKey: string): NameWords {
  const bar = nameKey.indexOf('|');
  return { given: list(nameKey.slice(0, bar)), family: list(nameKey.slice(bar + 1)) };
}

/** Each word once, however often the name has it: a person counts once for a word. */
export function distinctWords(nameKey: string) {
  const { given, family } = wordsOfKey(nameKey);
  return [...new Set([...given, ...family])];
}

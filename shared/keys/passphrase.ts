/** Why a passphrase of one's own choice is refused; each has words on screen. */
export const passphraseRefusals = [
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-common',
  'passphrase-names-the-shop',
] as const;
export type PassphraseRefusal = (typeof passphraseRefusals)[number];

export interface PassphraseRules {
  /** The bundled list, each line folded with `foldPassphrase`. */
  common: ReadonlySet<string>;
  /** The shop's name and the labels of its people. */
  names: readonly string[];
}

export const shortestPassphrase = 15;
export const longestPassphrase = 256;
/** What must be left of a passphrase once the shop's names and all digits are taken out of it. */
const enoughBesideNames = 8;

/** NIST SP 800-63B-4: length and a list of the common, no rules about kinds of characters, no forced changes. */
export function judgePassphrase(typed: string, { common, names }: PassphraseRules): PassphraseRefusal | null {
  const length = [...typed.normalize('NFC')].length;
  if (length < shortestPassphrase) return 'passphrase-too-short';
  if (length > longestPassphrase) return 'passphrase-too-long';
  if (isCommon(typed, common)) return 'passphrase-common';
  return isMadeOfNames(typed, names) ? 'passphrase-names-the-shop' : null;
}

/** How two passphrases are compared for being "the same one" by a guesser: lowercase letters and digits alone. */
export const foldPassphrase = (typed: string) =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function isCommon(typed: string, common: ReadonlySet<string>): boolean {
  const folded = foldPassphrase(typed);
  const plain = foldPassphrase(withoutLookAlikes(typed));
  const forms = [folded, withoutDigits(folded), plain, withoutDigits(plain)];
  return (
    forms.some((form) => common.has(form) || isRepetition(form) || common.has(repeatedPart(form))) || isRun(folded)
  );
}

const withoutDigits = (text: string) => text.replace(/\p{N}/gu, '');

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const withoutLookAlikes = (text: string) => text.replace(/[013457@$]/g, (sign) => lookAlikes[sign] ?? sign);

/** The shortest part whose repetition gives the text: `abc` of `abcabcabcab`. */
function repeatedPart(text: string): string {
  for (let size = 1; size < text.length; size += 1) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).startsWith(text)) return part;
  }
  return text;
}

/** `aaaaaaaaaaaaaaa`, `abcabcabcabcabc`: as easy to guess as their part. Eight letters twice are left to the list. */
const isRepetition = (text: string) => text.length > 0 && repeatedPart(text).length <= Math.min(5, text.length - 1);

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890', 'abcdefghijklmnopqrstuvwxyz'];
const steps = new Set(
  rows.flatMap((row) => [...row].slice(1).flatMap((sign, index) => [row[index] + sign, sign + row[index]])),
);
const rowChanges = new Set(['pa', 'lz', 'za', '90', '09']);

/** Keys or letters one beside the other from start to end: `qwertyuiopasdfgh`, `987654321098765`. */
function isRun(text: string): boolean {
  const pairs = [...text].slice(1).map((sign, index) => text[index] + sign);
  return pairs.length > 0 && pairs.every((pair) => steps.has(pair) || rowChanges.has(pair));
}

function isMadeOfNames(typed: string, names: readonly string[]): boolean {
  const parts = names
    .flatMap((name) => [foldPassphrase(name), ...name.split(/\s+/).map(foldPassphrase)])
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), foldPassphrase(typed));
  return rest !== foldPassphrase(typed) && withoutDigits(rest).length < enoughBesideNames;
}

/** Four words of the bundled 8 192: 4 × 13 = 52 bits, quick to type at a till. The random source is handed in. */
export function offerPassphrase(words: readonly string[], random: (bytes: number) => Uint8Array): string {
  if (words.length !== 8192) throw new RangeError('the list of words must have 8 192 entries');
  const bytes = random(8);
  const chosen = [0, 2, 4, 6].map((at) => words[(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) % words.length]);
  return chosen.join(' ');
}

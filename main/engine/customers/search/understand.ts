import type { Role } from '../../../../shared/people/roles.ts';
import { slipCodeTyped } from './slipCode.ts';
import { wordsOf } from './words.ts';

/** A run of digits as it may stand in a phone number: at the front of one, or at the end. */
export interface DigitsTyped {
  begins: string[];
  ends: string | null;
}

/** What was typed, taken apart. */
export interface Understood {
  slipCode: string | null;
  email: string | null;
  digits: DigitsTyped | null;
  words: string[];
}

const mostWords = 12;
/** Fewer digits beside a name are part of the name (Shop 24). */
const fewestBesideWords = 3;

export function understand(text: string): Understood {
  const typed = text.normalize('NFKC').trim();
  const slipCode = slipCodeTyped(typed);
  const tokens = typed.split(/\s+/).filter(Boolean);
  const address = tokens.find((token) => token.includes('@'));
  if (address !== undefined) return { slipCode, email: address.toLowerCase(), digits: null, words: [] };

  const numbers = tokens.filter((token) => /\d/.test(token) && !/\p{L}/u.test(token)).join('');
  const others = tokens.filter((token) => /\p{L}/u.test(token)).join(' ');
  const words = wordsOf(others).slice(0, mostWords);
  const digits = numbers.replace(/\D/g, '');
  if (words.length === 0) return { slipCode, email: null, digits: digits ? digitsTyped(numbers) : null, words };
  if (digits.length >= fewestBesideWords) return { slipCode, email: null, digits: digitsTyped(numbers), words };
  return { slipCode, email: null, digits: null, words: wordsOf(typed).slice(0, mostWords) };
}

/** Kept numbers are as dialled at home, `0821234567`, or a foreign number without its plus (keys.ts). */
function digitsTyped(written: string): DigitsTyped {
  const digits = written.replace(/\D/g, '');
  if (written.startsWith('+')) return { begins: [home(digits)], ends: null };
  // No country code begins with a 0, and four digits are the last four far more often than the first of a whole number.
  if (/^00[1-9]/.test(digits)) return { begins: [home(digits.slice(2))], ends: digits };
  if (/^27\d{3}/.test(digits)) return { begins: [digits, home(digits)], ends: digits };
  return { begins: [digits], ends: digits };
}

/** +27 (0)82 … is written a lot; the bracketed 0 is not dialled. */
const home = (international: string) =>
  international.startsWith('27') ? `0${international.slice(2).replace(/^0/, '')}` : international;

/** The counter types enough to mean one person; whoever answers for the register may look from the first letter. */
const fewest: Record<Role, { letters: number; digits: number }> = {
  staff: { letters: 3, digits: 4 },
  owner: { letters: 1, digits: 1 },
  officer: { letters: 1, digits: 1 },
};

const count = (text: string, kind: RegExp) => text.normalize('NFKC').match(kind)?.length ?? 0;

/** A whole slip code is always enough: seven letters and digits have three of the one or four of the other. */
export function isTooShort(text: string, role: Role): boolean {
  const { letters, digits } = fewest[role];
  return count(text, /\p{L}/gu) < letters && count(text, /\d/g) < digits;
}

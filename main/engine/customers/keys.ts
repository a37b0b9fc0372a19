import { mainFamilyWord, soundOf } from './search/sound.ts';
import { keyOfName, nameWords } from './search/words.ts';

/** The columns of `customer` that are derived for search; written in the transaction that writes what they derive from. */
export interface SearchKeys {
  nameKey: string;
  soundKey: string;
  phoneDigits: string | null;
  phoneReversed: string | null;
  emailKey: string | null;
}

export interface Searchable {
  name: string;
  /** E.164 */
  phone: string | null;
  email: string | null;
}

/** As dialled at home: `0821234567`; a foreign number without its plus. */
export const digitsOfPhone = (e164: string) => (e164.startsWith('+27') ? `0${e164.slice(3)}` : e164.slice(1));

export const reversed = (digits: string) => [...digits].reverse().join('');

export const emailKeyOf = (email: string) => email.normalize('NFKC').trim().toLowerCase();

export function searchKeysOf({ name, phone, email }: Searchable): SearchKeys {
  const words = nameWords(name);
  const phoneDigits = phone === null ? null : digitsOfPhone(phone);
  return {
    nameKey: keyOfName(words),
    soundKey: soundOf(mainFamilyWord(words)),
    phoneDigits,
    phoneReversed: phoneDigits === null ? null : reversed(phoneDigits),
    emailKey: email === null ? null : emailKeyOf(email),
  };
}

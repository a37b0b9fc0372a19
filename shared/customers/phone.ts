import { ok, refuse } from '../result.ts';

export type PhoneKind = 'mobile' | 'landline' | 'voip' | 'foreign';
export interface Phone {
  e164: string;
  kind: PhoneKind;
}

const mobile = /^\+27(6\d|7\d|8[1-5])\d{7}$/;

/**
 * A phone number as any South African writes it, made E.164 (popia.md 10.3).
 * Foreign numbers are taken as written with their `+`; anything else is asked about, never guessed.
 */
export function phoneOf(typed: string) {
  const written = typed.normalize('NFKC').trim();
  if (!/^\+?[\d\s().\-/]+$/.test(written)) return refuse('phone-not-understood');
  // "+27 (0)82 …" is written a lot: the bracketed 0 is the domestic prefix and is not dialled from abroad
  const digits = written.replace(/^(\+27|0027)\s*\(0\)/, '$1').replace(/[^\d+]/g, '');
  const international = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : /^27\d{9}$/.test(digits)
        ? `+${digits}`
        : /^0\d{9}$/.test(digits)
          ? `+27${digits.slice(1)}`
          : null;
  if (international === null)
    return refuse(
      /^[1-9]\d{8}$/.test(digits) ? 'phone-add-zero' : digits.length < 10 ? 'phone-too-short' : 'phone-too-long',
    );
  if (!international.startsWith('+27')) {
    return /^\+[1-9]\d{6,14}$/.test(international)
      ? ok<Phone>({ e164: international, kind: 'foreign' })
      : refuse('phone-not-understood');
  }
  const national = international.slice(3);
  if (national.startsWith('0')) return refuse('phone-zero-after-27');
  if (national.length < 9) return refuse('phone-too-short');
  if (national.length > 9) return refuse('phone-too-long');
  if (national.startsWith('80')) return refuse('phone-free-call');
  if (national.startsWith('86') || national.startsWith('9')) return refuse('phone-not-personal');
  const kind: PhoneKind = mobile.test(international) ? 'mobile' : national.startsWith('87') ? 'voip' : 'landline';
  return ok<Phone>({ e164: international, kind });
}

/** `082 000 0000` for a South African number; a foreign one as it is. */
export const phoneShown = (e164: string) =>
  e164.startsWith('+27') && e164.length === 12 ? `0${e164.slice(3, 5)} ${e164.slice(5, 8)} ${e164.slice(8)}` : e164;

/** `082 ••• 4567`: enough to tell two people apart, too little to call either. */
export const phoneMasked = (e164: string) => {
  const shown = phoneShown(e164);
  return shown.startsWith('0')
    ? `${shown.slice(0, 3)} ••• ${shown.slice(-4)}`
    : `${e164.slice(0, 3)} ••• ${e164.slice(-3)}`;
};

/** `n•••@gmail.com` */
export const emailMasked = (email: string) => {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
};

import { type Answer, type FieldRefusal, ok, refuse } from '../result.ts';

// 160 random bits on paper: eight groups of four Crockford base32 characters (no I, L, O, U) and a check character each, so a
// slip of the pen is found in its group: `7M3QK-…`. The check tells any one wrong character, any two swapped, and swapped groups.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 8;
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export const recoveryCodeBytes = 20;

export function formatRecoveryCode(code: Uint8Array): string {
  if (code.length !== recoveryCodeBytes) throw new RangeError('a recovery code has 160 bits');
  const values = toFives(code);
  const shown = Array.from({ length: groups }, (_, group) => {
    const four = values.slice(group * 4, group * 4 + 4);
    return [...four, checkOf(four, group)].map((value) => alphabet.charAt(value)).join('');
  });
  return shown.join('-');
}

/** Reads what was typed from paper: any case, any spacing, O for 0, I or L for 1. `fields` names each group that is wrong. */
export function parseRecoveryCode(typed: string): Answer<Uint8Array, 'recovery-code-mistyped'> {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replace(/[OIL]/g, (sign) => readAs[sign] ?? sign);
  if (signs.length !== groups * 5) return refuse('recovery-code-mistyped', [{ path: 'code', why: 'wrong-length' }]);
  const values = [...signs].map((sign) => alphabet.indexOf(sign));
  const wrong: FieldRefusal[] = [];
  const data: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const five = values.slice(group * 5, group * 5 + 5);
    const four = five.slice(0, 4);
    if (five.includes(-1) || five[4] !== checkOf(four, group))
      wrong.push({ path: String(group + 1), why: 'wrong-group' });
    data.push(...four);
  }
  return wrong.length > 0 ? refuse('recovery-code-mistyped', wrong) : ok(fromFives(data));
}

/** Σ 2^(i+1)·dᵢ + group + 1 in GF(32), where 2 generates every value: that is what catches each single slip and each swap. */
function checkOf(four: readonly number[], group: number): number {
  let sum = 0;
  for (const value of [...four].reverse()) sum = double(sum ^ value);
  return sum ^ (group + 1);
}

/** Times two in GF(32), modulo x⁵ + x² + 1. */
const double = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

function toFives(bytes: Uint8Array): number[] {
  const fives: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) fives.push((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return fives;
}

function fromFives(fives: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const five of fives) {
    held = (held << 5) | five;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

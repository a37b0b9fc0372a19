// One spelling for every value we sign, hash or put under a MAC. It is RFC 8785 without fractions: keys sorted by UTF-16 code
// unit, no whitespace, whole numbers only. Two programs that agree on the value then agree on every byte of it.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Throws for what has no canonical spelling: fractions, -0, `undefined`, half surrogates, anything but plain objects. */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new TypeError('canonical JSON has whole numbers only');
    return String(value);
  }
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`;
  if (!isPlainObject(value)) throw new TypeError('canonical JSON has plain values only');
  const members = Object.entries(value).sort(byCodeUnit);
  return `{${members.map(([key, member]) => `${quote(key)}:${canonical(member)}`).join(',')}}`;
}

export const canonicalBytes = (value: Json): Buffer => Buffer.from(canonical(value), 'utf8');

/**
 * Reads bytes that must already be canonical, else null. A second spelling of the same value (a space, an escape, a key given
 * twice) is refused, so no byte of a signed file can change without the change being seen.
 */
export function parseCanonical(bytes: Uint8Array): Json | null {
  let value: Json;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return canonicalBytes(value).equals(bytes) ? value : null;
  } catch {
    return null; // not UTF-8, not JSON, or a number outside the whole ones: all are "not canonical", none is our bug
  }
}

function quote(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonical JSON has well-formed text only');
  return JSON.stringify(text);
}

const byCodeUnit = ([a]: [string, Json], [b]: [string, Json]) => (a < b ? -1 : a > b ? 1 : 0);

function isPlainObject(value: unknown): value is { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

import { timingSafeEqual } from 'node:crypto';

/** Where every random byte of this room comes from; tests and vectors hand in a fixed one. */
export type Random = (bytes: number) => Buffer;

/** Whoever makes a secret buffer wipes it. Best effort in a garbage-collected language: process death is the real wipe. */
export function wipe(...secrets: readonly (Uint8Array | null | undefined)[]) {
  for (const secret of secrets) secret?.fill(0);
}

/** Compares without telling by its time where the first difference is. */
export const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && timingSafeEqual(a, b);

export const toText = (bytes: Buffer) => bytes.toString('base64url');
export const fromText = (text: string) => Buffer.from(text, 'base64url');

/**
 * Joins the parts of a context (`purpose ‖ register id ‖ epoch …`) with zero bytes, so that no two different lists give the
 * same bytes. The parts are our own words and ids, which hold no zero byte.
 */
export function context(...parts: readonly (string | number)[]): Buffer {
  if (parts.some((part) => String(part).includes('\0'))) throw new TypeError('a context part holds a zero byte');
  return Buffer.from(parts.join('\0'), 'utf8');
}

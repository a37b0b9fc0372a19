// What a message from a window may be (security.md 8.4). The window is not trusted: it is copied into new, plain objects first.

const limits = { text: 1_048_576, depth: 8, items: 5_000, codePoints: 10_000 };
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The same value in new plain objects, or null when it breaks a limit. */
export function withinLimits(message: unknown): { value: unknown } | null {
  let text = 0;
  const spend = (size: number) => {
    text += size;
    if (text > limits.text) throw new TooLarge();
  };
  const copy = (value: unknown, depth: number): unknown => {
    if (depth > limits.depth) throw new TooLarge();
    switch (typeof value) {
      case 'string':
        spend(value.length);
        if (value.length > limits.codePoints && [...value].length > limits.codePoints) throw new TooLarge();
        return value.isWellFormed() ? value : value.toWellFormed(); // half a surrogate pair cannot be stored as UTF-8
      case 'number':
        if (!Number.isFinite(value)) throw new TooLarge();
        return value;
      case 'boolean':
        return value;
      case 'undefined':
        return undefined;
      case 'object':
        return value === null ? null : Array.isArray(value) ? copyItems(value, depth) : copyEntries(value, depth);
      default:
        throw new TooLarge();
    }
  };
  const copyItems = (items: unknown[], depth: number) => {
    if (items.length > limits.items) throw new TooLarge();
    spend(items.length * 8);
    return items.map((item) => copy(item, depth + 1));
  };
  const copyEntries = (value: object, depth: number) => {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TooLarge(); // a Map, Date or class is no message
    const entries = Object.entries(value);
    if (entries.length > limits.items || entries.some(([key]) => forbiddenKeys.has(key))) throw new TooLarge();
    spend(entries.reduce((sum, [key]) => sum + key.length, 0));
    return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, depth + 1)]));
  };
  try {
    return { value: copy(message, 0) };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}

/** 50 calls a second sustained, 200 in a burst: more than a person makes, less than a flood. */
export function callMeter(now: () => number) {
  let tokens = 200;
  let last = now();
  return () => {
    const at = now();
    tokens = Math.min(200, tokens + ((at - last) / 1000) * 50);
    last = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

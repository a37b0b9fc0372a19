import { describe, expect, test } from 'vitest';
import { canonical, canonicalBytes, type Json, parseCanonical } from '../../../main/engine/canonical.ts';

describe('canonical JSON', () => {
  test('keys are sorted, nothing is spaced, and the order they came in does not matter', () => {
    expect(canonical({ b: [1, 'x', null, true], a: { z: -3, Z: 0 }, é: '"\n' })).toBe(
      '{"a":{"Z":0,"z":-3},"b":[1,"x",null,true],"é":"\\"\\n"}',
    );
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
  });

  test.each([
    ['a fraction', 1.5],
    ['minus zero', -0],
    ['too large a number', 2 ** 53],
    ['not a number', Number.NaN],
    ['half a surrogate pair', '\ud800'],
    ['half a pair as a key', { '\udc00': 1 }],
    ['nothing', undefined],
    ['a date', new Date(0)],
    ['a hole in a list', new Array(1)],
    ['a member that is undefined', { a: undefined }],
    ['bytes', Buffer.from('a')],
  ])('%s has no canonical spelling', (_, value) => {
    expect(() => canonical(value as Json)).toThrow(TypeError);
  });

  test.each([
    ['a space', '{"a": 1}'],
    ['unsorted keys', '{"b":1,"a":1}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['an escape that need not be', '"\\u0061"'],
    ['a number in another spelling', '1e0'],
    ['a fraction', '1.5'],
    ['a byte order mark', '\ufeff{}'],
    ['a line end', '{}\n'],
    ['half of it', '{"a":'],
    ['nothing', ''],
  ])('%s is not read', (_, text) => {
    expect(parseCanonical(Buffer.from(text))).toBeNull();
  });

  test('bytes that are not UTF-8 are not read', () => {
    expect(parseCanonical(Buffer.from([0x22, 0xff, 0x22]))).toBeNull();
  });

  test('what was written is read back, with a key called __proto__ left an ordinary key', () => {
    const bytes = Buffer.from('{"__proto__":{"role":"owner"},"a":[]}');
    const value = parseCanonical(bytes);
    expect(value && canonicalBytes(value).equals(bytes)).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

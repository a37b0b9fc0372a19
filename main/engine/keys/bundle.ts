import { wipe } from './bytes.ts';

/** What only its person can open: their private keys, and what they remember of the roster. */
export interface Bundle {
  boxKey: Buffer;
  signKey: Buffer;
  memory: RosterMemory;
  /** The verifier of their PIN, once they have one; never outside the wrap, so a file or a colleague has nothing to guess at. */
  pin: Buffer | null;
}

/** Kept where nobody else can write, so an older, forked or forged roster is noticed at the next unlock. */
export interface RosterMemory {
  /** Hash of the first link of the owners' chain: the fingerprint printed on the recovery sheet. */
  first: Buffer;
  /** The highest roster version seen, and that roster's hash. */
  version: number;
  roster: Buffer;
  /** Hash of the newest link of the owners' chain then. */
  link: Buffer;
}

// Binary, so that private keys never become text: for each field a tag byte, a two-byte length and the bytes, tags rising.
const tags = { boxKey: 1, signKey: 2, first: 3, version: 4, roster: 5, link: 6, pin: 7 } as const;
const pinMax = 256;

/** The caller wipes what it gets. */
export function encodeBundle({ boxKey, signKey, memory, pin }: Bundle): Buffer {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(memory.version);
  return Buffer.concat([
    field(tags.boxKey, boxKey),
    field(tags.signKey, signKey),
    field(tags.first, memory.first),
    field(tags.version, version),
    field(tags.roster, memory.roster),
    field(tags.link, memory.link),
    ...(pin ? [field(tags.pin, pin)] : []),
  ]);
}

function field(tag: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(tag);
  head.writeUInt16BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Null when the bytes are not a bundle of this version. The parts are copies, so the plaintext can be wiped at once. */
export function decodeBundle(bytes: Buffer): Bundle | null {
  const fields = new Map<number, Buffer>();
  let last = 0;
  for (let at = 0; at < bytes.length; ) {
    if (at + 3 > bytes.length) return null;
    const tag = bytes.readUInt8(at);
    const length = bytes.readUInt16BE(at + 1);
    if (tag <= last || tag > tags.pin || at + 3 + length > bytes.length) return null;
    fields.set(tag, Buffer.from(bytes.subarray(at + 3, at + 3 + length)));
    last = tag;
    at += 3 + length;
  }
  const of = (tag: number, length: number) => {
    const found = fields.get(tag);
    return found?.length === length ? found : null;
  };
  const [boxKey, signKey, first] = [of(tags.boxKey, 32), of(tags.signKey, 32), of(tags.first, 32)];
  const [version, roster, link] = [of(tags.version, 4), of(tags.roster, 32), of(tags.link, 32)];
  const pin = fields.get(tags.pin) ?? null;
  if (!boxKey || !signKey || !first || !version || !roster || !link || (pin && pin.length > pinMax)) return null;
  return { boxKey, signKey, memory: { first, version: version.readUInt32BE(), roster, link }, pin };
}

export const wipeBundle = ({ boxKey, signKey, pin }: Bundle) => wipe(boxKey, signKey, pin);

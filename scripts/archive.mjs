/**
 * Just enough tar and zip to unpack one known package with nothing installed. Both readers refuse what a hostile archive
 * would need: a path that leaves the folder, and a link.
 */
import {
  chmodSync,
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { createGunzip, inflateRawSync } from 'node:zlib';

/**
 * The path an entry may be written to, relative and with forward slashes.
 * @param {string} name
 */
export function safePath(name) {
  const path = posix.normalize(name);
  const leaves = path === '..' || path.startsWith('../') || path.startsWith('/');
  if (leaves || /[\\:\0]/.test(name)) throw new Error(`The archive wants to write outside its folder: ${name}`);
  return path;
}

const block = 512;
/** @param {Buffer} bytes */
const text = (bytes) => bytes.subarray(0, bytes.indexOf(0) === -1 ? bytes.length : bytes.indexOf(0)).toString('utf8');

/**
 * @param {Buffer} header
 * @returns {{ name: string, size: number, isFile: boolean } | null} null for the zero block that ends the archive
 */
export function readTarHeader(header) {
  if (header.every((byte) => byte === 0)) return null;
  const type = String.fromCharCode(header[156] ?? 0);
  const prefix = text(header.subarray(345, 500));
  const name = safePath(prefix ? `${prefix}/${text(header.subarray(0, 100))}` : text(header.subarray(0, 100)));
  if (type === '1' || type === '2') throw new Error(`The archive holds a link: ${name}`);
  const size = Number.parseInt(text(header.subarray(124, 136)).trim(), 8) || 0;
  return { name, size, isFile: type === '0' || type === '\0' };
}

/**
 * Hands each piece of the wanted file of a .tgz to `write`, without holding the file in memory.
 * @param {string} tgz
 * @param {(name: string) => boolean} isWanted
 * @param {(piece: Buffer) => void} write
 * @returns {Promise<string>} the name of the file found
 */
export async function streamFromTgz(tgz, isWanted, write) {
  let pending = Buffer.alloc(0);
  /** @type {{ name: string, size: number, isFile: boolean } | null} */
  let entry = null;
  let left = 0;
  let padding = 0;
  let found = '';

  for await (const chunk of createReadStream(tgz).pipe(createGunzip())) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length > 0) {
      if (left > 0) {
        const piece = pending.subarray(0, left);
        if (entry?.isFile && entry.name === found) write(piece);
        left -= piece.length;
        pending = pending.subarray(piece.length);
      } else if (padding > 0) {
        const skipped = Math.min(padding, pending.length);
        padding -= skipped;
        pending = pending.subarray(skipped);
      } else {
        if (pending.length < block) break;
        entry = readTarHeader(pending.subarray(0, block));
        pending = pending.subarray(block);
        left = entry?.size ?? 0;
        padding = (block - (left % block)) % block;
        if (entry?.isFile && !found && isWanted(entry.name)) found = entry.name;
      }
    }
  }
  if (left > 0) throw new Error('The archive ends in the middle of a file.');
  if (!found) throw new Error('The archive does not hold the expected file.');
  return found;
}

/** @param {number} file @param {number} length @param {number} position */
function readAt(file, length, position) {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('The zip is cut short.');
  return bytes;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const longestEnd = 22 + 0xffff;

/**
 * @param {number} file an open file descriptor
 * @returns {{ name: string, method: number, mode: number, packed: number, size: number, offset: number }[]}
 */
export function readZipDirectory(file) {
  const { size } = fstatSync(file);
  const tail = readAt(file, Math.min(size, longestEnd), Math.max(0, size - longestEnd));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('This is not a zip.');

  const count = tail.readUInt16LE(end + 10);
  const directory = readAt(file, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16));
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The zip has a broken directory.');
    const nameLength = directory.readUInt16LE(at + 28);
    const mode = directory.readUInt32LE(at + 38) >>> 16;
    const raw = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const name = safePath(raw);
    if ((mode & 0o170000) === 0o120000) throw new Error(`The archive holds a link: ${name}`);
    entries.push({
      name: raw.endsWith('/') && !name.endsWith('/') ? `${name}/` : name,
      method: directory.readUInt16LE(at + 10),
      mode: mode & 0o777,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | null} target where an entry goes inside the folder; null leaves it out
 */
export function unzip(zip, folder, target) {
  const file = openSync(zip, 'r');
  try {
    for (const entry of readZipDirectory(file)) {
      if (entry.name.endsWith('/')) continue;
      const wanted = target(entry.name);
      if (wanted === null) continue;
      const local = readAt(file, 30, entry.offset);
      const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const packed = readAt(file, entry.packed, start);
      const bytes = entry.method === 0 ? packed : inflateRawSync(packed);
      if (bytes.length !== entry.size) throw new Error(`The zip has a damaged entry: ${entry.name}`);
      const path = join(folder, safePath(wanted));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      if (entry.mode) chmodSync(path, entry.mode);
    }
  } finally {
    closeSync(file);
  }
}

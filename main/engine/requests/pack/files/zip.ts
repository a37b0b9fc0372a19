import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { type Instant, southAfricanOffsetMinutes } from '../../../../../shared/instants.ts';

/** One file of the pack. `open` files can be read without the passphrase: the note that says how to open the rest. */
export interface PackFile {
  name: string;
  bytes: Buffer;
  open?: true;
}

// The workers are fetched from a data address, which no process of ours may do; a pack is small.
configure({ useWebWorkers: false });

/**
 * All files in one ZIP; with a passphrase, AES-256 (WinZip AE-2). Without one the same files give the same bytes.
 * File names and sizes stay readable in a locked ZIP, so no name here says anything about a person.
 */
export async function zipOf(files: readonly PackFile[], madeAt: Instant, passphrase: string | null): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 6,
    keepOrder: true,
    extendedTimestamp: false,
    lastModDate: dosDate(madeAt),
  });
  for (const { name, bytes, open } of files) {
    const locked = passphrase !== null && !open ? { password: passphrase, encryptionStrength: 3 as const } : {};
    await zip.add(name, new Uint8ArrayReader(bytes), locked);
  }
  const whole = await zip.close();
  return Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
}

/** A ZIP has no time zone: it keeps what the clock on the wall of the shop said, wherever this computer thinks it is. */
const dosDate = (at: Instant) => {
  const wall = new Date(Date.parse(at) + southAfricanOffsetMinutes * 60_000).toISOString();
  return new Date(wall.slice(0, 19)); // without the Z it is read as local, and the library writes it back as local
};

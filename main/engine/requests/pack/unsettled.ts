import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Packs on a disk that have not got their name: everything about a customer, and maybe without a passphrase. */
export const unsettled = new Set<string>();

/**
 * Before the engine ends, which may be in the middle of writing: nothing of a pack that was not handed over stays behind. At once,
 * since the process waits for nobody; locking goes on whatever a pulled-out stick answers.
 */
export function abandonWaitingPacks() {
  for (const path of unsettled) {
    try {
      rmSync(path, { force: true });
      unsettled.delete(path);
    } catch {
      // The disk is gone or holds on to the file: the next pack made in that folder sweeps it away.
    }
  }
}

const ours = /^\.thembeka-[0-9A-HJKMNP-TV-Z]{12}\.part$/;
const longest = 60 * 60_000; // no pack is written for an hour, so an older one belongs to an engine that was killed

/** Takes away what a killed engine left in the folder of this fresh one, whose own time stands for the disk's clock. */
export async function sweep(fresh: string) {
  const folder = dirname(fresh);
  const names = await readdir(folder).catch(() => []); // a folder may be written to and not be read
  const { mtimeMs: now } = await stat(fresh);
  for (const name of names) {
    if (!ours.test(name) || name === basename(fresh)) continue;
    const path = join(folder, name);
    const left = await stat(path).catch(() => null); // gone meanwhile
    if (left?.isFile() && now - left.mtimeMs > longest) await rm(path, { force: true }).catch(() => null); // not ours to take
  }
}

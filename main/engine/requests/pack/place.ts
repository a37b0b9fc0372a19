import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse } from '../../../../shared/result.ts';
import { sweep, unsettled } from './unsettled.ts';

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** A folder that is gone, closed to us, or on a stick that was pulled out. */
const noPlace = new Set([
  'EACCES',
  'EBUSY',
  'EIO',
  'EISDIR',
  'EINVAL',
  'ENAMETOOLONG',
  'ENODEV',
  'ENOENT',
  'ENOTDIR',
  'ENXIO',
  'EPERM',
  'EROFS',
]);

/** What the world says about a place, as a refusal; anything else is a bug and stays one. */
function refusalFor(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (noRoom.has(code)) return refuse('disk-full');
  if (noPlace.has(code)) return refuse('place-not-writable');
  throw error;
}

/** A file that lies whole and safe beside its place, under a name of no meaning, until the act is in the log. */
export interface Waiting {
  /** Puts it in its place. The disk has it when this answers. */
  settle(): Promise<ReturnType<typeof ok<null>> | ReturnType<typeof refusalFor>>;
  /** Takes it away, unless it was put in its place. */
  abandon(): Promise<void>;
}

/**
 * The register lies where nothing else may be put: a pack renamed over one of its files, or over what stands beside it under its
 * name, would destroy it. Looked at as the disk knows the folders, whatever links lead there.
 */
export async function isRegistersOwn(registerFolder: string, target: string) {
  const folder = await realpath(dirname(target)).catch(() => null); // not there: writing says so
  if (folder === null) return false;
  const own = (await realpath(registerFolder)).toLowerCase(); // some disks take one spelling for the other
  const place = join(folder, basename(target)).toLowerCase();
  return place === own || place.startsWith(own + sep) || place.startsWith(`${own}.`);
}

/** Writes the bytes beside the place the person chose and waits for the disk to have them. */
export async function writeBeside(target: string, bytes: Uint8Array, random: string) {
  const temp = join(dirname(target), `.thembeka-${random}.part`);
  let file: FileHandle | null = null;
  try {
    if (await isFolder(target)) return refuse('place-not-writable');
    unsettled.add(temp);
    file = await open(temp, 'wx', 0o600);
    // Locked while it was being opened: it is empty, and stays so.
    if (!unsettled.has(temp)) return await abandoned(file, temp);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await sweep(temp);
  } catch (error) {
    if (file) await takeAway(file, temp);
    unsettled.delete(temp); // where it was not made, nothing is there, or it is somebody else's
    return refusalFor(error);
  }
  return ok(waiting(temp, target));
}

async function abandoned(file: FileHandle, temp: string) {
  await takeAway(file, temp);
  return refuse('place-not-writable');
}

async function takeAway(file: FileHandle, temp: string) {
  await file.close().catch(() => null); // it may be closed, and the disk has already said no
  await forget(temp);
}

async function forget(temp: string) {
  await rm(temp, { force: true });
  unsettled.delete(temp);
}

function waiting(temp: string, target: string): Waiting {
  return {
    async settle() {
      try {
        await renamePatiently(temp, target);
        unsettled.delete(temp);
        await syncFolder(dirname(target));
        return ok(null);
      } catch (error) {
        return refusalFor(error);
      }
    },
    abandon: () => forget(temp),
  };
}

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() === true;

/** On Windows a virus scanner holds a new file for some milliseconds, and a rename then fails though nothing is wrong. */
async function renamePatiently(from: string, to: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || tries === 20) throw error;
      await pause(25);
    }
  }
}

/** Windows gives no handle on a folder to sync; its file system's journal writes a rename through. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse } from '../../../../shared/result.ts';

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

/** Writes the bytes beside the place the person chose and waits for the disk to have them. */
export async function writeBeside(target: string, bytes: Uint8Array, random: string) {
  const temp = join(dirname(target), `.thembeka-${random}.part`);
  let file: FileHandle | null = null;
  try {
    if (await isFolder(target)) return refuse('place-not-writable');
    file = await open(temp, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
  } catch (error) {
    if (file) await takeAway(file, temp); // else nothing is there, or it is somebody else's
    return refusalFor(error);
  }
  return ok(waiting(temp, target));
}

async function takeAway(file: FileHandle, temp: string) {
  await file.close().catch(() => null); // it may be closed, and the disk has already said no
  await rm(temp, { force: true });
}

function waiting(temp: string, target: string): Waiting {
  return {
    async settle() {
      try {
        await renamePatiently(temp, target);
        await syncFolder(dirname(target));
        return ok(null);
      } catch (error) {
        return refusalFor(error);
      }
    },
    abandon: () => rm(temp, { force: true }),
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

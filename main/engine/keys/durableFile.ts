import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Moments at which the power may go; tests stop here. */
export type DurablePoint = 'written' | 'renamed' | 'folder-synced';

/** The whole new content or the whole old one, after any power cut: temp → fsync → rename → fsync folder. Throws when the disk does. */
export function writeDurably(path: string, bytes: Uint8Array, reached: (point: DurablePoint) => void = () => {}) {
  const temp = `${path}.tmp`;
  const file = openSync(temp, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  reached('written');
  renamePatiently(temp, path);
  reached('renamed');
  syncFolder(dirname(path));
  reached('folder-synced');
}

const heldByAnother = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** On Windows a virus scanner holds a new file for some milliseconds, and a rename then fails though nothing is wrong. */
function renamePatiently(from: string, to: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const held = process.platform === 'win32' && error instanceof Error && 'code' in error;
      if (!held || !heldByAnother.has(String(error.code)) || tries === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}

/** Windows writes a rename through with the file system's journal and gives no handle on a folder to sync. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type DurablePoint, writeDurably } from './durableFile.ts';
import { type KeysFile, keysFileBytes, maxFileBytes, parseKeysFile, type UnreadableKeys } from './keysFile.ts';

export const keysFileNames = ['register.keys', 'register.keys.2'] as const;
type CopyName = (typeof keysFileNames)[number];

export type ReadKeysRefusal = 'keys-missing' | UnreadableKeys;

type CopyState = 'whole' | 'differs' | 'missing' | UnreadableKeys;

export interface StoredKeys {
  /** Readable copies, the one to try first in front: newest roster, newest epoch, first name. Identical ones count once. */
  keysFiles: KeysFile[];
  /** What each place holds. Anything but two whole, equal copies should be logged and written anew after the unlock. */
  copies: { name: CopyName; state: CopyState }[];
}

/** Reads both copies and changes nothing. One readable copy is enough, unless the other is from a newer version of the app. */
export function readKeys(folder: string): Answer<StoredKeys, ReadKeysRefusal> {
  const read = keysFileNames.map((name) => ({ name, answer: readCopy(join(folder, name)) }));
  const newer = read.some(({ answer }) => !answer.ok && answer.refusal === 'keys-newer');
  if (newer) return refuse('keys-newer');
  const whole = read.flatMap(({ answer }) => (answer.ok ? [answer.value] : []));
  const [first, second] = whole;
  if (!first) return refuse(worstOf(read.flatMap(({ answer }) => (answer.ok ? [] : [answer.refusal]))));
  if (second && second.registerId !== first.registerId) return refuse('keys-foreign');
  const differ = second !== undefined && !keysFileBytes(first).equals(keysFileBytes(second));
  const keysFiles = differ ? [first, second].sort(newestFirst) : [first];
  const copies = read.map(({ name, answer }) => ({ name, state: stateOf(answer, differ, keysFiles[0]) }));
  return ok({ keysFiles, copies });
}

function stateOf(answer: ReturnType<typeof readCopy>, differ: boolean, best: KeysFile | undefined): CopyState {
  if (answer.ok) return differ && answer.value !== best ? 'differs' : 'whole';
  return answer.refusal === 'keys-missing' ? 'missing' : answer.refusal;
}

/** Two damaged copies are a damaged register; a missing one beside it is still damage, and so is a foreign one. */
const worstOf = (refusals: readonly ReadKeysRefusal[]): ReadKeysRefusal =>
  refusals.find((refusal) => refusal === 'keys-damaged') ??
  refusals.find((refusal) => refusal === 'keys-foreign') ??
  'keys-missing';

const newestFirst = (a: KeysFile, b: KeysFile) => b.roster.version - a.roster.version || b.epoch - a.epoch;

function readCopy(path: string): Answer<KeysFile, ReadKeysRefusal> {
  const bytes = readUpTo(path, maxFileBytes + 1);
  return bytes ? parseKeysFile(bytes) : refuse('keys-missing');
}

/** Null when there is no such file. Never reads more than asked, whatever somebody put in the file's place. */
function readUpTo(path: string, most: number): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    let at = 0;
    for (let got = 1; got > 0 && at < bytes.length; at += got) got = readSync(file, bytes, at, bytes.length - at, at);
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

export type WritePoint = `${CopyName}: ${DurablePoint}`;

/**
 * Writes both copies, one whole after the other, so a power cut leaves at least one of them whole. What cannot be read and is
 * in the way is put aside under another name, not overwritten.
 */
export function writeKeys(folder: string, file: KeysFile, reached: (point: WritePoint) => void = () => {}) {
  const bytes = keysFileBytes(file);
  if (!parseKeysFile(bytes).ok) throw new TypeError('a keys file that could not be read back must not be written');
  const present = keysFileNames.map((name) => ({ path: join(folder, name), answer: readCopy(join(folder, name)) }));
  for (const { path, answer } of present) {
    if (answer.ok || answer.refusal === 'keys-missing') continue;
    if (answer.refusal === 'keys-newer') throw new Error('the keys file is from a newer version of the app');
    renameSync(path, `${path}.set-aside`);
  }
  for (const name of keysFileNames) {
    writeDurably(join(folder, name), bytes, (point) => reached(`${name}: ${point}`));
  }
}

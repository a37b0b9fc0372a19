import type { ActivePerson } from '../../../shared/keys/roster.ts';
import { wipe } from './bytes.ts';
import type { KeysFile } from './keysFile.ts';

export interface EpochKey {
  epoch: number;
  key: Buffer;
}

/** What a person holds once let in. Keys leave memory through `lockAway`, and for certain when the process ends. */
export interface Unlocked {
  /** The file to work with from here on. */
  keysFile: KeysFile;
  /** It differs from what was read: the person's memory of the roster moved on, the cost rose, or the two copies differed. */
  mustWrite: boolean;
  person: ActivePerson;
  /** Key of `keysFile.epoch`. */
  dataKey: Buffer;
  /** Newest first. Two while a key change is unfinished: the register is then under one of them. */
  dataKeys: EpochKey[];
  /** Newest first; empty without `sensitive.read`. */
  sensitiveKeys: EpochKey[];
  /** Ed25519, for owners and officers; null for staff, whose signature means nothing. */
  signKey: Buffer | null;
}

/** Wipes every key: at full lock, and for each person who switches away. */
export function lockAway({ dataKeys, sensitiveKeys, signKey }: Unlocked) {
  wipe(...dataKeys.map(({ key }) => key), ...sensitiveKeys.map(({ key }) => key), signKey);
}

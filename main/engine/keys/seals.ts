import { fromText, type Random, sameBytes, toText, wipe } from './bytes.ts';
import { boxPairOf } from './curves.ts';
import type { KeysFile, Seal } from './keysFile.ts';
import { openSeal, type SealContext, seal } from './seal.ts';
import type { EpochKey } from './unlocked.ts';

type Key = Seal['key'];
type To = { id: Seal['to']; boxPub: string };

const contextOf = (registerId: string, key: Key, epoch: number, recipient: string): SealContext => ({
  purpose: `seal/${key}/v1`,
  registerId,
  epoch,
  recipient,
});

/** One seal per epoch of the data key (and of the sensitive key, for those who may read with it). */
export const sealKeys = (registerId: string, key: Key, keys: readonly EpochKey[], to: To, random: Random): Seal[] =>
  keys.map(({ epoch, key: secret }) => {
    const { eph, ct } = seal(fromText(to.boxPub), contextOf(registerId, key, epoch, to.id), secret, random);
    return { key, epoch, to: to.id, eph: toText(eph), ct: toText(ct) };
  });

/** Newest first; null when a seal does not open or there is none: the file was changed by somebody without the keys. */
export function openKeys(file: KeysFile, key: Key, to: Seal['to'], boxKey: Buffer): EpochKey[] | null {
  const opened: EpochKey[] = [];
  for (const sealed of file.seals.filter((each) => each.key === key && each.to === to)) {
    const about = contextOf(file.registerId, key, sealed.epoch, to);
    const secret = openSeal(boxKey, about, { eph: fromText(sealed.eph), ct: fromText(sealed.ct) });
    if (!secret) {
      wipe(...opened.map((each) => each.key));
      return null;
    }
    opened.push({ epoch: sealed.epoch, key: secret });
  }
  return opened.length === 0 ? null : opened.sort((a, b) => b.epoch - a.epoch);
}

/** The sensitive keys, if the newest one is the private half of what the roster tells everybody to write with. */
export function openSensitiveKeys(file: KeysFile, to: Seal['to'], boxKey: Buffer): EpochKey[] | null {
  const keys = openKeys(file, 'SK', to, boxKey);
  const newest = keys?.[0];
  if (newest && sameBytes(boxPairOf(newest.key).public, fromText(file.roster.sensitivePub))) return keys;
  wipe(...(keys ?? []).map((each) => each.key));
  return null;
}

import { findActive, type Roster } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { fromText, sameBytes, toText } from './bytes.ts';
import { signPairOf } from './curves.ts';
import { isTooLarge, KeysFile, recovery, type Unsigned, withMac } from './keysFile.ts';
import { lastLink, rosterHash, type Signer, signRoster } from './lineage.ts';
import type { Unlocked } from './unlocked.ts';

/** The part of an unlocked person that changing the roster takes. */
export type Authority = Pick<Unlocked, 'person' | 'signKey' | 'dataKeys' | 'sensitiveKeys'>;

export type OwnerSigner = Signer & { id: KeysFile['rosterSig']['by'] };

/** Null unless they are an owner in the file as it is now, whatever they were when they unlocked. */
export function ownerSigner(by: Authority, { roster }: KeysFile): OwnerSigner | null {
  const owner = findActive(roster, by.person.id);
  if (owner?.role !== 'owner' || !by.signKey) return null;
  return sameBytes(signPairOf(by.signKey).public, fromText(owner.signPub)) ? { id: owner.id, key: by.signKey } : null;
}

export type NextRoster = Omit<Roster, 'version' | 'prev'>;

export interface Changes {
  roster: NextRoster;
  slots: KeysFile['slots'];
  seals: KeysFile['seals'];
}

export interface SignedBy {
  owner: OwnerSigner;
  /** Who signs a change of the owners: the owner, unless the recovery code let them in. */
  link?: Signer;
  /** Only when the recovery code is renewed. */
  recoverySignPub?: string;
}

/** The next roster, signed. Slots made for it come after, since they remember its hash; then `sealFile`. */
export function signNext(file: KeysFile, { roster, slots, seals }: Changes, by: SignedBy): Unsigned {
  const { mac: _, ...rest } = file;
  const prev = toText(rosterHash(file.registerId, file.roster));
  const next: Roster = { ...roster, version: file.roster.version + 1, prev };
  const { owner, link = owner, recoverySignPub = recoverySignPubOf(file) } = by;
  return signRoster({ ...rest, slots, seals }, next, { owner, link, recoverySignPub });
}

/** Puts the MAC under the whole file. One that we would refuse to read (too many people, too large) is never made. */
export function sealFile(file: Unsigned, dataKey: Buffer): Answer<KeysFile, 'keys-file-full'> {
  const sealed = withMac(file, dataKey);
  return isTooLarge(sealed) || !KeysFile.safeParse(sealed).success ? refuse('keys-file-full') : ok(sealed);
}

const recoverySignPubOf = ({ owners }: Pick<KeysFile, 'owners'>) => {
  const signer = lastLink(owners).signers.find(({ id }) => id === recovery);
  if (!signer) throw new TypeError('the chain of owners names no recovery key');
  return signer.signPub;
};

/** The data key of the file's epoch. An unlocked owner has it; one who does not is our bug. */
export function dataKeyOf(by: Pick<Authority, 'dataKeys'>, { epoch }: KeysFile): Buffer {
  const found = by.dataKeys.find((each) => each.epoch === epoch);
  if (!found) throw new TypeError('the unlocked person holds no data key of this epoch');
  return found.key;
}

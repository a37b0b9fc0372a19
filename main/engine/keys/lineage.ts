import { createHash } from 'node:crypto';
import { ownersOf, type Roster } from '../../../shared/keys/roster.ts';
import { canonical } from '../canonical.ts';
import { context, fromText, toText } from './bytes.ts';
import { isSignedBy, signWith } from './curves.ts';
import { type KeysFile, type Link, recovery, type Unsigned } from './keysFile.ts';

// The roster in the file is signed by an owner, but who says that the signer is one? Not that same roster: staff hold the data
// key, so with their own tools they could write a roster that calls them owner, sign it and put a right MAC under it. Hence the
// chain of owners: a short signed link for each change of who the owners are, back to the first, whose hash everybody remembers.

const zero = toText(Buffer.alloc(32));

export interface Signer {
  id: KeysFile['rosterSig']['by'] | typeof recovery;
  key: Buffer;
}

export const rosterHash = (registerId: string, roster: Roster): Buffer =>
  createHash('sha256')
    .update(context('roster/v1', registerId, canonical(roster)))
    .digest();

export const linkHash = (registerId: string, link: Link): Buffer =>
  createHash('sha256')
    .update(context('owners/v1', registerId, canonical(link)))
    .digest();

const rosterMessage = (registerId: string, roster: Roster) =>
  context('roster-sig/v1', registerId, toText(rosterHash(registerId, roster)));

const linkMessage = (registerId: string, { sig: _, ...unsigned }: Link) =>
  context('owners-sig/v1', registerId, canonical(unsigned));

/** The fingerprint of the first roster, as printed on the recovery sheet. */
export const fingerprintOf = (file: Pick<KeysFile, 'registerId' | 'owners'>): Buffer => {
  const [first] = file.owners;
  if (!first) throw new TypeError('the chain of owners has no first link');
  return linkHash(file.registerId, first);
};

/** The fingerprint as people compare it, on the recovery sheet and on screen: ten groups of four, 160 of its 256 bits. */
export const fingerprintText = (file: Pick<KeysFile, 'registerId' | 'owners'>): string =>
  (fingerprintOf(file).toString('hex').slice(0, 40).toUpperCase().match(/.{4}/g) ?? []).join(' ');

export const lastLink = (owners: readonly Link[]): Link => {
  const link = owners.at(-1);
  if (!link) throw new TypeError('the chain of owners has no link');
  return link;
};

/** The same file with the next roster, signed, and a new link when the owners are not who they were. */
export function signRoster(
  file: Omit<Unsigned, 'roster' | 'rosterSig'>,
  roster: Roster,
  by: { owner: Signer & { id: KeysFile['rosterSig']['by'] }; link: Signer; recoverySignPub: string },
): Unsigned {
  const { registerId } = file;
  const signers: Link['signers'] = [
    ...ownersOf(roster.people).map(({ id, signPub }) => ({ id, signPub })),
    { id: recovery, signPub: by.recoverySignPub },
  ];
  const last = file.owners.at(-1);
  const same = last && canonical(last.signers) === canonical(signers);
  const sig = toText(signWith(by.owner.key, rosterMessage(registerId, roster)));
  const signed = { ...file, roster, rosterSig: { by: by.owner.id, sig } };
  if (same) return signed;
  const link: Link = {
    version: roster.version,
    roster: toText(rosterHash(registerId, roster)),
    prev: last ? toText(linkHash(registerId, last)) : zero,
    signers,
    by: by.link.id,
    sig: '',
  };
  link.sig = toText(signWith(by.link.key, linkMessage(registerId, link)));
  return { ...signed, owners: [...file.owners, link] };
}

/** Whether every link is signed by one who was an owner, or held the recovery code, in the link before it. */
export function isLineageWhole({ registerId, owners }: Pick<KeysFile, 'registerId' | 'owners'>): boolean {
  return owners.every((link, index) => {
    const before = owners[index - 1];
    const judges = (before ?? link).signers;
    const judge = judges.find(({ id }) => id === link.by);
    if (!judge || (!before && link.by === recovery)) return false;
    if (link.prev !== (before ? toText(linkHash(registerId, before)) : zero)) return false;
    if (before ? link.version <= before.version : link.version !== 1) return false;
    return isSignedBy(fromText(judge.signPub), linkMessage(registerId, link), fromText(link.sig));
  });
}

/** Whether the roster is what its owners signed: they are the owners of the last link, and one of them signed it. */
export function isRosterSigned({ registerId, roster, rosterSig, owners }: KeysFile): boolean {
  const last = lastLink(owners);
  const listed = ownersOf(roster.people).map(({ id, signPub }) => ({ id, signPub }));
  const linked = last.signers.filter(({ id }) => id !== recovery);
  if (canonical(listed) !== canonical(linked)) return false;
  if (roster.version < last.version) return false;
  if (roster.version === last.version && last.roster !== toText(rosterHash(registerId, roster))) return false;
  const signer = linked.find(({ id }) => id === rosterSig.by);
  if (!signer) return false;
  return isSignedBy(fromText(signer.signPub), rosterMessage(registerId, roster), fromText(rosterSig.sig));
}

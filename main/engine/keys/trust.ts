import type { RosterMemory } from './bundle.ts';
import { fromText, sameBytes } from './bytes.ts';
import type { KeysFile } from './keysFile.ts';
import { fingerprintOf, isLineageWhole, isRosterSigned, lastLink, linkHash, rosterHash } from './lineage.ts';

/** Why no role is granted from this roster. The person's own keys are right; the list of people is not to be believed. */
export const distrusts = ['another-register', 'not-signed-by-owner', 'older-than-seen', 'chain-broken'] as const;
export type Distrust = (typeof distrusts)[number];

/** Verified before any role is granted (security.md section 4): signature, chain and version against what the person remembers. */
export function distrustOf(file: KeysFile, memory: RosterMemory): Distrust | null {
  const { registerId, roster, owners } = file;
  if (!sameBytes(fingerprintOf(file), memory.first)) return 'another-register';
  if (!isLineageWhole(file)) return 'chain-broken';
  if (!isRosterSigned(file)) return 'not-signed-by-owner';
  if (roster.version < memory.version) return 'older-than-seen';
  // A chain without the link this person last saw is a fork, made with the keys of somebody who was an owner once.
  if (!owners.some((link) => sameBytes(linkHash(registerId, link), memory.link))) return 'chain-broken';
  if (roster.version === memory.version && !sameBytes(rosterHash(registerId, roster), memory.roster))
    return 'chain-broken';
  if (roster.version === memory.version + 1 && !sameBytes(fromText(roster.prev), memory.roster)) return 'chain-broken';
  return null;
}

/** What the person remembers from now on. */
export const memoryOf = (file: Pick<KeysFile, 'registerId' | 'roster' | 'owners'>): RosterMemory => ({
  first: fingerprintOf(file),
  version: file.roster.version,
  roster: rosterHash(file.registerId, file.roster),
  link: linkHash(file.registerId, lastLink(file.owners)),
});

import { type ActivePerson, findActive, ownersOf } from '../../../shared/keys/roster.ts';
import type { Capability, Role } from '../../../shared/people/roles.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Authority, dataKeyOf, ownerSigner, sealFile, signNext } from './authority.ts';
import type { Random } from './bytes.ts';
import type { KeysFile, Seal } from './keysFile.ts';
import { sealKeys } from './seals.ts';

export interface ChangeRole {
  by: Authority;
  keysFile: KeysFile;
  personId: string;
  role: Role;
  can: readonly Capability[];
}

export type ChangeRoleRefusal =
  | 'not-an-owner'
  | 'person-not-found'
  | 'last-owner'
  | 'not-your-own-role'
  | 'only-owners-act-as-officer'
  | 'needs-sensitive-key'
  | 'keys-file-full';

/** Keys the person has held and may not hold any more: open until they are changed, and shown as open until then. */
export interface RosterChange {
  keysFile: KeysFile;
  rotationDue: Seal['key'][];
}

/** Takes effect at the person's next call; the app ends or refreshes their session. */
export function changeRole(
  { by, keysFile, personId, role, can }: ChangeRole,
  tools: { random: Random },
): Answer<RosterChange, ChangeRoleRefusal> {
  const owner = ownerSigner(by, keysFile);
  if (!owner) return refuse('not-an-owner');
  const person = findActive(keysFile.roster, personId);
  if (!person) return refuse('person-not-found');
  if (role !== 'owner' && isLastOwner(keysFile, person)) return refuse('last-owner');
  if (person.id === owner.id) return refuse('not-your-own-role');
  if (role !== 'owner' && can.includes('act.officer')) return refuse('only-owners-act-as-officer');
  const did = person.can.includes('sensitive.read');
  const does = can.includes('sensitive.read');
  if (does && !did && by.sensitiveKeys.length === 0) return refuse('needs-sensitive-key');

  const changed: ActivePerson = { ...person, role, can: [...new Set(can)].sort() };
  const { registerId, roster, slots } = keysFile;
  const kept = keysFile.seals.filter(({ key, to }) => does || key !== 'SK' || to !== person.id);
  const added = does && !did ? sealKeys(registerId, 'SK', by.sensitiveKeys, changed, tools.random) : [];
  const people = roster.people.map((each) => (each.id === person.id ? changed : each));
  const signed = signNext(keysFile, { roster: { ...roster, people }, slots, seals: [...kept, ...added] }, { owner });
  const sealed = sealFile(signed, dataKeyOf(by, keysFile));
  return sealed.ok ? ok({ keysFile: sealed.value, rotationDue: did && !does ? ['DK', 'SK'] : [] }) : sealed;
}

export const isLastOwner = ({ roster }: KeysFile, { id }: { id: string }) =>
  ownersOf(roster.people).every((owner) => owner.id === id);

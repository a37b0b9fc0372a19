import { findActive, type RosterPerson } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Authority, dataKeyOf, ownerSigner, sealFile, signNext } from './authority.ts';
import { isLastOwner, type RosterChange } from './changeRole.ts';
import type { KeysFile } from './keysFile.ts';

export interface RemovePerson {
  by: Authority;
  keysFile: KeysFile;
  personId: string;
}

export type RemovePersonRefusal =
  | 'not-an-owner'
  | 'person-not-found'
  | 'last-owner'
  | 'not-yourself'
  | 'keys-file-full';

/**
 * Their slot and seals go and the roster is signed anew. They know the data key of before, so the key change that follows is
 * what keeps them out of everything written later; until it is done it is due.
 */
export function removePerson({ by, keysFile, personId }: RemovePerson): Answer<RosterChange, RemovePersonRefusal> {
  const owner = ownerSigner(by, keysFile);
  if (!owner) return refuse('not-an-owner');
  const person = findActive(keysFile.roster, personId);
  if (!person) return refuse('person-not-found');
  if (isLastOwner(keysFile, person)) return refuse('last-owner');
  if (person.id === owner.id) return refuse('not-yourself');

  const { id, boxPub, signPub, role } = person;
  const removed: RosterPerson = { id, boxPub, signPub, role, state: 'removed', label: '', can: [] };
  const { roster } = keysFile;
  const changes = {
    roster: { ...roster, people: roster.people.map((each) => (each.id === id ? removed : each)) },
    slots: keysFile.slots.filter((slot) => slot.person !== id),
    seals: keysFile.seals.filter(({ to }) => to !== id),
  };
  const sealed = sealFile(signNext(keysFile, changes, { owner }), dataKeyOf(by, keysFile));
  if (!sealed.ok) return sealed;
  return ok({ keysFile: sealed.value, rotationDue: person.can.includes('sensitive.read') ? ['DK', 'SK'] : ['DK'] });
}

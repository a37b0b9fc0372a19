import { PersonId } from '../../../shared/ids.ts';
import type { ActivePerson } from '../../../shared/keys/roster.ts';
import type { Capability, Role } from '../../../shared/people/roles.ts';
import { type Random, toText, wipe } from './bytes.ts';
import { makeBoxPair, makeSignPair, type Pair } from './curves.ts';

/**
 * Everybody has both pairs, so that a role can change while its person is away. A signature counts only if the owners' chain
 * names the key, so the pair of a staff member signs nothing that anyone believes.
 */
export interface PersonKeys {
  box: Pair;
  sign: Pair;
}

export const makePersonKeys = (random: Random): PersonKeys => ({
  box: makeBoxPair(random),
  sign: makeSignPair(random),
});
export const wipePersonKeys = ({ box, sign }: PersonKeys) => wipe(box.private, sign.private);

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random, never derived from a name: it stands in the log and in file names (security.md section 10). */
export const newPersonId = (random: Random): PersonId =>
  PersonId.parse(`p_${[...random(16)].map((byte) => alphabet.charAt(byte & 31)).join('')}`);

export const activePerson = (
  id: PersonId,
  label: string,
  role: Role,
  can: readonly Capability[],
  keys: PersonKeys,
): ActivePerson => ({
  id,
  label,
  role,
  can: [...new Set(can)].sort(),
  boxPub: toText(keys.box.public),
  signPub: toText(keys.sign.public),
  state: 'active',
});

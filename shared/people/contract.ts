import { PersonId } from '../ids.ts';
import { Instant } from '../instants.ts';
import { procedure } from '../procedure.ts';
import { z } from '../z.ts';
import { TypedLabel } from './label.ts';
import { capabilities, roles } from './roles.ts';

export const Person = z.strictObject({
  id: PersonId,
  label: z.string(),
  role: z.enum(roles),
  can: z.array(z.enum(capabilities)),
  state: z.enum(['active', 'removed']),
  lastSeenAt: Instant.nullable(),
  you: z.boolean(),
});
export type Person = z.infer<typeof Person>;

const People = z.strictObject({
  people: z.array(Person),
  /** A removed person's passphrase opens nothing written after the key change; until then this says since when it is due. */
  keyChangeDueSince: Instant.nullable(),
});

export const listPeople = procedure({
  name: 'people.list',
  kind: 'query',
  permission: 'people.view',
  audit: { action: 'people viewed' },
  input: z.strictObject({}),
  output: People,
  refusals: [],
});

/** Opens a gate window at the till in which the new person chooses a passphrase; answers when they have, or left. */
export const addPerson = procedure({
  name: 'people.add',
  kind: 'command',
  permission: 'people.change',
  fresh: true,
  audit: { action: 'person invited', reason: (input) => input.role },
  input: z.strictObject({ label: TypedLabel, role: z.enum(roles), mayActAsOfficer: z.boolean() }),
  output: z.strictObject({ joined: z.boolean() }),
  refusals: ['label-taken', 'only-owners-act-as-officer'],
});

export const changeRole = procedure({
  name: 'people.change-role',
  kind: 'command',
  permission: 'people.change',
  fresh: true,
  audit: { action: 'role changed', about: (input) => input.personId, reason: (input) => input.role },
  input: z.strictObject({ personId: PersonId, role: z.enum(roles), mayActAsOfficer: z.boolean() }),
  output: People,
  refusals: ['person-not-found', 'not-your-own-role', 'last-owner', 'only-owners-act-as-officer'],
});

/** Ends a person's access: the roster is signed anew and their slot and seals go. The key change that follows is shown as due. */
export const removePerson = procedure({
  name: 'people.remove',
  kind: 'command',
  permission: 'people.change',
  fresh: true,
  audit: { action: 'person removed', about: (input) => input.personId },
  input: z.strictObject({ personId: PersonId }),
  output: People,
  refusals: ['person-not-found', 'not-yourself', 'last-owner'],
});

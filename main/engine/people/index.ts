// Who signs in, with what role (POPIA s 19, s 20): people act only with the owner's authorisation. Roles come from the signed
// roster in register.keys alone. Owns person, a mirror of it.
import { PersonId } from '../../../shared/ids.ts';
import { Instant } from '../../../shared/instants.ts';
import { cleanLabel, isActive, type Roster } from '../../../shared/keys/roster.ts';
import {
  addPerson as addDeclaration,
  changeRole as changeDeclaration,
  listPeople,
  type Person,
  removePerson as removeDeclaration,
} from '../../../shared/people/contract.ts';
import { capabilities, roles } from '../../../shared/people/roles.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { z } from '../../../shared/z.ts';
import type { Actor } from '../context.ts';
import type { House } from '../house.ts';
import { type Implementation, implement, implementSlow } from '../implement.ts';
import { changeRole, removePerson, writeKeys } from '../keys/index.ts';
import { inColumn } from '../purposes/index.ts';
import { forgetDrafts } from '../session/index.ts';
import { getSetting, putSetting } from '../shop/index.ts';
import type { Reader, Tx } from '../store/index.ts';
import { mirrorPeople } from './mirror.ts';

const PersonRow = z.object({
  id: PersonId,
  label: z.string(),
  role: z.enum(roles),
  can: inColumn(z.array(z.enum(capabilities))),
  state: z.enum(['active', 'removed']),
  lastSeenAt: Instant.nullable(),
});

const peopleOf = (reader: Reader, actor: Actor) => ({
  people: reader
    .all(
      PersonRow,
      'SELECT id, label, role, can, state, last_seen_at AS lastSeenAt FROM person ORDER BY state, label COLLATE NOCASE',
    )
    .map((person): Person => ({ ...person, you: person.id === actor.personId })),
  keyChangeDueSince: Instant.nullable().parse(getSetting(reader, 'keys.changeDueSince')),
});

const capabilitiesFor = (role: Person['role'], mayActAsOfficer: boolean) => [
  ...(mayActAsOfficer ? (['act.officer'] as const) : []),
  ...(role === 'staff' ? [] : (['sensitive.read'] as const)),
];

/** Two labels that look the same on the unlock screen are one: refused before the new person is asked for a passphrase. */
const lookedAt = (label: string) => cleanLabel(label).normalize('NFKC').toLowerCase();

export function peopleRoom(house: House): Implementation[] {
  /** The owner who acts, with their signing key, and the keys file as it is now. */
  const authority = () => {
    if (!house.signedIn || !house.keysFile) throw new Error('somebody acts who is not signed in');
    return { by: house.signedIn.unlocked, keysFile: house.keysFile };
  };

  return [
    implement(listPeople, (_, { tx, actor, log }) => {
      const answer = peopleOf(tx, actor);
      log.count(answer.people.length);
      return ok(answer);
    }),

    implementSlow(addDeclaration, async ({ label, role, mayActAsOfficer }, { desk, commit }) => {
      if (mayActAsOfficer && role !== 'owner') return refuse('only-owners-act-as-officer');
      const taken = (house.keysFile?.roster.people ?? []).some(
        (person) => isActive(person) && lookedAt(person.label) === lookedAt(label),
      );
      if (taken) return refuse('label-taken');
      const joined = await new Promise<boolean>((done) => {
        house.asked?.done(false);
        house.asked = { kind: 'join', label, role, mayActAsOfficer, isBusy: false, done };
        desk.openSmallGate();
      });
      return commit(() => ok({ joined }));
    }),

    implement(changeDeclaration, ({ personId, role, mayActAsOfficer }, { tx, actor, random, now }) => {
      const changed = changeRole(
        { ...authority(), personId, role, can: capabilitiesFor(role, mayActAsOfficer) },
        { random },
      );
      if (!changed.ok)
        return refuse(
          changed.refusal === 'needs-sensitive-key' ||
            changed.refusal === 'keys-file-full' ||
            changed.refusal === 'not-an-owner'
            ? 'person-not-found'
            : changed.refusal,
        );
      takeRoster(tx, changed.value.keysFile.roster, now, actor);
      if (changed.value.rotationDue.length > 0) keyChangeIsDue(tx, now, actor);
      replaceKeys(house, changed.value.keysFile);
      return ok(peopleOf(tx, actor));
    }),

    implement(removeDeclaration, ({ personId }, { tx, actor, now }) => {
      const removed = removePerson({ ...authority(), personId });
      if (!removed.ok)
        return refuse(
          removed.refusal === 'keys-file-full' || removed.refusal === 'not-an-owner'
            ? 'person-not-found'
            : removed.refusal,
        );
      takeRoster(tx, removed.value.keysFile.roster, now, actor);
      keyChangeIsDue(tx, now, actor);
      forgetDrafts(tx, personId);
      replaceKeys(house, removed.value.keysFile);
      return ok(peopleOf(tx, actor));
    }),
  ];
}

/** From here on an older keys file put back, in which a removed person still stands, opens nothing. */
function takeRoster(tx: Tx, roster: Roster, now: Instant, { personId }: Actor) {
  mirrorPeople(tx, roster);
  putSetting(tx, 'roster.version', roster.version, now, personId);
}

/** Counted from the first time it fell due: a later one must not make it look younger. */
const keyChangeIsDue = (tx: Tx, now: Instant, { personId }: Actor) =>
  putSetting(tx, 'keys.changeDueSince', getSetting(tx, 'keys.changeDueSince') ?? now, now, personId);

/**
 * The keys file is the truth about who may sign in, so it is written before the transaction commits: should the commit fail,
 * the mirror lags behind until the next unlock, and nobody has access that the roster does not give.
 */
function replaceKeys(house: House, keysFile: NonNullable<House['keysFile']>) {
  writeKeys(house.options.folder, keysFile);
  house.keysFile = keysFile;
}

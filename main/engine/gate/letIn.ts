import { instantOf } from '../../../shared/instants.ts';
import type { Role } from '../../../shared/people/roles.ts';
import type { GateProcedure } from '../../../shared/procedure.ts';
import { recordEntry } from '../audit/index.ts';
import { Vocabulary } from '../customers/search/index.ts';
import type { House, SignedIn } from '../house.ts';
import type { Unlocked } from '../keys/index.ts';
import { mirrorPeople } from '../people/mirror.ts';
import type { OpenRegister } from '../register.ts';
import { getSetting, putSetting } from '../shop/index.ts';
import { openStore, Unreadable } from '../store/index.ts';

/** The open register: the one already open, or the file opened with the key the passphrase gave. @throws Unreadable */
export function openRegister(house: House, unlocked: Unlocked): OpenRegister {
  if (house.open) return house.open;
  const { folder, driver, practice } = house.options;
  const store = openStore({ folder, dataKey: unlocked.dataKey, driver });
  if (unlocked.keysFile.roster.version < getSetting(store.read, 'roster.version')) {
    store.close();
    throw new Unreadable('roster-invalid'); // an older keys file, in which somebody removed could still be listed
  }
  return {
    registerId: unlocked.keysFile.registerId,
    store,
    till: getSetting(store.read, 'register.till'),
    memory: { vocabulary: Vocabulary.load(store.read) },
    practice,
  };
}

/** Somebody gave the right passphrase: they wait at the gate until they enter. */
export function signIn(house: House, unlocked: Unlocked, register: OpenRegister): SignedIn {
  house.open = register;
  house.keysFile = unlocked.keysFile;
  house.unreadable = null;
  const { person } = unlocked;
  house.letIn = {
    personId: person.id,
    label: person.label,
    unlocked,
    actingAs: person.role,
    passphraseAt: house.options.monotonic(),
  };
  return house.letIn;
}

interface GateAct {
  personId: string | null;
  role: Role | null;
  /** When it is not what the declaration says. */
  action?: string;
  count?: number;
  recordId?: string;
}

/** The act at the gate in the log, now that there is one to write in. */
export function logAtGate(house: House, { name, audit }: GateProcedure, act: GateAct) {
  const { open, options } = house;
  if (!open || 'notLogged' in audit) return;
  const now = instantOf(options.clock());
  const { epochEnded } = open.store.inTransaction((tx) => {
    if (house.keysFile) {
      mirrorPeople(tx, house.keysFile.roster);
      const { version } = house.keysFile.roster;
      if (version > getSetting(tx, 'roster.version')) putSetting(tx, 'roster.version', version, now, act.personId);
    }
    if (act.personId) tx.run('UPDATE person SET last_seen_at = :now WHERE id = :id', { now, id: act.personId });
    return recordEntry(tx, {
      at: now,
      personId: act.personId,
      role: act.role,
      till: open.till,
      procedure: name,
      action: act.action ?? audit.action,
      outcome: 'done',
      refusal: null,
      recordId: act.recordId ?? null,
      reason: null,
      fields: [],
      count: act.count ?? null,
      detail: null,
      clock: 'good',
    });
  });
  if (epochEnded) open.store.truncateWal(); // the key just overwritten must not stay in the WAL
}

/** Whoever must type the recovery code back before anyone works: an owner, while it has not been done. */
export const owesRecovery = (house: House) =>
  house.open !== null &&
  !house.options.practice &&
  house.letIn?.unlocked.person.role === 'owner' &&
  getSetting(house.open.store.read, 'recovery.typedBackAt') === null;

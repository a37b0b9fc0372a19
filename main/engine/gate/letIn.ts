import type { Role } from '../../../shared/people/roles.ts';
import type { GateProcedure } from '../../../shared/procedure.ts';
import { dropOldAnswers } from '../answers.ts';
import { newestEntryAt, recordEntry } from '../audit/index.ts';
import { Vocabulary } from '../customers/search/index.ts';
import type { House } from '../house.ts';
import { lockAway, type Unlocked, writeKeys } from '../keys/index.ts';
import { mirrorPeople } from '../people/mirror.ts';
import type { OpenRegister } from '../register.ts';
import { dropOldDrafts } from '../session/index.ts';
import { getSetting, putSetting } from '../shop/index.ts';
import { explained, openStore, type Store, Unreadable } from '../store/index.ts';
import { instantBy, keepTime } from '../time.ts';
import type { Gate } from './gate.ts';

/** The open register: the one already open, or the file opened with the key the passphrase gave. @throws Unreadable */
function openRegister(house: House, unlocked: Unlocked): OpenRegister {
  if (house.open) {
    refuseOlderRoster(house.open.store, unlocked);
    return house.open;
  }
  const { folder, driver, practice, clock, monotonic } = house.options;
  const store = openStore({ folder, dataKey: unlocked.dataKey, driver });
  try {
    refuseOlderRoster(store, unlocked);
    return {
      registerId: unlocked.keysFile.registerId,
      store,
      till: getSetting(store.read, 'register.till'),
      memory: { vocabulary: Vocabulary.load(store.read) },
      time: keepTime(clock, monotonic, newestEntryAt(store.read)),
      practice,
    };
  } catch (error) {
    store.close(); // or the file would stay locked to the next try
    throw explained(error); // a damaged page is found only when it is read
  }
}

/** An older keys file, in which somebody removed could still be listed, is refused whether the register is open or not. */
function refuseOlderRoster(store: Store, unlocked: Unlocked) {
  if (unlocked.keysFile.roster.version < getSetting(store.read, 'roster.version'))
    throw new Unreadable('roster-invalid');
}

/**
 * Somebody gave the right passphrase or code: the register is open, and they wait at this gate until they enter. Answers why not.
 * The keys file is written first where it must be, so that memory never runs ahead of the disk.
 */
export function letIn({ house, port }: Gate, unlocked: Unlocked, { writeKeys: mustWrite }: { writeKeys: boolean }) {
  try {
    const register = openRegister(house, unlocked);
    if (mustWrite) writeKeys(house.options.folder, unlocked.keysFile);
    house.open = register;
  } catch (error) {
    lockAway(unlocked);
    if (!(error instanceof Unreadable)) throw error;
    house.unreadable = error.reason;
    return 'unreadable' as const;
  }
  if (house.letIn) lockAway(house.letIn.unlocked);
  house.keysFile = unlocked.keysFile;
  house.unreadable = null;
  const { person } = unlocked;
  house.letIn = {
    personId: person.id,
    label: person.label,
    unlocked,
    actingAs: person.role,
    passphraseAt: house.options.monotonic(),
    port,
  };
  tidy(house.open);
  return null;
}

/** What was kept for a day or a week goes when its time is over; at unlock, since a shop unlocks every day. */
function tidy({ store, time }: OpenRegister) {
  store.inTransaction((tx) => {
    dropOldAnswers(tx, instantBy(time));
    dropOldDrafts(tx, instantBy(time));
  });
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
  const { open } = house;
  if (!open || 'notLogged' in audit) return;
  const now = instantBy(open.time);
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
      clock: open.time.isDoubtful() ? 'doubtful' : 'good',
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

/** Wrong tries before the right one are told to the person and written down when there is a log to write in (security.md section 5). */
export function logWrongTries(
  house: House,
  procedure: GateProcedure,
  who: Pick<GateAct, 'personId' | 'role'>,
  failedTries: number,
) {
  if (failedTries > 0)
    logAtGate(house, procedure, { ...who, action: 'wrong passphrase tried before', count: failedTries });
}

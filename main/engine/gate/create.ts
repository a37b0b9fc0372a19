import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRegister } from '../../../shared/gate/contract.ts';
import { type Instant, instantOf } from '../../../shared/instants.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { z } from '../../../shared/z.ts';
import { newEpochKey, recordEntry, startLog } from '../audit/index.ts';
import type { House } from '../house.ts';
import { implementGate } from '../implement.ts';
import {
  calibrateKdf,
  createRegisterKeys,
  fingerprintText,
  lockAway,
  type Unlocked,
  writeKeys,
} from '../keys/index.ts';
import { mirrorPeople } from '../people/mirror.ts';
import { publishNotice, seedPurposes } from '../purposes/index.ts';
import { putSetting, writeLegalConstants } from '../shop/index.ts';
import { createStore, type Tx, Unreadable } from '../store/index.ts';
import { letIn } from './letIn.ts';
import { judgeChosen } from './passphrase.ts';

type Setup = z.output<(typeof createRegister)['input']>;

/**
 * First run. Everything is made in a folder beside the register's and moved into place whole, so a power cut leaves either no
 * register or a finished one.
 */
export const create = implementGate(createRegister, async (input, gate) => {
  const { house } = gate;
  if (holdsRegister(house.options.folder)) return refuse('register-exists');
  const passphrase = judgeChosen(house, input.passphrase, [input.shop.name, input.owner]);
  if (!passphrase.ok) return passphrase;

  const { random, newId, clock } = house.options;
  const cost = house.options.cost ?? (await calibrateKdf({ now: house.options.monotonic }));
  const logKey = newEpochKey();
  const registerId = newId();
  const made = await createRegisterKeys(
    {
      registerId,
      ownerLabel: input.owner,
      passphrase: passphrase.value,
      alsoOfficer: input.ownerIsOfficer,
      logRoot: logKey.publicKey,
    },
    { random, cost },
  );
  if (!made.ok) return refuse('owner-name-not-allowed');
  const { unlocked, recoveryCode } = made.value;
  const now = instantOf(clock());
  if (!gate.isPresent() || house.open) {
    lockAway(unlocked);
    return refuse('register-exists');
  }
  const placed = place(house, unlocked, (tx) => fill(tx, input, unlocked, registerId, house, now, logKey));
  if (placed) {
    lockAway(unlocked);
    return refuse(placed);
  }
  const refusal = letIn(gate, unlocked, { writeKeys: false });
  if (refusal) throw new Error('the register just made cannot be opened');
  return ok({
    recoveryCode,
    rosterFingerprint: fingerprintText(unlocked.keysFile),
    logRoot: logKey.publicKey.toString('hex'),
    shopName: input.shop.name,
  });
});

/** A register, or a part of one, is there: nothing is made over it. */
const holdsRegister = (folder: string) =>
  existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('register.'));

/** Writes both files in a new folder, then gives it its name. Answers why it could not. */
function place(house: House, unlocked: Unlocked, filling: (tx: Tx) => void) {
  const { folder, driver, newId } = house.options;
  const beside = `${folder}.setting-up`;
  try {
    rmSync(beside, { recursive: true, force: true }); // of a set-up that never finished: nobody's data
    mkdirSync(beside, { recursive: true, mode: 0o700 });
    const store = createStore({ folder: beside, dataKey: unlocked.dataKey, driver });
    store.inTransaction(filling);
    store.close();
    writeKeys(beside, unlocked.keysFile);
    mkdirSync(dirname(folder), { recursive: true });
    // The system may have put a file of its own into the empty folder; nothing of anybody's is thrown away.
    if (existsSync(folder)) renameSync(folder, `${folder}.set-aside-${newId()}`);
    renameSync(beside, folder);
    return null;
  } catch (error) {
    if (error instanceof Unreadable && (error.reason === 'disk-full' || error.reason === 'folder-not-writable'))
      return error.reason;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'disk-full' as const;
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) return 'folder-not-writable' as const;
    throw error;
  }
}

function fill(
  tx: Tx,
  input: Setup,
  unlocked: Unlocked,
  registerId: string,
  { options: { newId, practice } }: House,
  now: Instant,
  logKey: Parameters<typeof startLog>[1],
) {
  const by = unlocked.person.id;
  const shop = {
    ...input.shop,
    officerName: input.officer.name,
    officerContact: input.officer.contact,
    idleMinutes: 2,
  };
  startLog(tx, logKey, now);
  mirrorPeople(tx, unlocked.keysFile.roster);
  for (const [field, value] of Object.entries(shop))
    putSetting(tx, `shop.${field as keyof typeof shop}`, value, now, by);
  putSetting(tx, 'register.id', registerId, now, by);
  putSetting(tx, 'register.till', '1', now, by);
  putSetting(tx, 'register.practice', practice, now, by);
  putSetting(tx, 'register.language', input.language, now, by);
  putSetting(tx, 'recovery.typedBackAt', null, now, by);
  putSetting(tx, 'keys.changeDueSince', null, now, by);
  putSetting(tx, 'roster.version', unlocked.keysFile.roster.version, now, by);
  writeLegalConstants(tx);
  seedPurposes(tx, shop.kind, input.purposes, { now, newId, by });
  publishNotice(tx, shop, { now, newId, by });
  recordEntry(tx, {
    at: now,
    personId: by,
    role: 'owner',
    till: '1',
    procedure: createRegister.name,
    action: 'register created',
    outcome: 'done',
    refusal: null,
    recordId: registerId,
    reason: null,
    fields: [],
    count: null,
    detail: null,
    clock: 'good',
  });
}

import { unlock as declaration, enter as enterDeclaration } from '../../../shared/gate/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { implementGate } from '../implement.ts';
import { floorCost, givenPassphrase, lockAway, unlock as openKeys, readKeys, wipe, writeKeys } from '../keys/index.ts';
import { Unreadable } from '../store/index.ts';
import { logAtGate, openRegister, owesRecovery, signIn } from './letIn.ts';

/** Unknown person, wrong passphrase and removed person get the same words and the same work (security.md section 5). */
export const unlock = implementGate(declaration, async ({ personId, passphrase }, { house }) => {
  if (house.attempts.waitFor(personId) > 0) return refuse('wait');
  house.attempts.begin(personId);
  const stored = readKeys(house.options.folder);
  if (!stored.ok) return unreadable(house, stored.refusal);
  const given = givenPassphrase(passphrase);
  const opened = await openKeys({ keysFiles: stored.value.keysFiles, personId, passphrase: given }, toolsOf(house));
  wipe(given);
  if (!opened.ok) {
    if (opened.refusal === 'roster-invalid' || opened.refusal === 'keys-damaged')
      return unreadable(house, opened.refusal);
    return refuse('wrong-passphrase');
  }
  const { failedTries } = house.attempts.succeeded(personId);
  try {
    const register = openRegister(house, opened.value);
    // A copy that is missing, damaged or behind is written anew; what was in its place is set aside.
    if (opened.value.mustWrite || stored.value.copies.some(({ state }) => state !== 'whole'))
      writeKeys(house.options.folder, opened.value.keysFile);
    signIn(house, opened.value, register);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    lockAway(opened.value);
    return unreadable(house, error.reason);
  }
  const who = { personId, role: opened.value.person.role };
  if (failedTries > 0)
    logAtGate(house, declaration, { ...who, action: 'wrong passphrase tried before', count: failedTries });
  logAtGate(house, declaration, who);
  return ok({ next: owesRecovery(house) ? ('recovery' as const) : ('work' as const), failedTries });
});

function unreadable(house: House, reason: NonNullable<House['unreadable']>) {
  house.unreadable = reason;
  return refuse('unreadable');
}

/** New slots cost what this till can bear; a slot cheaper than the floor is made anew at unlock. */
export const toolsOf = (house: House) => ({ random: house.options.random, cost: house.options.cost ?? floorCost });

/** The gate goes and the working window comes, for whoever was let in. */
export const enter = implementGate(enterDeclaration, (_, { house }) => {
  if (!house.letIn || owesRecovery(house)) return refuse('nobody-let-in');
  house.signedIn = house.letIn;
  house.letIn = null;
  house.options.desk.openWork();
  return ok({});
});

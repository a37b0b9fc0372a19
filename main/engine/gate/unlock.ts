import { unlock as declaration, enter as enterDeclaration } from '../../../shared/gate/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { implementGate } from '../implement.ts';
import { floorCost, givenPassphrase, lockAway, unlock as openKeys, readKeys, wipe } from '../keys/index.ts';
import { arrangeWindow } from '../session/index.ts';
import { letIn, logAtGate, logWrongTries, owesRecovery } from './letIn.ts';

/** Unknown person, wrong passphrase and removed person get the same words and the same work (security.md section 5). */
export const unlock = implementGate(declaration, async ({ personId, passphrase }, gate) => {
  const { house } = gate;
  if (house.signedIn) return refuse('locked'); // somebody works: their window is locked first
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
  if (!gate.isPresent() || house.signedIn) {
    lockAway(opened.value);
    return refuse('locked');
  }
  const isWhole = stored.value.copies.every(({ state }) => state === 'whole');
  const refusal = letIn(gate, opened.value, { writeKeys: opened.value.mustWrite || !isWhole });
  if (refusal) return refuse(refusal);
  const who = { personId, role: opened.value.person.role };
  logWrongTries(house, declaration, who, failedTries);
  logAtGate(house, declaration, who);
  return ok({ next: owesRecovery(house) ? ('recovery' as const) : ('work' as const), failedTries });
});

export function unreadable(house: House, reason: NonNullable<House['unreadable']>) {
  house.unreadable = reason;
  return refuse('unreadable');
}

/** New slots cost what this till can bear; a slot cheaper than the floor is made anew at unlock. */
export const toolsOf = (house: House) => ({ random: house.options.random, cost: house.options.cost ?? floorCost });

/** The gate goes and the working window comes, for whoever was let in through this very gate. */
export const enter = implementGate(enterDeclaration, (_, { house, port }) => {
  const { letIn: person, open } = house;
  if (!person || !open || person.port !== port || house.signedIn || owesRecovery(house)) return refuse('nobody-let-in');
  house.signedIn = person;
  house.letIn = null;
  house.options.desk.openWork();
  arrangeWindow(house.options.desk, open.store.read, person.personId);
  return ok({});
});

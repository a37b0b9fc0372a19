import { completeJoin, confirmPassphrase as confirmDeclaration, leaveGate } from '../../../shared/gate/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { implementGate } from '../implement.ts';
import { addPerson, confirmPassphrase, givenPassphrase, wipe, writeKeys } from '../keys/index.ts';
import { logAtGate } from './letIn.ts';
import { judgeChosen } from './passphrase.ts';
import { toolsOf } from './unlock.ts';

/** The new person chooses a passphrase at the till; the owner who began it never learns it. */
export const join = implementGate(completeJoin, async ({ passphrase }, { house }) => {
  const { asked, signedIn, keysFile } = house;
  if (asked?.kind !== 'join' || !signedIn || !keysFile) return refuse('nobody-joins');
  const chosen = judgeChosen(house, passphrase, [asked.label]);
  if (!chosen.ok) return chosen;
  const can = [
    ...(asked.mayActAsOfficer ? (['act.officer'] as const) : []),
    ...(asked.role === 'staff' ? [] : (['sensitive.read'] as const)),
  ];
  const added = await addPerson(
    { by: signedIn.unlocked, keysFile, label: asked.label, role: asked.role, can, passphrase: chosen.value },
    toolsOf(house),
  );
  if (!added.ok) return refuse('nobody-joins');
  writeKeys(house.options.folder, added.value.keysFile);
  house.keysFile = added.value.keysFile;
  logAtGate(house, completeJoin, {
    personId: signedIn.personId,
    role: signedIn.actingAs,
    recordId: added.value.personId,
  });
  endAsked(house, true);
  return ok({});
});

/** The passphrase again, in a window of its own; then the acts that ask for it are open for five minutes. */
export const confirm = implementGate(confirmDeclaration, async ({ passphrase }, { house }) => {
  const { asked, signedIn, keysFile } = house;
  if (asked?.kind !== 'confirm' || !signedIn || !keysFile) return refuse('nobody-confirms');
  if (house.attempts.waitFor(signedIn.personId) > 0) return refuse('wait');
  house.attempts.begin(signedIn.personId);
  const given = givenPassphrase(passphrase);
  const right = await confirmPassphrase(
    { keysFiles: [keysFile], personId: signedIn.personId, passphrase: given },
    toolsOf(house),
  );
  wipe(given);
  if (!right.ok) return refuse('wrong-passphrase');
  house.attempts.succeeded(signedIn.personId);
  signedIn.passphraseAt = house.options.monotonic();
  logAtGate(house, confirmDeclaration, {
    personId: signedIn.personId,
    role: signedIn.actingAs,
  });
  endAsked(house, true);
  return ok({});
});

export const leave = implementGate(leaveGate, (_, { house }) => {
  endAsked(house, false);
  return ok({});
});

/** Closes the small gate and tells whoever waits how it ended. */
export function endAsked(house: House, done: boolean) {
  const { asked } = house;
  house.asked = null;
  asked?.done(done);
  if (asked) house.options.desk.closeSmallGate();
}

import { completeJoin, confirmPassphrase as confirmDeclaration, leaveGate } from '../../../shared/gate/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Asked, House } from '../house.ts';
import { implementGate } from '../implement.ts';
import { addPerson, confirmPassphrase, givenPassphrase, type KeysFile, wipe, writeKeys } from '../keys/index.ts';
import { logAtGate, logWrongTries } from './letIn.ts';
import { judgeChosen } from './passphrase.ts';
import { toolsOf } from './unlock.ts';

/** The new person chooses a passphrase at the till; the owner who began it never learns it. */
export const join = implementGate(completeJoin, async ({ passphrase }, { house }) => {
  const { asked, signedIn, generation } = house;
  if (asked?.kind !== 'join' || asked.isBusy || !signedIn) return refuse('nobody-joins');
  const chosen = judgeChosen(house, passphrase, [asked.label]);
  if (!chosen.ok) return chosen;
  const can = [
    ...(asked.mayActAsOfficer ? (['act.officer'] as const) : []),
    ...(asked.role === 'staff' ? [] : (['sensitive.read'] as const)),
  ];
  asked.isBusy = true;
  const added = await addTo(
    house,
    (keysFile) =>
      addPerson(
        { by: signedIn.unlocked, keysFile, label: asked.label, role: asked.role, can, passphrase: chosen.value },
        toolsOf(house),
      ),
    // A lock while the key is derived wipes the owner's keys: a file made with what is left of them would open for nobody.
    () => house.generation === generation && house.asked === asked && house.signedIn === signedIn,
  );
  asked.isBusy = false;
  if (!added?.ok) return refuse('nobody-joins');
  writeKeys(house.options.folder, added.value.keysFile);
  house.keysFile = added.value.keysFile;
  logAtGate(house, completeJoin, {
    personId: signedIn.personId,
    role: signedIn.actingAs,
    recordId: added.value.personId,
  });
  endAsked(house, asked, true);
  return ok({});
});

/** Adds to the keys file as it is when the work is done: one that changed meanwhile, by a removal, is the one to start from again. */
async function addTo<A>(
  house: House,
  add: (keysFile: KeysFile) => Promise<A>,
  isStillWanted: () => boolean,
): Promise<A | null> {
  for (;;) {
    const { keysFile } = house;
    if (!keysFile) return null;
    const added = await add(keysFile);
    if (!isStillWanted()) return null;
    if (house.keysFile === keysFile) return added;
  }
}

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
  const who = { personId: signedIn.personId, role: signedIn.actingAs };
  logWrongTries(house, confirmDeclaration, who, house.attempts.succeeded(signedIn.personId).failedTries);
  if (house.asked !== asked || house.signedIn !== signedIn) return refuse('nobody-confirms');
  signedIn.passphraseAt = house.options.monotonic();
  logAtGate(house, confirmDeclaration, who);
  endAsked(house, asked, true);
  return ok({});
});

export const leave = implementGate(leaveGate, (_, { house }) => {
  endAsked(house, house.asked, false);
  return ok({});
});

/** Closes the small gate and tells whoever waits how it ended; nothing when something else is asked by now. */
export function endAsked(house: House, asked: Asked | null, done: boolean) {
  if (!asked || house.asked !== asked) return;
  house.asked = null;
  asked.done(done);
  house.options.desk.closeSmallGate();
}

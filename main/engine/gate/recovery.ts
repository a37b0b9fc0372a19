import { confirmRecovery, recoverOwner, renewRecovery } from '../../../shared/gate/contract.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { implementGate } from '../implement.ts';
import {
  checkRecoveryCode,
  fingerprintText,
  lockAway,
  readKeys,
  recover,
  renewRecoveryCode,
  writeKeys,
} from '../keys/index.ts';
import { getSetting, putSetting } from '../shop/index.ts';
import { instantBy } from '../time.ts';
import { letIn, logAtGate, logWrongTries, owesRecovery } from './letIn.ts';
import { judgeChosen } from './passphrase.ts';
import { toolsOf, unreadable } from './unlock.ts';

/** Typed back from paper: proof that the sheet exists and can be read, before there is anything to lose. */
export const confirm = implementGate(confirmRecovery, ({ code }, { house, port }) => {
  const { open, letIn, keysFile } = house;
  if (!open || !letIn || letIn.port !== port || !keysFile) return refuse('no-recovery-waiting');
  const checked = checkRecoveryCode(code, keysFile);
  if (!checked.ok) return checked;
  const now = instantBy(open.time);
  open.store.inTransaction((tx) => putSetting(tx, 'recovery.typedBackAt', now, now, letIn.personId));
  logAtGate(house, confirmRecovery, { personId: letIn.personId, role: letIn.actingAs });
  return ok({});
});

/** The sheet never made it to paper: a new code, and the old one opens nothing any more. */
export const renew = implementGate(renewRecovery, (_, { house, port }) => {
  const { open, letIn, keysFile, options } = house;
  if (!open || !letIn || letIn.port !== port || !keysFile || !owesRecovery(house)) return refuse('no-recovery-waiting');
  const renewed = renewRecoveryCode({ by: letIn.unlocked, keysFile }, { random: options.random });
  if (!renewed.ok) return refuse('no-recovery-waiting');
  writeKeys(options.folder, renewed.value.keysFile);
  house.keysFile = renewed.value.keysFile;
  logAtGate(house, renewRecovery, { personId: letIn.personId, role: letIn.actingAs });
  return ok({
    recoveryCode: renewed.value.recoveryCode,
    rosterFingerprint: fingerprintText(renewed.value.keysFile),
    logRoot: Buffer.from(renewed.value.keysFile.roster.logRoot, 'base64url').toString('hex'),
    shopName: getSetting(open.store.read, 'shop.name'),
  });
});

/** Every owner's passphrase is forgotten: the code on paper, and a new passphrase. */
export const recoverWithCode = implementGate(recoverOwner, async ({ personId, code, passphrase }, gate) => {
  const { house } = gate;
  if (house.signedIn) return refuse('locked');
  if (house.attempts.waitFor(personId) > 0) return refuse('wait');
  const chosen = judgeChosen(house, passphrase);
  if (!chosen.ok) return chosen;
  const stored = readKeys(house.options.folder);
  if (!stored.ok) return unreadable(house, stored.refusal);
  house.attempts.begin(personId);
  const recovered = await recover(
    { keysFiles: stored.value.keysFiles, code, personId, passphrase: chosen.value },
    toolsOf(house),
  );
  if (!recovered.ok) {
    if (recovered.refusal === 'not-an-owner') return refuse('not-an-owner');
    if (recovered.refusal === 'recovery-code-mistyped' || recovered.refusal === 'recovery-code-wrong')
      return refuse(recovered.refusal);
    return unreadable(house, recovered.refusal === 'roster-invalid' ? 'roster-invalid' : 'keys-damaged');
  }
  const { failedTries } = house.attempts.succeeded(personId);
  if (!gate.isPresent() || house.signedIn) {
    lockAway(recovered.value);
    return refuse('locked');
  }
  const refusal = letIn(gate, recovered.value, { writeKeys: true });
  if (refusal) return refuse(refusal);
  const who = { personId, role: recovered.value.person.role };
  logWrongTries(house, recoverOwner, who, failedTries);
  logAtGate(house, recoverOwner, who);
  return ok({ next: owesRecovery(house) ? ('recovery' as const) : ('work' as const) });
});

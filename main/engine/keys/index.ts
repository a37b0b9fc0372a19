/**
 * The keys room: who can open the register at all, and with what role.
 *
 * Serves POPIA s 19(1)-(2): appropriate, reasonable technical measures against loss of and unlawful access to personal
 * information. It owns no table: what it keeps is in the keys file (`register.keys` and its twin) and in `attempts`.
 *
 * Every operation takes the present keys file and gives the next one, and touches no disk; `readKeys` and `writeKeys` do that.
 * Write first, then take the new file for the present one. The register itself is opened with `dataKey`, elsewhere.
 */
export { addPerson } from './addPerson.ts';
export { type Attempts, openAttempts } from './attempts.ts';
export { type Random, wipe } from './bytes.ts';
export { calibrateKdf } from './calibrate.ts';
export { changeOwnPassphrase } from './changeOwnPassphrase.ts';
export { type ChangeRole, changeRole } from './changeRole.ts';
export { confirmPassphrase } from './confirmPassphrase.ts';
export { createRegisterKeys, type NewKeys } from './create.ts';
export { floorCost, type KdfCost } from './kdf.ts';
export { type KeysFile, keysFileBytes, parseKeysFile } from './keysFile.ts';
export { fingerprintText } from './lineage.ts';
export { type ChosenPassphrase, choosePassphrase, givenPassphrase } from './passphrase.ts';
export { recover } from './recover.ts';
export { checkRecoveryCode } from './recoveryCode.ts';
export { removePerson } from './removePerson.ts';
export { renewRecoveryCode } from './renewRecoveryCode.ts';
export { resetPassphrase } from './resetPassphrase.ts';
export type { KeyTools } from './slots.ts';
export { readKeys, type WritePoint, writeKeys } from './store.ts';
export { unlock } from './unlock.ts';
export { lockAway, type Unlocked } from './unlocked.ts';
export { loadCommonPassphrases, loadWords } from './words.ts';

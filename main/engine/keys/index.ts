/**
 * The keys room: who can open the register at all, and with what role.
 *
 * Serves POPIA s 19(1)-(2): appropriate, reasonable technical measures against loss of and unlawful access to personal
 * information. It owns no table: what it keeps is in the keys file (`register.keys` and its twin) and in `attempts`.
 *
 * Every operation takes the present keys file and gives the next one, and touches no disk; `readKeys` and `writeKeys` do that.
 * Write first, then take the new file for the present one. The register itself is opened with `dataKey`, elsewhere.
 */
export { type AddPerson, type AddPersonRefusal, addPerson } from './addPerson.ts';
export { type Attempts, type AttemptsClock, openAttempts } from './attempts.ts';
export type { Authority } from './authority.ts';
export { type Random, wipe } from './bytes.ts';
export { calibrateKdf } from './calibrate.ts';
export { type ChangeOwnPassphrase, changeOwnPassphrase } from './changeOwnPassphrase.ts';
export { type ChangeRole, type ChangeRoleRefusal, changeRole, type RosterChange } from './changeRole.ts';
export { confirmPassphrase } from './confirmPassphrase.ts';
export { createRegisterKeys, type NewKeys, type NewRegister } from './create.ts';
export { floorCost, type KdfCost } from './kdf.ts';
export { type KeysFile, keysFileBytes, parseKeysFile, type UnreadableKeys } from './keysFile.ts';
export { fingerprintText } from './lineage.ts';
export { type ChosenPassphrase, choosePassphrase, givenPassphrase, type Passphrase } from './passphrase.ts';
export { type Recover, type RecoverRefusal, recover } from './recover.ts';
export { checkRecoveryCode, type RecoveryCodeRefusal } from './recoveryCode.ts';
export { type RemovePerson, type RemovePersonRefusal, removePerson } from './removePerson.ts';
export { type RenewRecoveryCodeRefusal, renewRecoveryCode } from './renewRecoveryCode.ts';
export { type ResetPassphrase, type ResetPassphraseRefusal, resetPassphrase } from './resetPassphrase.ts';
export type { KeyTools } from './slots.ts';
export { keysFileNames, type ReadKeysRefusal, readKeys, type StoredKeys, type WritePoint, writeKeys } from './store.ts';
export { type UnlockInput, type UnlockRefusal, unlock } from './unlock.ts';
export { type EpochKey, lockAway, type Unlocked } from './unlocked.ts';
export { loadCommonPassphrases, loadWords } from './words.ts';

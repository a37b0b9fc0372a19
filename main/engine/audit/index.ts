// The audit log: who did what, when, to which record, with what outcome (POPIA s 8, s 19(2)); never a value. Each entry is
// written in the transaction of its act (no entry, no act), follows from the one before by its hash, and is signed with a key
// that is overwritten soon after, so the past can be forged by nobody, owners included (security.md section 10).
// Owns audit_entry, audit_detail, audit_epoch and audit_key. resources/formats/audit-log.md tells a third party how to check it.
export { checkpointCode } from './checkpoint.ts';
export { commitmentHolds } from './commitment.ts';
export type { NewEntry } from './entry.ts';
export { type EpochKey, newEpochKey } from './epochKey.ts';
export { listEntries } from './list.ts';
export { endEpoch, newestEntryAt, nextSeq, recordEntry, startLog } from './record.ts';
export { verifyLog, verifyLogInSlices } from './verify.ts';

import { listLog, verifyLog } from './audit/contract.ts';
import { consentOn, consentTimeline, correctChoice, recordChoice, withdrawConsent } from './consent/contract.ts';
import {
  captureCustomer,
  correctCustomer,
  customerHistory,
  listCustomers,
  lookAlikes,
  openCustomer,
  recordVisit,
  revealField,
  searchCustomers,
} from './customers/contract.ts';
import {
  completeJoin,
  confirmPassphrase,
  confirmRecovery,
  createRegister,
  enter,
  gateStatus,
  leaveGate,
  offerPassphrase,
  recoverOwner,
  renewRecovery,
  unlock,
} from './gate/contract.ts';
import { addPerson, changeRole, listPeople, removePerson } from './people/contract.ts';
import { counterSheet } from './purposes/contract.ts';
import { makePack } from './requests/contract.ts';
import { listDue } from './retention/contract.ts';
import {
  actAs,
  askPassphrase,
  findDraft,
  keepDraft,
  lockFully,
  lockWindow,
  prefer,
  whoAmI,
} from './session/contract.ts';
import { changeShop, readHealth, readShop } from './shop/contract.ts';

// Everything the register can be asked. What is not on this list cannot be called; the role matrix, the palette and the
// permission tests are made from it.
export const procedures = [
  whoAmI,
  actAs,
  prefer,
  lockWindow,
  lockFully,
  askPassphrase,
  keepDraft,
  findDraft,
  counterSheet,
  captureCustomer,
  lookAlikes,
  searchCustomers,
  listCustomers,
  openCustomer,
  revealField,
  correctCustomer,
  recordVisit,
  customerHistory,
  recordChoice,
  withdrawConsent,
  correctChoice,
  consentTimeline,
  consentOn,
  listDue,
  makePack,
  listLog,
  verifyLog,
  listPeople,
  addPerson,
  changeRole,
  removePerson,
  readShop,
  changeShop,
  readHealth,
] as const;

/** What may be asked before anyone is signed in, on the gate window's port alone. */
export const gateProcedures = [
  gateStatus,
  offerPassphrase,
  createRegister,
  confirmRecovery,
  renewRecovery,
  unlock,
  recoverOwner,
  enter,
  completeJoin,
  confirmPassphrase,
  leaveGate,
] as const;

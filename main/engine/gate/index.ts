// The gate: set-up, unlock, recovery, joining, and the passphrase given again (POPIA s 19). It alone sees passphrases. Owns no table.
import type { GateImplementation } from '../implement.ts';
import { confirm as confirmAgain, join, leave } from './asked.ts';
import { create } from './create.ts';
import { confirm, recoverWithCode, renew } from './recovery.ts';
import { offer, status } from './status.ts';
import { enter, unlock } from './unlock.ts';

export { endAsked } from './asked.ts';

export const gateRoom: GateImplementation[] = [
  status,
  offer,
  create,
  confirm,
  renew,
  unlock,
  recoverWithCode,
  enter,
  join,
  confirmAgain,
  leave,
];

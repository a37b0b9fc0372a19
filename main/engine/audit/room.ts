import { listLog, verifyLog as verifyDeclaration } from '../../../shared/audit/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { type Implementation, implement } from '../implement.ts';
import { listEntries } from './list.ts';
import { verifyLog } from './verify.ts';

export function auditRoom(house: House): Implementation[] {
  return [
    implement(listLog, ({ filter, before, limit }, { tx, log }) => {
      const answer = listEntries(tx, filter, before, limit);
      log.count(answer.entries.length);
      return ok(answer);
    }),
    implement(verifyDeclaration, (_, { tx, now }) => {
      if (!house.keysFile) throw new Error('the log was to be verified while locked');
      return ok(verifyLog(tx, Buffer.from(house.keysFile.roster.logRoot, 'base64url'), now));
    }),
  ];
}

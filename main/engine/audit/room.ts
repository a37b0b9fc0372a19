import { type LogCheck, listLog, verifyLog as verifyDeclaration } from '../../../shared/audit/contract.ts';
import type { Instant } from '../../../shared/instants.ts';
import { ok } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { type Implementation, implement, implementSlow } from '../implement.ts';
import type { Reader } from '../store/index.ts';
import { listEntries } from './list.ts';
import { verifyLogInSlices } from './verify.ts';

export function auditRoom(house: House): Implementation[] {
  return [
    implement(listLog, ({ filter, before, limit }, { tx, log }) => {
      const answer = listEntries(tx, filter, before, limit);
      log.count(answer.entries.length);
      return ok(answer);
    }),
    implementSlow(verifyDeclaration, async (_, { register, read, commit }) => {
      const now = read((context) => context.now);
      const check = await checkWholeLog(register.store.read, logRootOf(house), now);
      return commit(() => ok(check));
    }),
  ];
}

/** The first public key of the log, as the signed roster names it. */
export function logRootOf({ keysFile }: House): Buffer {
  if (!keysFile) throw new Error('the log was to be checked while locked');
  return Buffer.from(keysFile.roster.logRoot, 'base64url');
}

/** From end to end, in slices: the counter is answered in between. */
export async function checkWholeLog(reader: Reader, logRoot: Buffer, now: Instant): Promise<LogCheck> {
  const slices = verifyLogInSlices(reader, logRoot, now);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Authority, dataKeyOf, ownerSigner, sealFile, signNext } from './authority.ts';
import { type Random, toText } from './bytes.ts';
import { type KeysFile, recovery } from './keysFile.ts';
import { makeRecoveryCode, wipeRecoveryKeys } from './recoveryCode.ts';
import { sealKeys } from './seals.ts';

export type RenewRecoveryCodeRefusal = 'not-an-owner' | 'needs-sensitive-key' | 'keys-file-full';

/** The sheet was lost, used or seen by others: a new code is sealed to and the old one opens nothing of this file any more. */
export function renewRecoveryCode(
  { by, keysFile }: { by: Authority; keysFile: KeysFile },
  { random }: { random: Random },
): Answer<{ keysFile: KeysFile; recoveryCode: string }, RenewRecoveryCodeRefusal> {
  const owner = ownerSigner(by, keysFile);
  if (!owner) return refuse('not-an-owner');
  if (by.sensitiveKeys.length === 0) return refuse('needs-sensitive-key');
  const { registerId, roster, slots, seals } = keysFile;
  const code = makeRecoveryCode(registerId, random);
  const to = { id: recovery, boxPub: toText(code.keys.box.public) } as const;
  const changes = {
    roster: { ...roster, recoveryPub: to.boxPub },
    slots,
    seals: [
      ...seals.filter((each) => each.to !== recovery),
      ...sealKeys(registerId, 'DK', by.dataKeys, to, random),
      ...sealKeys(registerId, 'SK', by.sensitiveKeys, to, random),
    ],
  };
  const signed = signNext(keysFile, changes, { owner, recoverySignPub: toText(code.keys.sign.public) });
  wipeRecoveryKeys(code.keys);
  const sealed = sealFile(signed, dataKeyOf(by, keysFile));
  return sealed.ok ? ok({ keysFile: sealed.value, recoveryCode: code.text }) : sealed;
}

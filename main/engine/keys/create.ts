import { cleanLabel, Label } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { toText, wipe } from './bytes.ts';
import { makeBoxPair } from './curves.ts';
import { recovery, withMac } from './keysFile.ts';
import { fingerprintText, signRoster } from './lineage.ts';
import type { ChosenPassphrase } from './passphrase.ts';
import { activePerson, makePersonKeys, newPersonId, type PersonKeys } from './personKeys.ts';
import { makeRecoveryCode, wipeRecoveryKeys } from './recoveryCode.ts';
import { sealKeys } from './seals.ts';
import { type KeyTools, makeSlot } from './slots.ts';
import { memoryOf } from './trust.ts';
import type { Unlocked } from './unlocked.ts';

export interface NewRegister {
  registerId: string;
  ownerLabel: string;
  passphrase: ChosenPassphrase;
  /** The head of the business is the Information Officer unless another is named (POPIA s 1); the owner then switches to it. */
  alsoOfficer: boolean;
  /** Ed25519 public key of the first log epoch; its private half lives in the register. */
  logRoot: Buffer;
  deviceSecret?: Buffer | null;
}

export interface NewKeys {
  /** The first owner, let in at once. */
  unlocked: Unlocked;
  /** Shown once and printed; kept nowhere. */
  recoveryCode: string;
  /** Of the first roster, for the recovery sheet. */
  fingerprint: string;
}

/** First run: every key of the register, its first owner and its recovery code. */
export async function createRegisterKeys(
  input: NewRegister,
  tools: KeyTools,
): Promise<Answer<NewKeys, 'label-not-allowed'>> {
  const { registerId, passphrase, alsoOfficer, logRoot, deviceSecret = null } = input;
  const label = cleanLabel(input.ownerLabel);
  if (!Label.safeParse(label).success) return refuse('label-not-allowed');
  const { random } = tools;
  const dataKeys = [{ epoch: 1, key: random(32) }];
  const sensitive = makeBoxPair(random);
  const sensitiveKeys = [{ epoch: 1, key: sensitive.private }];
  const code = makeRecoveryCode(registerId, random);
  const keys: PersonKeys = makePersonKeys(random);
  const owner = activePerson(
    newPersonId(random),
    label,
    'owner',
    ['sensitive.read', ...(alsoOfficer ? officer : [])],
    keys,
  );
  const toRecovery = { id: recovery, boxPub: toText(code.keys.box.public) } as const;
  const roster = {
    version: 1,
    prev: toText(Buffer.alloc(32)),
    recoveryPub: toRecovery.boxPub,
    sensitivePub: toText(sensitive.public),
    logRoot: toText(logRoot),
    people: [owner],
  };
  const signer = { id: owner.id, key: keys.sign.private };
  const seals = [owner, toRecovery].flatMap((to) => [
    ...sealKeys(registerId, 'DK', dataKeys, to, random),
    ...sealKeys(registerId, 'SK', sensitiveKeys, to, random),
  ]);
  const bare = { format: 'register-keys', version: 1, registerId, epoch: 1, owners: [], slots: [], seals } as const;
  const signed = signRoster({ ...bare, owners: [], slots: [], seals }, roster, {
    owner: signer,
    link: signer,
    recoverySignPub: toText(code.keys.sign.public),
  });
  wipeRecoveryKeys(code.keys);
  const bundle = { boxKey: keys.box.private, signKey: keys.sign.private, memory: memoryOf(signed), pin: null };
  const slot = await makeSlot({ registerId, personId: owner.id, deviceSecret }, passphrase, bundle, tools);
  wipe(keys.box.private);
  const [{ key: dataKey }] = dataKeys as [(typeof dataKeys)[number]]; // made above with one entry
  const keysFile = withMac({ ...signed, slots: [slot] }, dataKey);
  return ok({
    unlocked: {
      keysFile,
      mustWrite: true,
      person: owner,
      dataKey,
      dataKeys,
      sensitiveKeys,
      signKey: keys.sign.private,
    },
    recoveryCode: code.text,
    fingerprint: fingerprintText(keysFile),
  });
}

const officer = ['act.officer'] as const;

import type { ActivePerson } from '../../../shared/keys/roster.ts';
import { type Answer, ok } from '../../../shared/result.ts';
import { type OwnerSigner, type SignedBy, sealFile, signNext } from './authority.ts';
import { wipe } from './bytes.ts';
import type { KeysFile } from './keysFile.ts';
import type { ChosenPassphrase } from './passphrase.ts';
import { activePerson, makePersonKeys } from './personKeys.ts';
import { sealKeys } from './seals.ts';
import { type KeyTools, makeSlot } from './slots.ts';
import { memoryOf } from './trust.ts';
import type { EpochKey } from './unlocked.ts';

export interface RenewPerson {
  keysFile: KeysFile;
  person: ActivePerson;
  passphrase: ChosenPassphrase;
  deviceSecret: Buffer | null;
  dataKeys: readonly EpochKey[];
  dataKey: Buffer;
  sensitiveKeys: readonly EpochKey[];
}

export interface Renewed {
  keysFile: KeysFile;
  person: ActivePerson;
  /** The person's new signing key; the caller wipes it. */
  signKey: Buffer;
}

/** New pairs, new seals, a new slot: what a forgotten passphrase costs. `signer` is asked once the new pair is there. */
export async function renewPerson(
  { keysFile, person: old, passphrase, deviceSecret, dataKeys, dataKey, sensitiveKeys }: RenewPerson,
  signer: (renewed: OwnerSigner) => SignedBy,
  tools: KeyTools,
): Promise<Answer<Renewed, 'keys-file-full'>> {
  const { registerId, roster, slots, seals } = keysFile;
  const keys = makePersonKeys(tools.random);
  const person = activePerson(old.id, old.label, old.role, old.can, keys);
  const theirs = [
    ...sealKeys(registerId, 'DK', dataKeys, person, tools.random),
    ...sealKeys(registerId, 'SK', person.can.includes('sensitive.read') ? sensitiveKeys : [], person, tools.random),
  ];
  const changes = {
    roster: { ...roster, people: roster.people.map((each) => (each.id === person.id ? person : each)) },
    slots,
    seals: [...seals.filter(({ to }) => to !== person.id), ...theirs],
  };
  const signed = signNext(keysFile, changes, signer({ id: person.id, key: keys.sign.private }));
  const bundle = { boxKey: keys.box.private, signKey: keys.sign.private, memory: memoryOf(signed), pin: null };
  const slot = await makeSlot({ registerId, personId: person.id, deviceSecret }, passphrase, bundle, tools);
  wipe(keys.box.private);
  const others = slots.filter((each) => each.person !== person.id);
  const sealed = sealFile({ ...signed, slots: [...others, slot] }, dataKey);
  if (sealed.ok) return ok({ keysFile: sealed.value, person, signKey: keys.sign.private });
  wipe(keys.sign.private);
  return sealed;
}

import type { PersonId } from '../../../shared/ids.ts';
import { cleanLabel, isActive, Label } from '../../../shared/keys/roster.ts';
import type { Capability, Role } from '../../../shared/people/roles.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Authority, dataKeyOf, ownerSigner, sealFile, signNext } from './authority.ts';
import type { KeysFile } from './keysFile.ts';
import type { ChosenPassphrase } from './passphrase.ts';
import { activePerson, makePersonKeys, newPersonId, wipePersonKeys } from './personKeys.ts';
import { sealKeys } from './seals.ts';
import { type KeyTools, makeSlot } from './slots.ts';
import { memoryOf } from './trust.ts';

export interface AddPerson {
  by: Authority;
  keysFile: KeysFile;
  label: string;
  role: Role;
  can: readonly Capability[];
  /** Typed by the new person at the till; the owner never learns it. */
  passphrase: ChosenPassphrase;
  deviceSecret?: Buffer | null;
}

export type AddPersonRefusal =
  | 'not-an-owner'
  | 'label-not-allowed'
  | 'label-taken'
  | 'only-owners-act-as-officer'
  | 'needs-sensitive-key' // nobody can hand on what they do not hold
  | 'keys-file-full';

export async function addPerson(
  { by, keysFile, label: typed, role, can, passphrase, deviceSecret = null }: AddPerson,
  tools: KeyTools,
): Promise<Answer<{ keysFile: KeysFile; personId: PersonId }, AddPersonRefusal>> {
  const owner = ownerSigner(by, keysFile);
  if (!owner) return refuse('not-an-owner');
  const label = cleanLabel(typed);
  if (!Label.safeParse(label).success) return refuse('label-not-allowed');
  if (isTaken(label, keysFile)) return refuse('label-taken');
  if (role !== 'owner' && can.includes('act.officer')) return refuse('only-owners-act-as-officer');
  const maySeeSensitive = can.includes('sensitive.read');
  if (maySeeSensitive && by.sensitiveKeys.length === 0) return refuse('needs-sensitive-key');

  const { registerId, roster, slots, seals } = keysFile;
  const keys = makePersonKeys(tools.random);
  const person = activePerson(newPersonId(tools.random), label, role, can, keys);
  const theirSeals = [
    ...sealKeys(registerId, 'DK', by.dataKeys, person, tools.random),
    ...sealKeys(registerId, 'SK', maySeeSensitive ? by.sensitiveKeys : [], person, tools.random),
  ];
  const changes = {
    roster: { ...roster, people: [...roster.people, person] },
    slots,
    seals: [...seals, ...theirSeals],
  };
  const signed = signNext(keysFile, changes, { owner });
  const bundle = { boxKey: keys.box.private, signKey: keys.sign.private, memory: memoryOf(signed), pin: null };
  const slot = await makeSlot({ registerId, personId: person.id, deviceSecret }, passphrase, bundle, tools);
  wipePersonKeys(keys);
  const sealed = sealFile({ ...signed, slots: [...slots, slot] }, dataKeyOf(by, keysFile));
  return sealed.ok ? ok({ keysFile: sealed.value, personId: person.id }) : sealed;
}

/** Two people who look alike on the unlock screen would sign in as each other. */
const isTaken = (label: string, { roster }: KeysFile) => {
  const folded = label.normalize('NFKC').toLowerCase();
  return roster.people.filter(isActive).some((person) => person.label.normalize('NFKC').toLowerCase() === folded);
};

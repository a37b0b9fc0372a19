import { randomBytes } from 'node:crypto';
import {
  addPerson,
  type ChosenPassphrase,
  choosePassphrase,
  createRegisterKeys,
  givenPassphrase,
  type KeysFile,
  type KeyTools,
  type NewKeys,
  type Unlocked,
  unlock,
} from '../../../main/engine/keys/index.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Capability, Role } from '../../../shared/people/roles.ts';
import type { Answer } from '../../../shared/result.ts';

/** The cheapest cost that a reader accepts, so that many unlocks fit in a test. */
export const cheap = { m: 19 * 1024, t: 2, p: 1 };
export const tools: KeyTools = { random: randomBytes, cost: cheap };

export const ownersWords = 'a lantern under the mango tree';
export const staffWords = 'seven tins of pilchards please';
export const registerId = 'r-1';
export const logRoot = Buffer.alloc(32, 7);

export function chosen(typed: string): ChosenPassphrase {
  return must(choosePassphrase(typed, { common: new Set(), names: [] }));
}

export function must<V>(answer: Answer<V, string>): V {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal} ${JSON.stringify(answer.fields ?? [])}`);
  return answer.value;
}

/** A register with its first owner, Nomsa, and the code on her recovery sheet. */
export async function newShop(): Promise<NewKeys> {
  return must(
    await createRegisterKeys(
      { registerId, ownerLabel: 'Nomsa', passphrase: chosen(ownersWords), alsoOfficer: true, logRoot },
      tools,
    ),
  );
}

export interface ShopOfTwo extends NewKeys {
  /** With Thabo in it. */
  keysFile: KeysFile;
  thabo: PersonId;
}

/** The same with Thabo, who works at the counter unless the test says otherwise. */
export async function shopWithThabo(role: Role = 'staff', can: Capability[] = []): Promise<ShopOfTwo> {
  const shop = await newShop();
  const { keysFile, personId } = must(
    await addPerson(
      {
        by: shop.unlocked,
        keysFile: shop.unlocked.keysFile,
        label: 'Thabo',
        role,
        can,
        passphrase: chosen(staffWords),
      },
      tools,
    ),
  );
  return { ...shop, keysFile, thabo: personId };
}

export const tryUnlock = (keysFile: KeysFile, personId: string, words: string) =>
  unlock({ keysFiles: [keysFile], personId, passphrase: givenPassphrase(words) }, tools);

export const mustUnlock = async (keysFile: KeysFile, personId: string, words: string): Promise<Unlocked> =>
  must(await tryUnlock(keysFile, personId, words));

export const personIn = (keysFile: KeysFile, id: string) => {
  const person = keysFile.roster.people.find((each) => each.id === id);
  if (!person) throw new Error('no such person in the roster');
  return person;
};

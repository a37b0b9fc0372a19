import { existsSync } from 'node:fs';
import { gateStatus, offerPassphrase as offerDeclaration } from '../../../shared/gate/contract.ts';
import { offerPassphrase } from '../../../shared/keys/passphrase.ts';
import { isActive } from '../../../shared/keys/roster.ts';
import { ok } from '../../../shared/result.ts';
import type { House } from '../house.ts';
import { implementGate } from '../implement.ts';
import { loadWords, readKeys } from '../keys/index.ts';
import { getSetting } from '../shop/index.ts';
import { registerFile } from '../store/index.ts';

/** Who may sign in, and nothing about customers, due dates or counts (security.md section 5). */
export const status = implementGate(gateStatus, (_, { house }) => ok(statusOf(house)));

function statusOf(house: House) {
  const { practice, folder } = house.options;
  const common = {
    practice,
    who: house.asked?.label ?? null,
    waitSeconds: 0,
    unreadable: null,
    language: languageOf(house),
    people: peopleOf(house),
  };
  if (house.asked) return { ...common, state: house.asked.kind };
  if (house.letIn) return { ...common, state: 'recovery' as const };
  if (house.open) return { ...common, state: 'switch' as const };
  if (house.unreadable) return { ...common, state: 'unreadable' as const, unreadable: house.unreadable };
  const keys = readKeys(folder);
  if (keys.ok) return { ...common, people: labelled(keys.value.keysFiles[0]), state: 'locked' as const };
  // A register without its keys is a broken register, never an empty one.
  if (keys.refusal === 'keys-missing' && !existsSync(registerFile(folder)))
    return { ...common, state: 'empty' as const };
  return { ...common, state: 'unreadable' as const, unreadable: keys.refusal };
}

const labelled = (file: House['keysFile'] | undefined) =>
  (file?.roster.people ?? []).filter(isActive).map(({ id, label }) => ({ id, label }));
const peopleOf = (house: House) => labelled(house.keysFile);
const languageOf = (house: House) => (house.open ? getSetting(house.open.store.read, 'register.language') : null);

export const offer = implementGate(offerDeclaration, (_, { house }) => {
  const { random, wordsFolder } = house.options;
  return ok({ passphrase: offerPassphrase(loadWords(`${wordsFolder}/english.txt`), random) });
});

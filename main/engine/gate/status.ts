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
import { owesRecovery } from './letIn.ts';

/** Who may sign in, and nothing about customers, due dates or counts (security.md section 5). */
export const status = implementGate(gateStatus, (_, { house }) => ok(statusOf(house)));

function statusOf(house: House) {
  const { practice, folder } = house.options;
  const common = {
    practice,
    who: house.asked?.label ?? null,
    ...signInOf(house, house.keysFile),
    unreadable: null,
    language: languageOf(house),
  };
  if (house.asked) return { ...common, state: house.asked.kind };
  if (owesRecovery(house)) return { ...common, state: 'recovery' as const };
  if (house.open) return { ...common, state: 'switch' as const };
  if (house.unreadable) {
    const { unreadable } = house;
    house.unreadable = null; // told once: looking again shows the files as they are by then
    return { ...common, state: 'unreadable' as const, unreadable };
  }
  const keys = readKeys(folder);
  if (keys.ok) return { ...common, ...signInOf(house, keys.value.keysFiles[0]), state: 'locked' as const };
  // A register without its keys is a broken register, never an empty one.
  if (keys.refusal === 'keys-missing' && !existsSync(registerFile(folder)))
    return { ...common, state: 'empty' as const };
  return { ...common, state: 'unreadable' as const, unreadable: keys.refusal };
}

/** Who may sign in, and how long until each of them may try. */
function signInOf({ attempts }: House, file: House['keysFile'] | undefined) {
  const people = (file?.roster.people ?? []).filter(isActive).map(({ id, label }) => ({ id, label }));
  const waits = people.map(({ id }) => attempts.waitFor(id));
  return { people, waitSeconds: Math.ceil(Math.max(0, ...waits) / 1000) };
}

const languageOf = (house: House) => (house.open ? getSetting(house.open.store.read, 'register.language') : null);

export const offer = implementGate(offerDeclaration, (_, { house }) => {
  const { random, wordsFolder } = house.options;
  return ok({ passphrase: offerPassphrase(loadWords(`${wordsFolder}/english.txt`), random) });
});

import { findActive } from '../../../shared/keys/roster.ts';
import { type Answer, ok, refuse } from '../../../shared/result.ts';
import { type Authority, dataKeyOf, ownerSigner } from './authority.ts';
import { wipe } from './bytes.ts';
import type { KeysFile } from './keysFile.ts';
import type { ChosenPassphrase } from './passphrase.ts';
import { renewPerson } from './renewPerson.ts';
import type { KeyTools } from './slots.ts';

export interface ResetPassphrase {
  by: Authority;
  keysFile: KeysFile;
  personId: string;
  /** Typed at the till by the person who forgot theirs. */
  passphrase: ChosenPassphrase;
  deviceSecret?: Buffer | null;
}

export type ResetPassphraseRefusal =
  | 'not-an-owner'
  | 'person-not-found'
  | 'not-yourself' // one's own is changed with the old one (changeOwnPassphrase)
  | 'needs-sensitive-key'
  | 'keys-file-full';

/** Staff or another owner forgot a passphrase: an owner lets them choose anew. There is no other back door. */
export async function resetPassphrase(
  { by, keysFile, personId, passphrase, deviceSecret = null }: ResetPassphrase,
  tools: KeyTools,
): Promise<Answer<KeysFile, ResetPassphraseRefusal>> {
  const owner = ownerSigner(by, keysFile);
  if (!owner) return refuse('not-an-owner');
  const person = findActive(keysFile.roster, personId);
  if (!person) return refuse('person-not-found');
  if (person.id === owner.id) return refuse('not-yourself');
  if (person.can.includes('sensitive.read') && by.sensitiveKeys.length === 0) return refuse('needs-sensitive-key');
  const { dataKeys, sensitiveKeys } = by;
  const dataKey = dataKeyOf(by, keysFile);
  const renewed = await renewPerson(
    { keysFile, person, passphrase, deviceSecret, dataKeys, dataKey, sensitiveKeys },
    () => ({ owner }),
    tools,
  );
  if (!renewed.ok) return renewed;
  wipe(renewed.value.signKey);
  return ok(renewed.value.keysFile);
}

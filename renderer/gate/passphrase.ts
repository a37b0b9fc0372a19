import { judgePassphrase } from '../../shared/keys/passphrase.ts';
import type { Faults } from './useFaults.ts';

export interface Chosen {
  passphrase: string;
  repeated: string;
}
export const nothingChosen: Chosen = { passphrase: '', repeated: '' };

/** The same judgement the engine makes, so far as this window can: the list of common ones lies with the engine. */
export function faultsOfChosen({ passphrase, repeated }: Chosen, names: readonly string[]): Faults<keyof Chosen> {
  return {
    passphrase:
      passphrase === '' ? 'passphrase-needed' : (judgePassphrase(passphrase, { common: noList, names }) ?? undefined),
    repeated: repeated === passphrase ? undefined : 'passphrase-not-repeated',
  };
}

const noList: ReadonlySet<string> = new Set();

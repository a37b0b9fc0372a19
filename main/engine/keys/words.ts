import { readFileSync } from 'node:fs';
import { foldPassphrase } from '../../../shared/keys/passphrase.ts';

/** The words passphrases are offered from (`resources/words/english.txt`). A list of another length is a broken installation. */
export function loadWords(path: string): string[] {
  const words = linesOf(path);
  if (new Set(words).size !== 8192) throw new Error('the list of words must hold 8 192 different words');
  return words;
}

/** What nobody may choose (`resources/words/common-passphrases.txt`), folded as `judgePassphrase` expects it. */
export function loadCommonPassphrases(path: string): Set<string> {
  const common = new Set(linesOf(path).map(foldPassphrase));
  if (common.size < 1000) throw new Error('the list of common passphrases is not whole');
  return common;
}

/** Lines that start with `#` say where a list comes from. */
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

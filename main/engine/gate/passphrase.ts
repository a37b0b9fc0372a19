import { isActive } from '../../../shared/keys/roster.ts';
import type { House } from '../house.ts';
import { choosePassphrase, loadCommonPassphrases } from '../keys/index.ts';
import { getSetting } from '../shop/index.ts';

/** Judged by length, the common list and the shop's own names; `names` are added to those the register knows. */
export function judgeChosen(house: House, typed: string, names: readonly string[] = []) {
  const common = loadCommonPassphrases(`${house.options.wordsFolder}/common-passphrases.txt`);
  const labels = (house.keysFile?.roster.people ?? []).filter(isActive).map(({ label }) => label);
  const shop = house.open ? [getSetting(house.open.store.read, 'shop.name')] : [];
  return choosePassphrase(typed, { common, names: [...names, ...labels, ...shop] });
}

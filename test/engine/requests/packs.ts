import { assemblePack, type Pack } from '../../../main/engine/requests/index.ts';
import { packContents } from '../../../main/engine/requests/pack/files/index.ts';
import { loadFonts } from '../../../main/engine/requests/pack/pdf/index.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { CustomerLanguage } from '../../../shared/languages.ts';
import { nextMoment, type TestShop, thandi } from './shop.ts';

/** Assembles the pack of a customer who is there, as the officer would. */
export function packOf({ store }: TestShop, customerId: string, language: CustomerLanguage = 'en'): Pack {
  const pack = store.inTransaction((tx) =>
    assemblePack(tx, {
      customerId,
      language,
      identity: 'two-facts-on-file',
      requestNumber: '2026-11-23-7KQ2',
      madeBy: { personId: thandi as PersonId, label: 'Thandi M.', role: 'officer' }, // made in the shape of one
      madeAt: nextMoment(),
    }),
  );
  if (!pack) throw new Error('the customer is not there');
  return pack;
}

/** Every file of a pack by its name. */
export async function filesOf(shop: TestShop, pack: Pack, locked = false) {
  const { files } = await packContents(pack, loadFonts(shop.fonts), { locked });
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const bytes = (name: string) => {
    const found = byName.get(name);
    if (!found) throw new Error(`the pack has no ${name}`);
    return found;
  };
  return { files, bytes, text: (name: string) => bytes(name).toString('utf8'), pdf: bytes('subject-access-pack.pdf') };
}

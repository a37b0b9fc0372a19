import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { assemblePack } from '../../../main/engine/requests/index.ts';
import { packContents, zipOf } from '../../../main/engine/requests/pack/files/index.ts';
import { loadFonts } from '../../../main/engine/requests/pack/pdf/index.ts';
import { addCustomerWithEverything } from './everything.ts';
import { openShop, nextMoment, thandi } from './shop.ts';
test('sample', async () => {
  const shop = openShop();
  const c = shop.store.inTransaction((tx) => addCustomerWithEverything(tx, 'MARK', 'Nokuthula Ḓḽṋṱ ŉ van der Merwe-Šë'));
  for (const language of ['en','af','zu','xh'] as const) {
    for (let i=0;i<6;i++) {
    const t0 = performance.now();
    const pack = shop.store.inTransaction((tx) => assemblePack(tx, { customerId: c.id, language, identity: 'document-seen', requestNumber: '2026-11-23-7KQ2', madeBy: { personId: thandi, label: 'Thandi M.', role: 'officer' } as never, madeAt: nextMoment() }));
    const t1 = performance.now();
    const contents = await packContents(pack!, loadFonts(shop.fonts), { locked: true });
    const t2 = performance.now();
    const zip = await zipOf(contents.files, pack!.madeAt, 'secret pass');
    const t3 = performance.now();
    console.log(language, i, (t1-t0).toFixed(1), (t2-t1).toFixed(1), (t3-t2).toFixed(1), zip.length);
    if (i===0) for (const f of contents.files) if (!f.name.startsWith('csv')) writeFileSync('/tmp/out/'+language+'-'+f.name.replace('/','-'), f.bytes); else if (language==='en') writeFileSync('/tmp/out/'+f.name.replace('/','-'), f.bytes);
    if (i===0) writeFileSync('/tmp/out/'+language+'.zip', zip);
    }
  }
  shop.close();
});

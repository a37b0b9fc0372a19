import { ok } from '../../../shared/result.ts';
import { changeShop, readHealth, readShop, type Shop } from '../../../shared/shop/contract.ts';
import { checkWholeLog, logRootOf } from '../audit/room.ts';
import type { House } from '../house.ts';
import { type Implementation, implement, implementSlow } from '../implement.ts';
import { keepSalesAs, noticeInForce, publishNotice } from '../purposes/index.ts';
import { refreshDueUnder } from '../retention/index.ts';
import { arrangeWindow } from '../session/index.ts';
import type { Reader } from '../store/index.ts';
import { healthOf } from './health.ts';
import { getSetting, putSetting } from './settings.ts';

export const shopOf = (reader: Reader): Shop => ({
  name: getSetting(reader, 'shop.name'),
  address: getSetting(reader, 'shop.address'),
  contact: getSetting(reader, 'shop.contact'),
  kind: getSetting(reader, 'shop.kind'),
  officerName: getSetting(reader, 'shop.officerName'),
  officerContact: getSetting(reader, 'shop.officerContact'),
  idleMinutes: getSetting(reader, 'shop.idleMinutes'),
});

/** What a change of these says anew in the notice (s 18(1)(b), (h)). */
const inTheNotice: readonly (keyof Shop)[] = ['name', 'address', 'contact', 'kind', 'officerName', 'officerContact'];

export function shopRoom(house: House): Implementation[] {
  return [
    implement(readShop, (_, { tx }) => ok(shopOf(tx))),

    implement(changeShop, (changes, { tx, actor, now, newId, afterCommit }) => {
      const before = shopOf(tx);
      for (const [field, value] of Object.entries(changes)) {
        if (value !== undefined) putSetting(tx, `shop.${field as keyof Shop}`, value as never, now, actor.personId); // the input schema pairs each field with its type
      }
      const after = shopOf(tx);
      if (before.kind !== after.kind)
        refreshDueUnder(tx, keepSalesAs(tx, after.kind, { now, newId, by: actor.personId }));
      if (inTheNotice.some((field) => before[field] !== after[field]))
        publishNotice(tx, after, { now, newId, by: actor.personId });
      afterCommit(() => house.open && arrangeWindow(house.options.desk, house.open.store.read, actor.personId));
      return ok(after);
    }),

    implementSlow(readHealth, async (_, { register, read, commit }) => {
      const now = read((context) => context.now);
      const log = await checkWholeLog(register.store.read, logRootOf(house), now);
      return commit(({ tx }) => ok(healthOf(tx, now, house, noticeInForce(tx), log)));
    }),
  ];
}

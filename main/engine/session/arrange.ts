import type { Desk } from '../register.ts';
import { getSetting } from '../shop/index.ts';
import type { Reader } from '../store/index.ts';
import { preferencesOf } from './me.ts';

/** Tells the desktop how this person's window is to be; at entering, and whenever it changes. */
export function arrangeWindow(desk: Desk, reader: Reader, personId: string) {
  const { textSize } = preferencesOf(reader, personId);
  desk.arrange({ textPercent: textSize, idleMinutes: getSetting(reader, 'shop.idleMinutes') });
}

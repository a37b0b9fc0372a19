import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEpochKey, recordEntry, startLog } from '../../../main/engine/audit/index.ts';
import { publishNotice, seedPurposes } from '../../../main/engine/purposes/index.ts';
import { putSetting, writeLegalConstants } from '../../../main/engine/shop/index.ts';
import { createStore, type Tx, type Value } from '../../../main/engine/store/index.ts';
import { type Instant, instantOf } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';

const root = join(import.meta.dirname, '../../..');

/** The typeface of paper under the names it is shipped with. */
export function putFonts(folder: string) {
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans');
  mkdirSync(folder, { recursive: true });
  cpSync(join(fonts, '400Regular/NotoSans_400Regular.ttf'), join(folder, 'NotoSans-Regular.ttf'));
  cpSync(join(fonts, '700Bold/NotoSans_700Bold.ttf'), join(folder, 'NotoSans-Bold.ttf'));
  return folder;
}

export const shop = {
  name: 'Thandi’s Hair & Beauty',
  address: '12 Vilakazi Street, Orlando West, 1804',
  contact: '011 000 0000',
  kind: 'sole-trader',
  officerName: 'Thandi Mokoena',
  officerContact: '011 000 0001',
} as const;

export const thandi = 'p_thandi';
export const sipho = 'p_sipho';

let made = 0;
/** UUIDv7 in rising order, so that rows sort as they were made. */
export const newId = () => `01990000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`;

let clock = Date.UTC(2025, 1, 3, 7, 30);
/** A minute later at each call, so that every moment is its own. */
export function nextMoment(): Instant {
  clock += 61_000;
  return instantOf(clock);
}

/** An encrypted register of a small shop, set up as the app does it, with nobody in it yet. */
export function openShop() {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const store = createStore({ folder, dataKey: randomBytes(32) });
  store.inTransaction((tx) => {
    const context = { now: nextMoment(), newId, by: thandi };
    startLog(tx, newEpochKey(), context.now);
    for (const [key, value] of Object.entries({ ...shop, idleMinutes: 3 })) {
      putSetting(tx, `shop.${key}` as 'shop.name', String(value), context.now, thandi); // each is one of the shop's settings
    }
    writeLegalConstants(tx);
    seedPurposes(tx, shop.kind, ['bookings', 'invoices', 'specials', 'photo'], context);
    publishNotice(tx, { ...shop, idleMinutes: 3 }, context);
    insert(tx, 'person', {
      id: thandi,
      label: 'Thandi M.',
      role: 'owner',
      can: '[]',
      state: 'active',
      last_seen_at: null,
    });
    insert(tx, 'person', { id: sipho, label: 'Sipho', role: 'staff', can: '[]', state: 'active', last_seen_at: null });
  });
  return {
    store,
    folder,
    fonts: putFonts(join(folder, 'fonts')),
    close() {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type TestShop = ReturnType<typeof openShop>;

export function insert(tx: Tx, table: string, row: Record<string, Value>) {
  const names = Object.keys(row);
  tx.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`, row);
}

const Ids = z.object({ id: z.string(), versionId: z.string() });
export const purposeOf = (tx: Tx, code: string) =>
  tx.one(
    Ids,
    'SELECT p.id, v.id AS versionId FROM purpose p JOIN purpose_version v ON v.purpose_id = p.id WHERE p.code = :code',
    { code },
  );
export const noticeId = (tx: Tx) => tx.one(z.object({ id: z.string() }), 'SELECT id FROM notice_version').id;

/** One line of the log about a record. */
export const logged = (
  tx: Tx,
  recordId: string | null,
  procedure: string,
  by: string | null = sipho,
  reason: string | null = null,
) =>
  recordEntry(tx, {
    at: nextMoment(),
    personId: by,
    role: by === null ? null : by === thandi ? 'owner' : 'staff',
    till: '1',
    procedure,
    action: `${procedure} done`,
    outcome: 'done',
    refusal: null,
    recordId,
    reason,
    fields: ['name'],
    count: null,
    detail: ['0'.repeat(64)],
    clock: 'good',
  });

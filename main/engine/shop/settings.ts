import type { Instant } from '../../../shared/instants.ts';
import { z } from '../../../shared/z.ts';
import type { Reader, Tx } from '../store/index.ts';

/** Every setting and its shape. Facts: the last writer wins, and who that was is kept. */
const settings = {
  'shop.name': z.string(),
  'shop.address': z.string(),
  'shop.contact': z.string(),
  'shop.kind': z.enum(['sole-trader', 'company']),
  'shop.officerName': z.string(),
  'shop.officerContact': z.string(),
  'shop.idleMinutes': z.number().int(),
  'register.id': z.string(),
  'register.till': z.string().length(1),
  'register.practice': z.boolean(),
  'register.language': z.enum(['en', 'af', 'zu']),
  /** When the recovery code was typed back; real data waits for it (security.md section 4). */
  'recovery.typedBackAt': z.string().nullable(),
  /** The highest roster this register has seen: an older keys file put back is refused. */
  'roster.version': z.number().int(),
  /** Since when a key change is due because somebody was removed. */
  'keys.changeDueSince': z.string().nullable(),
} as const;
type Code = keyof typeof settings;
type ValueOf<C extends Code> = z.infer<(typeof settings)[C]>;

const Row = z.object({ value: z.string() });

export function getSetting<C extends Code>(reader: Reader, code: C): ValueOf<C> {
  const { value } = reader.one(Row, 'SELECT value FROM setting WHERE code = :code', { code });
  return settings[code].parse(JSON.parse(value)) as ValueOf<C>; // parsed by the schema of this very code
}

export function putSetting<C extends Code>(tx: Tx, code: C, value: ValueOf<C>, at: Instant, by: string | null) {
  tx.run(
    `INSERT INTO setting (code, value, changed_at, changed_by) VALUES (:code, :value, :at, :by)
     ON CONFLICT (code) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    { code, value: JSON.stringify(value), at, by },
  );
}

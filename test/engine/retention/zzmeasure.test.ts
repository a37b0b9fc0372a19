import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../../main/engine/store/index.ts';
import { seedPurposes } from '../../../main/engine/purposes/index.ts';
import { refreshDueUnder, refreshDue } from '../../../main/engine/retention/index.ts';
import { fill } from '../../../test/bench/register/fill.ts';
import { z } from '../../../shared/z.ts';
import { test } from 'vitest';
test('m', { timeout: 300_000 }, () => {
const count = Number(process.env.DUE_COUNT ?? 20000);
const folder = mkdtempSync(join(tmpdir(), 'due-'));
const store = createStore({ folder, dataKey: Buffer.alloc(32, 7) });
let made = 0;
const newId = () => `01990000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`;
const now = '2026-06-30T10:00:00.000Z' as any;
store.inTransaction((tx) => seedPurposes(tx, 'sole-trader', ['bookings', 'invoices', 'specials'], { now, newId, by: null }));
fill(store, 5, count, () => {});
store.inTransaction((tx) => {
  tx.run(`INSERT INTO purpose_event (id, customer_id, purpose_id, purpose_version_id, kind, at, recorded_by)
    SELECT c.id || '-' || p.code, c.id, p.id, v.id, 'begun', c.captured_at, 'p_b' FROM customer c, purpose p JOIN purpose_version v ON v.purpose_id=p.id WHERE p.code IN ('bookings','invoices')`);
  tx.run(`INSERT INTO consent_event (id, customer_id, purpose_id, purpose_version_id, channel, kind, occurred_at, language, method, initiated_by, recorded_by, saw, audit_seq)
    SELECT c.id || '-' || ch.value, c.id, p.id, v.id, ch.value, CASE WHEN (c.row + ch.key) % 4 = 0 THEN 'refused' ELSE 'given' END, c.captured_at, 'en','in-person','shop','p_b','[]',1 FROM customer c, purpose p JOIN purpose_version v ON v.purpose_id=p.id, json_each('["sms","whatsapp"]') ch WHERE p.code='specials'`);
  tx.run(`INSERT INTO consent_state SELECT c.row, e.purpose_id, e.channel, e.kind, e.occurred_at, e.id FROM consent_event e JOIN customer c ON c.id=e.customer_id`);
});
store.inTransaction((tx) => { for (const c of tx.all(z.object({row: z.number(), id: z.string()}), 'SELECT row, id FROM customer')) refreshDue(tx, c); });
const all = () => store.read.all(z.any(), 'SELECT * FROM due ORDER BY customer');
const before = JSON.stringify(all());
for (let i = 0; i < 2; i++) {
  const from = performance.now();
  store.inTransaction((tx) => { tx.run("UPDATE retention_rule SET months = months + 12 WHERE code='tax_5y'"); refreshDueUnder(tx, 'tax_5y'); });
  const ms = performance.now() - from;
  console.log(`${count} customers: ${ms.toFixed(0)} ms, per 100,000: ${(ms / count * 100000 / 1000).toFixed(2)} s, rss ${(process.memoryUsage().rss/1e6).toFixed(0)} MB`);
}
const set = JSON.stringify(all());
store.inTransaction((tx) => { for (const c of tx.all(z.object({row: z.number(), id: z.string()}), 'SELECT row, id FROM customer')) refreshDue(tx, c); });
console.log('same as one by one:', set === JSON.stringify(all()), 'moved:', set !== before);
store.close(); rmSync(folder, { recursive: true });

});

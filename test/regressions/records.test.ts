import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { dropOldAnswers } from '../../main/engine/answers.ts';
import { dropOldDrafts, forgetDrafts } from '../../main/engine/session/drafts.ts';
import { createStore, type Tx } from '../../main/engine/store/index.ts';
import { consentTimeline, withdrawConsent } from '../../shared/consent/contract.ts';
import { correctCustomer, customerHistory, openCustomer } from '../../shared/customers/contract.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { type Instant, instantOf } from '../../shared/instants.ts';
import { changeShop } from '../../shared/shop/contract.ts';
import { z } from '../../shared/z.ts';
import { openTestRegister } from '../builders/register.ts';

afterEach(() => vi.useRealTimers());

/** A register that goes with its test. */
async function openFor() {
  const register = await openTestRegister();
  onTestFinished(() => register.close());
  return register;
}

test('a withdrawal made after the clock was set back stands above the yes it ends', async () => {
  const register = await openFor();
  await register.setUp();
  const { id } = await register.capture();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 24 * 60 * 60_000 }); // ids are made by this clock
  await register.get(withdrawConsent, { customerId: id, purpose: 'specials', channel: 'sms', method: 'phone' });
  const { events } = await register.get(consentTimeline, { customerId: id });
  expect(events.map(({ kind }) => kind)).toEqual(['withdrawn', 'given']);
  expect((events[0]?.id ?? '') < (events[1]?.id ?? '')).toBe(true);
});

test('a number written another way can be put right, and the history stays masked', async () => {
  const register = await openFor();
  await register.setUp();
  const { id } = await register.capture({ phone: '0821234567' });
  const retype = (phone: string) =>
    register.call(correctCustomer, { id, changes: { phone }, reason: 'typing-mistake' });
  expect(await retype('+27 82 123 4567')).toMatchObject({ ok: true, value: { corrections: 1 } });
  expect(await retype('+27 82 123 4567')).toEqual({ ok: false, refusal: 'nothing-changed' });
  const [corrected] = await register.get(customerHistory, { id });
  expect(corrected).toMatchObject({
    what: 'corrected',
    field: 'phone',
    before: { shown: '082 ••• 4567', hidden: true },
  });
  expect(corrected?.after?.shown).not.toContain('123');
});

test('everybody kept under a rule that changes is kept as a new shop of that kind would keep them', async () => {
  const kept = async (kind: 'sole-trader' | 'company') => {
    const register = await openFor();
    await register.setUp();
    if (kind === 'company') await register.get(changeShop, { kind });
    const ids: CustomerId[] = [];
    for (const purposes of [['invoices'], ['bookings'], ['bookings', 'invoices'], []])
      for (const answer of ['given', 'refused'] as const) {
        if (purposes.length === 0 && answer === 'refused') continue;
        const choices = [{ purpose: 'specials', channel: 'sms' as const, answer }];
        ids.push((await register.capture({ purposes, choices, phone: `082 123 40${10 + ids.length}` })).id);
      }
    const [first] = ids;
    if (first)
      await register.get(withdrawConsent, { customerId: first, purpose: 'specials', channel: 'sms', method: 'phone' });
    if (kind === 'sole-trader') await register.get(changeShop, { kind: 'company' });
    const pages = await Promise.all(ids.map((id) => register.get(openCustomer, { id })));
    return pages.map(({ keptUntil }) => `${keptUntil.on} ${keptUntil.rule}`);
  };
  const changed = await kept('sole-trader');
  expect(changed).toContain('2034-02-28 tax_5y');
  expect(changed).toEqual(await kept('company'));
});

const now = Date.UTC(2026, 10, 23, 8);
const daysAgo = (days: number) => instantOf(now - days * 24 * 60 * 60_000);

/** An empty register with Thandi, who works here, and Sipho, who does no more. */
function openStore() {
  const folder = mkdtempSync(join(tmpdir(), 'thembeka-'));
  const store = createStore({ folder, dataKey: Buffer.alloc(32, 7) });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}
function putPeople(tx: Tx) {
  for (const [id, state] of [
    ['p_thandi', 'active'],
    ['p_sipho', 'removed'],
  ])
    tx.run(
      `INSERT INTO person (id, label, role, can, state, last_seen_at) VALUES (:id, :id, 'staff', '[]', :state, NULL)`,
      { id: id ?? '', state: state ?? '' },
    );
}

const Left = z.object({ what: z.string() });

test('a draft goes with its writer, and a week after it was left', () => {
  openStore().inTransaction((tx) => {
    putPeople(tx);
    const put = (personId: string, screen: string, savedAt: Instant) =>
      tx.run(`INSERT INTO draft (person_id, screen, body, saved_at) VALUES (:personId, :screen, '{}', :savedAt)`, {
        personId,
        screen,
        savedAt,
      });
    const left = () =>
      tx.all(Left, "SELECT person_id || ' ' || screen AS what FROM draft ORDER BY 1").map(({ what }) => what);
    put('p_thandi', 'capture', daysAgo(8));
    put('p_thandi', 'customer', daysAgo(6));
    put('p_sipho', 'capture', daysAgo(0));
    dropOldDrafts(tx, instantOf(now));
    expect(left()).toEqual(['p_thandi customer']);
    forgetDrafts(tx, 'p_thandi');
    expect(left()).toEqual([]);
  });
});

test('an answer kept against a second sending goes after a day', () => {
  openStore().inTransaction((tx) => {
    for (const [id, at] of [
      ['old', daysAgo(1.1)],
      ['young', daysAgo(0.9)],
    ])
      tx.run(
        `INSERT INTO command_answer (id, person_id, body_hash, answer, answered_at) VALUES (:id, 'p_thandi', x'00', '{}', :at)`,
        { id: id ?? '', at: at ?? '' },
      );
    dropOldAnswers(tx, instantOf(now));
    expect(tx.all(Left, 'SELECT id AS what FROM command_answer')).toEqual([{ what: 'young' }]);
  });
});

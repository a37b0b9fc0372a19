import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consentTimeline, recordChoice } from '../../../shared/consent/contract.ts';
import { captureCustomer } from '../../../shared/customers/contract.ts';
import type { InputOf } from '../../../shared/procedure.ts';
import { counterSheet } from '../../../shared/purposes/contract.ts';
import { changeShop, readShop } from '../../../shared/shop/contract.ts';
import { lookAt } from '../../builders/hands.ts';
import { captured, said } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
});
afterEach(() => register.close());

const notice = async () => (await register.get(counterSheet, {})).notice;

describe('the notice follows the shop (s 18(1)(b))', () => {
  test.each<[string, InputOf<typeof changeShop>, string]>([
    ['its name', { name: 'Mokoena Hair' }, 'Mokoena Hair'],
    ['its address', { address: '7 Main Road, Umlazi' }, '7 Main Road, Umlazi'],
    ['its contact', { contact: '031 000 0000' }, '031 000 0000'],
    ['its officer', { officerName: 'Sipho Ngcobo' }, 'Sipho Ngcobo'],
    ['how its officer is reached', { officerContact: 'sipho@shop.example' }, 'sipho@shop.example'],
    ['its form, which decides how long proof of a sale is kept', { kind: 'company' }, '7 years after'],
  ])('given a change of %s, then a new version says so in every language', async (_, change, words) => {
    const before = await notice();
    await register.get(changeShop, change);
    const after = await notice();

    expect([before.version, after.version]).toEqual([1, 2]);
    expect(after.id).not.toBe(before.id);
    expect(JSON.stringify(after.texts.en.items)).toContain(words);
    for (const language of ['en', 'af', 'zu', 'xh'] as const)
      expect(after.texts[language].hash, language).not.toBe(before.texts[language].hash);
  });

  test.each<[string, InputOf<typeof changeShop>]>([
    ['how soon the window locks', { idleMinutes: 5 }],
    ['nothing', {}],
    ['a name to what it was', { name: 'Thandi’s Hair & Beauty' }],
  ])('given a change of %s, then the notice in force stays', async (_, change) => {
    const before = await notice();
    await register.get(changeShop, change);
    expect(await notice()).toEqual(before);
  });

  test.each(['{address}', 'Braids {and} Beauty', '$& $1', 'A"B\\C', '‘’', '{{name}}'])(
    'given a shop called %s, then the notice names it so',
    async (name) => {
      const shop = await register.get(changeShop, { name });
      expect(shop.name).toBe(name);
      expect((await notice()).texts.en.items.map(({ text }) => text).join('\n')).toContain(name);
    },
  );

  test('given a form that changed, then the words of a purpose say the new length, and the old words stay', async () => {
    const kept = async () =>
      (await register.get(counterSheet, {})).purposes.find(({ code }) => code === 'invoices')?.keptFor.en;
    const before = await kept();
    await register.get(changeShop, { kind: 'company' });

    expect([before, await kept()]).toEqual([
      expect.stringContaining('6 years after'),
      expect.stringContaining('7 years after'),
    ]);
    const versions = await lookAt(register, (db) =>
      db
        .prepare(
          "SELECT v.version FROM purpose_version v JOIN purpose p ON p.id = v.purpose_id WHERE p.code = 'invoices'",
        )
        .pluck()
        .all(),
    );
    expect(versions).toEqual([1, 2]);
    expect(await register.get(readShop, {})).toMatchObject({ kind: 'company' });
  });
});

describe('what was shown before', () => {
  test('given version 2 in force, then a capture or a choice under version 1 is refused: other words were shown', async () => {
    const old = await captured(register);
    const { id } = await register.get(captureCustomer, old);
    const choice = await said(register, id);
    await register.get(changeShop, { contact: '031 000 0000' });

    const refused = { ok: false, refusal: 'notice-not-current' };
    expect(await register.call(captureCustomer, { ...old, name: 'Zodwa Nkosi' })).toEqual(refused);
    expect(await register.call(recordChoice, choice)).toEqual(refused);
    expect(await register.call(recordChoice, await said(register, id))).toMatchObject({ ok: true });
  });

  test('given a yes under version 1, when version 2 is published, then the timeline still points at the old text and its hash', async () => {
    const first = await notice();
    const { id } = await register.capture();
    await register.get(changeShop, { address: '7 Main Road, Umlazi' });
    const second = await notice();
    await register.get(recordChoice, await said(register, id, { channel: 'phone' }));

    const { events, intact } = await register.get(consentTimeline, { customerId: id });
    expect(intact).toBe(true);
    expect(events).toMatchObject([
      { noticeVersionId: second.id, noticeVersion: 2, noticeHash: second.texts.en.hash },
      { noticeVersionId: first.id, noticeVersion: 1, noticeHash: first.texts.zu.hash },
    ]);
    const kept = await lookAt(register, (db) =>
      db.prepare('SELECT texts FROM notice_version ORDER BY version').pluck().all().map(String),
    );
    expect(JSON.parse(kept[0] ?? '')).toEqual(first.texts);
    expect(kept[0]).toContain('12 Vilakazi Street');
    expect(JSON.parse(kept[1] ?? '')).toEqual(second.texts);
  });
});

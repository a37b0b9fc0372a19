import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listLog } from '../../../shared/audit/contract.ts';
import { searchCustomers } from '../../../shared/customers/contract.ts';
import { listPeople, removePerson } from '../../../shared/people/contract.ts';
import { whoAmI } from '../../../shared/session/contract.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

let register: TestRegister;
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
});
afterEach(() => register.close());

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

describe('what may cross the port', () => {
  test.each<[string, unknown]>([
    ['too deep', deep(12)],
    ['a string of ten thousand and one characters', 'x'.repeat(10_001)],
    ['a list of five thousand and one', Array.from({ length: 5_001 }, () => 0)],
    ['more than a megabyte', Array.from({ length: 200 }, () => 'x'.repeat(9_000))],
    ['not a number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['a key that reaches the prototype', JSON.parse('{"__proto__": {"role": "owner"}}')],
    ['a constructor key', { constructor: { prototype: {} } }],
    ['a Map', new Map([['text', 'x']])],
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 10n],
  ])('%s is refused and nothing happens', async (_, input) => {
    expect(await register.session.call({ name: searchCustomers.name, input })).toEqual({
      answer: { ok: false, refusal: 'invalid-input' },
    });
  });

  test('a loop is refused, not followed', async () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(await register.session.call({ name: searchCustomers.name, input: loop })).toMatchObject({
      answer: { refusal: 'invalid-input' },
    });
  });

  test('an unknown key, an unknown procedure and a gate procedure are refused alike', async () => {
    for (const [name, input] of [
      [searchCustomers.name, { text: 'x', role: 'owner' }],
      ['customers.delete-all', {}],
      ['gate.create-register', {}],
      ['constructor', {}],
    ] as const) {
      expect(await register.session.call({ name, input }), name).toMatchObject({
        answer: { refusal: 'invalid-input' },
      });
    }
  });

  test('the working window’s procedures are not offered at the gate', async () => {
    expect(
      await register.engine.gateSession().call({ name: searchCustomers.name, input: { text: 'abc' } }),
    ).toMatchObject({ answer: { refusal: 'invalid-input' } });
  });

  test('a flood is refused after two hundred calls in a burst, and a second later work goes on', async () => {
    const replies = [];
    for (let index = 0; index < 230; index += 1)
      replies.push(await register.session.call({ name: whoAmI.name, input: {} }));
    expect(JSON.stringify(replies.at(-1))).toContain('too-much');
    register.time.now += 1_000;
    expect(await register.session.call({ name: whoAmI.name, input: {} })).toMatchObject({ answer: { ok: true } });
  });

  test('half a surrogate pair is stored as a whole character, not as broken text', async () => {
    const { id } = await register.capture({ name: `Thabo\ud800 M` }).catch(() => ({ id: null }));
    expect(id).not.toBeUndefined();
  });
});

describe('who is asking', () => {
  test('a port of before the lock answers nothing, whoever is signed in now', async () => {
    const old = register.session;
    await register.signIn('Thandi');
    expect(await old.call({ name: whoAmI.name, input: {} })).toEqual({ answer: { ok: false, refusal: 'locked' } });
  });

  test('an act that needs a fresh passphrase is refused after five minutes, until it was given again', async () => {
    await register.addPerson('Sipho', 'staff');
    const { people } = await register.get(listPeople, {});
    const input = { personId: people.find(({ label }) => label === 'Sipho')?.id ?? '' };
    register.time.now += 5 * 60_000 + 1;

    expect(await register.call(removePerson, input)).toMatchObject({ ok: false, refusal: 'not-fresh' });
    await register.stepUp();
    expect(await register.call(removePerson, input)).toMatchObject({ ok: true });
  });

  test('one search typed letter by letter is one entry in the log, and says how many were shown', async () => {
    await register.capture();
    await register.signIn('Thandi');
    for (const text of ['nok', 'noku', 'nokut']) await register.get(searchCustomers, { text });
    await register.get(searchCustomers, { text: '0821234567' });
    await register.actAsOfficer();
    const { entries } = await register.get(listLog, {
      filter: { personId: null, recordId: null, procedure: 'customers.search', outcome: null, from: null, until: null },
      before: null,
      limit: 50,
    });
    expect(entries.map(({ count }) => count)).toEqual([1, 1]);
    expect(JSON.stringify(entries)).not.toMatch(/nok|0821234567/i);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captureCustomer, recordVisit } from '../../../shared/customers/contract.ts';
import { listDue } from '../../../shared/retention/contract.ts';
import { captured } from '../../builders/inputs.ts';
import { openTestRegister, type TestRegister } from '../../builders/register.ts';

const day = 24 * 60 * 60_000;
const names = ['Anele', 'Busi', 'Chumani', 'Dineo', 'Enhle'] as const;
let register: TestRegister;
const ids = new Map<string, string>();

/** Five customers for bookings, captured on five days from 23 November 2026; kept until the same days a year later. */
beforeEach(async () => {
  register = await openTestRegister();
  await register.setUp();
  for (const name of names) {
    ids.set(name, (await register.get(captureCustomer, await captured(register, { name }))).id);
    register.time.now += day;
  }
});
afterEach(() => register.close());

const dueOn = async (today: string, page = { offset: 0, limit: 10 }) => {
  register.time.now = Date.parse(`${today}T08:00:00.000Z`);
  const { count, rows, nextOn } = await register.get(listDue, page);
  return { count, names: rows.map(({ name }) => name), nextOn };
};

describe('who is due for destruction', () => {
  test('nobody the day before the first', async () => {
    expect(await dueOn('2027-11-22')).toEqual({ count: 0, names: [], nextOn: '2027-11-23' });
  });

  test('the first on the very day, and the next day is told', async () => {
    expect(await dueOn('2027-11-23')).toEqual({ count: 1, names: ['Anele'], nextOn: '2027-11-24' });
  });

  test('everybody in the end, oldest first, and nobody after', async () => {
    expect(await dueOn('2028-01-01')).toEqual({ count: 5, names: [...names], nextOn: null });
  });

  test('who came in again moves to the end of the line', async () => {
    register.time.now = Date.parse('2027-01-15T08:00:00.000Z');
    await register.get(recordVisit, { id: ids.get('Anele') ?? '' });
    expect(await dueOn('2027-12-31')).toEqual({
      count: 4,
      names: ['Busi', 'Chumani', 'Dineo', 'Enhle'],
      nextOn: '2028-01-15',
    });
  });

  test('in pages that leave nobody out and show nobody twice', async () => {
    const pages = [];
    for (const offset of [0, 2, 4, 6]) pages.push(await dueOn('2028-01-01', { offset, limit: 2 }));
    expect(pages.map((page) => page.names)).toEqual([['Anele', 'Busi'], ['Chumani', 'Dineo'], ['Enhle'], []]);
    expect(pages.map(({ count }) => count)).toEqual([5, 5, 5, 5]);
  });

  test('with why, in every language a customer reads, and never a number or an address', async () => {
    register.time.now = Date.parse('2027-11-23T08:00:00.000Z');
    const { rows } = await register.get(listDue, { offset: 0, limit: 1 });
    expect(rows[0]).toMatchObject({
      lastSeenOn: '2026-11-23',
      keptUntil: {
        on: '2027-11-23',
        rule: 'bookings_12m',
        because: { en: 'bookings are kept for 12 months after the last visit' },
      },
    });
    expect(Object.keys(rows[0]?.keptUntil.because ?? {}).sort()).toEqual(['af', 'en', 'xh', 'zu']);
    expect(JSON.stringify(rows)).not.toMatch(/4567|@/);
  });
});

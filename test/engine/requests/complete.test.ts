import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Pack } from '../../../main/engine/requests/index.ts';
import { type Day, dayOf, type Instant } from '../../../shared/instants.ts';
import { customerTablesOf, getMapped, givesRows, isShown } from '../../../shared/register/map.ts';
import { writtenDate } from '../../../shared/requests/packTexts.ts';
import { z } from '../../../shared/z.ts';
import { addCustomerWithEverything, type Everything } from './everything.ts';
import { filesOf, packOf } from './packs.ts';
import { readPdf, withoutSpaces } from './readPdf.ts';
import { insert, newId, nextMoment, openShop, sipho, type TestShop } from './shop.ts';

const name = 'Nokuthula Ḓakalo Ḽuvhengo-Ṋemukula Ṱshivhase Šmit ŉ-Ndou';

let shop: TestShop;
let customer: Everything;
let others: Everything[];
let pack: Pack;
let files: Awaited<ReturnType<typeof filesOf>>;
let paper: ReturnType<typeof readPdf>;

beforeAll(async () => {
  shop = openShop();
  shop.store.inTransaction((tx) => {
    // Before and after her, in the same household, with the same words in their names.
    others = [addCustomerWithEverything(tx, 'OTHERA', 'Nokuthula Dlamini OTHERA')];
    customer = addCustomerWithEverything(tx, 'HERS', name);
    others.push(addCustomerWithEverything(tx, 'OTHERB', 'Sizwe Ndou OTHERB'));
    insert(tx, 'draft', {
      person_id: sipho,
      screen: 'capture',
      body: JSON.stringify({ name: 'OTHERA at the counter', phone: '+27821234567' }),
      saved_at: nextMoment(),
    });
  });
  pack = packOf(shop, customer.id);
  files = await filesOf(shop, pack);
  paper = readPdf(files.pdf);
});
afterAll(() => shop.close());

const Value = z.union([z.string(), z.number(), z.null(), z.instanceof(Buffer)]);

/** What the file itself holds of her in one column, asked in the test's own words and not by the map's pointers. */
const whereHers: Record<string, string> = {
  customer: 'id = :id',
  consent_state: 'customer = :row',
  due: 'customer = :row',
  audit_entry: `record_id = :id OR record_id IN (SELECT id FROM consent_event WHERE customer_id = :id)`,
};
const inRegister = (table: string, column: string) =>
  shop.store.read
    .all(
      z.object({ value: Value }),
      `SELECT "${column}" AS value FROM ${table} WHERE ${whereHers[table] ?? 'customer_id = :id'}`,
      { ...customer },
    )
    .map(({ value }) => (Buffer.isBuffer(value) ? value.toString('hex') : value));

const shownColumns = customerTablesOf()
  .filter((table) => givesRows(table) === 'shown')
  .flatMap(({ table, columns }) => columns.filter(isShown).map((column) => ({ table, ...column })));

const leaves = (value: unknown): unknown[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];

describe('a subject access pack holds everything about the customer', () => {
  test.each(shownColumns)('$table.$name is whole in pack.json', ({ table, name: column, json }) => {
    const held = inRegister(table, column).map((value) => (json ? JSON.parse(String(value)) : value));
    const given = JSON.parse(files.text('pack.json')).tables[table].data.map(
      (row: Record<string, unknown>) => row[column],
    );
    expect(held.length).toBeGreaterThan(0);
    expect(given.toSorted(byText)).toEqual(held.toSorted(byText));
  });

  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

  test.each(shownColumns.filter(({ appears }) => appears.as === 'shown' && appears.onPaper === 'value'))(
    '$table.$name is printed as it is',
    ({ table, name: column, json }) => {
      const printed = withoutSpaces(paper.text);
      const values = inRegister(table, column)
        .flatMap((value) => leaves(json ? JSON.parse(String(value)) : value))
        .filter((value) => typeof value === 'string')
        .filter((value) => !['signature', 'typed-name', 'witness', 'reference'].includes(value)); // kinds of proof, told in words
      expect(values.length).toBeGreaterThan(0);
      expect(values.filter((value) => !printed.includes(withoutSpaces(value)))).toEqual([]);
    },
  );

  test.each(shownColumns.filter(({ appears }) => appears.as === 'shown' && appears.onPaper === 'words'))(
    '$table.$name is told on paper when it is a moment or a day',
    ({ table, name: column }) => {
      const printed = withoutSpaces(paper.text);
      const told = inRegister(table, column)
        .filter((value) => typeof value === 'string')
        .flatMap((value) => (/^\d{4}-\d\d-\d\d(T.*Z)?$/.test(value) ? [inWords(value)] : []));
      expect(told.filter((words) => !printed.includes(withoutSpaces(words)))).toEqual([]);
    },
  );

  const inWords = (value: string) => {
    if (value.length === 10) return writtenDate(value as Day, 'en'); // seen to be a day
    const time = new Date(Date.parse(value) + 7_200_000).toISOString().slice(11, 16);
    return `${writtenDate(dayOf(value as Instant), 'en')} ${time}`; // seen to be a moment
  };

  test('every row of a table is told: as many choices, visits, notices and looks on paper as in the register', () => {
    const { parts } = pack;
    expect([parts.consents.events.length, parts.consents.now.length]).toEqual([8, 4]);
    expect([parts.purposes.length, parts.notices.given.length, parts.dealings.visits.length]).toEqual([4, 1, 1]);
    expect([parts.recipients.handedTo.length, parts.recipients.lookedAt.length]).toEqual([1, 4]);
    expect([parts.fields.values.length, parts.fields.corrections.length]).toEqual([7, 1]);
  });

  test('a choice carries the words in the language they were shown in, the notice, the proof and what it corrects', () => {
    const [first, , xhosa] = pack.parts.consents.events;
    expect(first).toMatchObject({
      wordsShown: 'Ngithumelele amaspeshali nge-SMS',
      language: 'zu',
      goodsOrServices: 'izimpahla nezinsizakalo zalesi sitolo',
      notice: { version: 1, language: 'zu', shownHow: 'read-aloud' },
      proof: { kind: 'signature' },
      by: { label: 'Sipho' },
    });
    expect(first?.notice?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(xhosa?.wordsShown).toBe('Ndithumelele iispeshali nge-WhatsApp');
    const corrected = pack.parts.consents.events.find(({ kind }) => kind === 'corrected');
    expect(pack.parts.consents.events.find(({ id }) => id === corrected?.corrects)).toMatchObject({ kind: 'refused' });
  });

  test('the notice is given whole, in the language it was shown in, item by item', () => {
    const [notice] = pack.parts.notices.texts;
    expect(notice?.language).toBe('zu');
    expect(notice?.items).toHaveLength(14);
    const printed = withoutSpaces(paper.text);
    for (const { heading, text } of notice?.items ?? []) {
      expect(printed).toContain(withoutSpaces(heading));
      expect(printed).toContain(withoutSpaces(text));
    }
    for (const words of [notice?.hash, notice?.title, notice?.spokenLine])
      expect(printed).toContain(withoutSpaces(words ?? 'nothing'));
  });

  test('who looked is told by name and role, with what was done and why, also for acts on one entry of hers', () => {
    expect(
      pack.parts.recipients.lookedAt.map(({ by, procedure, reason }) => [by.label, by.role, procedure, reason]),
    ).toEqual([
      ['Sipho', 'staff', 'consent.correct', 'recorded-by-mistake'],
      ['Sipho', 'staff', 'customers.capture', null],
      ['Sipho', 'staff', 'customers.reveal', 'calling-back'],
      ['Thandi M.', 'owner', 'customers.open', null],
    ]);
    expect(withoutSpaces(paper.text)).toContain(
      withoutSpaces('Sipho (counter) Your number or address was shown in full'),
    );
  });

  test('pack.json is as its schema says, word for word', () => {
    const read = JSON.parse(files.text('pack.json'));
    expect(Pack.parse(read)).toEqual(read);
    expect(read).toEqual(JSON.parse(JSON.stringify(pack)));
  });
});

describe('a subject access pack holds nothing about anybody else', () => {
  test('no value and no id of another customer is in any file, though they share a phone and a household', () => {
    const all = [...files.files.map(({ bytes }) => bytes.toString('utf8')), paper.text, paper.edges].join('\n');
    expect(all).toContain('HERS');
    expect(all).not.toContain('OTHER');
    for (const { id } of others) expect(all).not.toContain(id);
  });

  test('what the map withholds is counted and named with its ground, and its content is nowhere', () => {
    expect(pack.parts.withheld.map(({ table, rows, ground }) => ({ table, rows, ground }))).toEqual([
      { table: 'audit_detail', rows: 4, ground: 'paia-66' },
      { table: 'draft', rows: 1, ground: 'paia-63' },
    ]);
    expect(withoutSpaces(paper.text)).toContain(withoutSpaces('about somebody else (1)'));
    const salts = shop.store.read.all(z.object({ salt: z.string() }), 'SELECT hex(salt) AS salt FROM audit_detail');
    for (const { salt } of salts) expect(files.text('pack.json').toUpperCase()).not.toContain(salt);
  });

  test('derived values and copies are not repeated', () => {
    const json = files.text('pack.json');
    for (const key of ['namekey', 'soundkey', 'emailkey', 'HERS-answer']) expect(json).not.toContain(key);
    expect(pack.tables.command_answer).toMatchObject({ outcome: 'derived', rows: 1 });
    expect(pack.tables.customer_search).toMatchObject({ outcome: 'derived', rows: 1 });
    expect(pack.tables.customer?.leftOut).toEqual([
      'row',
      'name_key',
      'sound_key',
      'phone_digits',
      'phone_reversed',
      'email_key',
    ]);
  });

  test('a disclosure of another customer that names hers stays theirs', () => {
    const hers = pack.tables.disclosure?.data.map((row) => row.recipient);
    shop.store.inTransaction((tx) =>
      insert(tx, 'disclosure', {
        id: newId(),
        customer_id: others[0]?.id ?? '',
        recipient: `beside ${customer.id}`,
        what: 'x',
        why: 'x',
        sha256: null,
        disclosed_at: nextMoment(),
        disclosed_by: sipho,
      }),
    );
    expect(packOf(shop, customer.id).tables.disclosure?.data.map((row) => row.recipient)).toEqual(hers);
  });

  test('the tables said not to be about customers are those the map calls so', () => {
    const said = Object.entries(pack.tables).flatMap(([table, { outcome }]) =>
      outcome === 'not-about-customers' ? [getMapped(table).about.whom] : [],
    );
    expect(said.length).toBeGreaterThan(8);
    expect(said.every((whom) => whom === 'nobody' || whom === 'person')).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../main/engine/requests/pack/paper/blocks.ts';
import { paperOf as writtenPaper } from '../../../main/engine/requests/pack/paper/index.ts';
import { drawPdf, loadFonts } from '../../../main/engine/requests/pack/pdf/index.ts';
import { customerLanguages } from '../../../shared/languages.ts';
import { packSections, packTexts } from '../../../shared/requests/packTexts.ts';
import { addCustomerWithEverything } from './everything.ts';
import { filesOf, packOf } from './packs.ts';
import { elements, type Node, readPdf, withoutSpaces } from './readPdf.ts';
import { insert, newId, nextMoment, openShop, sipho, type TestShop } from './shop.ts';

let shop: TestShop;
let everything: string;
let nothing: string;

beforeAll(() => {
  shop = openShop();
  shop.store.inTransaction((tx) => {
    everything = addCustomerWithEverything(tx, 'HERS', 'Nokuthula Dlamini').id;
    nothing = newId();
    insert(tx, 'customer', {
      id: nothing,
      slip_code: '1ZZZ9',
      name: 'Lerato',
      language: 'en',
      captured_at: nextMoment(),
      captured_by: sipho,
      last_seen_on: '2026-01-02',
      name_key: 'lerato',
      sound_key: 'LRT',
    });
  });
});
afterAll(() => shop.close());

const paperOf = async (id: string, language: (typeof customerLanguages)[number] = 'en') =>
  readPdf((await filesOf(shop, packOf(shop, id, language))).pdf);

const frame = {
  language: 'en',
  documentTitle: 'Everything held about you',
  headLeft: 'A shop',
  headRight: '23 November 2026',
  footLeft: 'Log code: 0000',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  madeAt: new Date('2026-11-23T08:00:00Z'),
} as const;
const drawn = async (...blocks: Block[]) =>
  readPdf(await drawPdf([{ kind: 'title', text: 'T' }, ...blocks], frame, loadFonts(shop.fonts), 'LETTERS MISSING'));

describe('the paper of a pack', () => {
  test.each(customerLanguages)('in %s has all fifteen parts in their order, each with its number', async (language) => {
    const paper = await paperOf(everything, language);
    expect(elements(paper.tree, 'H2').map(({ text }) => text.trim())).toEqual(
      packSections.map((section, i) => `${i + 1}. ${packTexts[language].sections[section].heading}`),
    );
    expect(paper.catalog).toContain(`/Lang (${language})`);
  });

  test('is tagged: a document of headings, paragraphs, tables of rows with heads that say what they head, and figures', async () => {
    const paper = await paperOf(everything);
    expect(paper.catalog).toMatch(/\/MarkInfo/);
    expect(paper.tree.map(({ tag }) => tag)).toEqual(['Document']);
    expect(elements(paper.tree, 'H1')).toHaveLength(1);
    const tables = elements(paper.tree, 'Table');
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      expect(new Set(table.children.map(({ tag }) => tag))).toEqual(new Set(['TR']));
      for (const row of table.children)
        expect(row.children.map(({ tag }) => tag).join(' ')).toMatch(/^TH( TH)*$|^TH TD$|^TD( TD)*$/);
    }
    const heads = elements(paper.tree, 'TH');
    expect(heads.filter(({ scope }) => scope !== 'Row' && scope !== 'Column')).toEqual([]);
    expect(elements(paper.tree, 'Figure').map(({ alt }) => alt)).toEqual([
      expect.stringMatching(/^Your signature, as you drew it, \d+ February 2025 \d\d:\d\d$/),
    ]);
  });

  test('says in which language words were shown when it is not its own, so that they are read aloud rightly', async () => {
    const paper = await paperOf(everything);
    const cell = elements(paper.tree, 'TD').find(({ text }) => text.includes('Ndithumelele iispeshali nge-WhatsApp'));
    expect(cell?.lang).toBe('xh');
  });

  test.each(customerLanguages)(
    'in %s is read from the first word to the last in the order it was written',
    async (language) => {
      const pack = packOf(shop, everything, language);
      const paper = readPdf((await filesOf(shop, pack)).pdf);
      expect(withoutSpaces(paper.text)).toBe(withoutSpaces(writtenPaper(pack).flatMap(textsOf).join('')));
    },
  );

  function textsOf(block: Block): string[] {
    switch (block.kind) {
      case 'part':
        return [`${block.number}. ${block.heading}`, block.explain];
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, value]);
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'signature':
        return [block.says];
      default:
        return [block.text];
    }
  }

  test('carries shop, day, page and log code on every page, outside the reading order', async () => {
    const pack = packOf(shop, everything);
    const paper = readPdf((await filesOf(shop, pack)).pdf);
    for (let page = 1; page <= paper.pages; page += 1) expect(paper.edges).toContain(`Page ${page} of ${paper.pages}`);
    expect(paper.edges.split(`Log code: ${pack.checkpoint}`)).toHaveLength(paper.pages + 1);
    expect(paper.edges.split('Thandi’s Hair & Beauty')).toHaveLength(paper.pages + 1);
    expect(paper.text).not.toContain('Page 1 of');
  });

  test('says of each part that has nothing in it that there is none', async () => {
    const { text } = await paperOf(nothing);
    const said = withoutSpaces(text);
    for (const words of [
      'None of your details was ever changed.',
      'You were never asked for a yes or no.',
      'Sent to you: none.',
      'Earlier requests: none.',
      'None. The register holds no notes about you.',
      'Nothing was given to anyone before this copy.',
      'None. No company is on record',
      'None. No sending of your information to another country is on record.',
      'None are made. Every decision about you was made by a person.',
      'Nothing was left out.',
    ])
      expect(said).toContain(withoutSpaces(words));
    expect(said).toContain(withoutSpaces('E-mail address Not recorded'));
    expect(said).not.toContain('null');
    expect(said).not.toContain('undefined');
  });

  test('prints the rights with the shop’s, the officer’s and the Regulator’s details, and no place left unfilled', async () => {
    const { text } = await paperOf(everything);
    for (const detail of [
      '011 000 0000',
      'Thandi Mokoena',
      '010 023 5200',
      '0800 017 160',
      'POPIAComplaints@inforegulator.org.za',
    ])
      expect(withoutSpaces(text)).toContain(withoutSpaces(detail));
    expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
  });

  test('draws the signature as lines from the points kept, and never beyond its sheet', async () => {
    const strokes: [number, number, number][][] = [
      [
        [0, 0, 0],
        [600, 120, 5],
        [9_000, -40, 9],
      ],
    ];
    const paper = await drawn({ kind: 'signature', strokes, says: 'Signed' });
    expect(elements(paper.tree, 'Figure')).toMatchObject([{ alt: 'Signed' }]);
    expect(elements(paper.tree, 'Caption')).toMatchObject([{ text: 'Signed' }]);
    const drawing = /\/Figure <<[\s\S]*?EMC/.exec(paper.content)?.[0] ?? '';
    const points = [...drawing.matchAll(/^([\d.]+) ([\d.]+) ([ml])$/gm)].map(([, x, y, way]) => ({
      x: Number(x),
      y: Number(y),
      way,
    }));
    const [first, second, third] = points;
    expect(points.map(({ way }) => way)).toEqual(['m', 'l', 'l']);
    expect([second?.x, third?.x].map((x) => (x ?? 0) - (first?.x ?? 0))).toEqual([252, 252]); // 600 × 0.42
    expect(Math.round(((second?.y ?? 0) - (first?.y ?? 0)) * 10)).toBe(504); // 120 × 0.42
    expect(third?.y).toBe(first?.y);
  });

  test('prints every letter of the official languages', async () => {
    const letters = 'ḒḓḼḽṊṋṰṱṄṅŠšÊêÔôÎîÛûËëÉéÈèÏïÖöÜüÁáŉ’‘';
    const paper = await drawn({ kind: 'paragraph', text: letters });
    expect(elements(paper.tree, 'P').map(({ text }) => text)).toEqual([letters]);
  });

  test('says so when a name has letters it cannot print, and prints the rest', async () => {
    const paper = await drawn({ kind: 'facts', facts: [{ label: 'Name', value: 'Li 李 Nkosi' }] });
    expect(elements(paper.tree, 'P').map(({ text }) => text)).toEqual(['LETTERS MISSING']);
    expect(elements(paper.tree, 'TD').map(({ text }) => text)).toEqual(['Li ? Nkosi']);
  });

  test('loses nothing of a paragraph or a row that is longer than a page, and repeats the heads of a long table to the eye alone', async () => {
    const long = Array.from({ length: 1_500 }, (_, i) => `word${i}`).join(' ');
    const essay = await drawn({ kind: 'paragraph', text: long });
    expect(essay.pages).toBeGreaterThan(1);
    expect(elements(essay.tree, 'P').map(({ text }) => withoutSpaces(text))).toEqual([withoutSpaces(long)]);
    const rows = Array.from({ length: 120 }, (_, i) => [`row ${i}`, i === 60 ? long : `value ${i}`]);
    const paper = await drawn({ kind: 'table', head: ['When', 'What'], widths: [30, 70], rows });
    expect(paper.pages).toBeGreaterThan(4);
    expect(withoutSpaces(cellTexts(paper.tree))).toBe(withoutSpaces(rows.flat().join('')));
    expect(elements(paper.tree, 'TH').map(({ text }) => text)).toEqual(['When', 'What']);
    expect(paper.edges.split('When')).toHaveLength(paper.pages);
  });

  const cellTexts = (tree: Node[]) =>
    elements(tree, 'TD')
      .map(({ text }) => text)
      .join('');
});

describe('what a viewer is told about the document', () => {
  test('has a title and a day, and the name of nobody', async () => {
    const { raw } = await paperOf(everything);
    const about =
      raw.slice(raw.indexOf('<?xpacket begin'), raw.lastIndexOf('<?xpacket end')) +
      (/\/Title[\s\S]*/.exec(raw)?.[0] ?? '');
    expect(raw).toContain('(Everything held about you)');
    for (const name of ['Nokuthula', 'Thandi', 'HERS', 'Sipho']) expect(about).not.toContain(name);
  });

  test('no link, action, script, form or attachment is in it, and it asks for nothing from anywhere', async () => {
    const { raw } = await paperOf(everything);
    for (const way of [
      '/URI',
      '/Launch',
      '/JavaScript',
      '/GoToR',
      '/EmbeddedFile',
      '/AcroForm',
      '/Annots',
      '/OpenAction',
    ])
      expect(raw).not.toContain(way);
    // The metadata names its vocabularies by addresses that nobody fetches; there is no other.
    expect(
      [...raw.matchAll(/(.{0,30})https?:\/\//g)].filter(([, before = '']) => !/xmlns:\w+="$/.test(before)),
    ).toEqual([]);
  });
});

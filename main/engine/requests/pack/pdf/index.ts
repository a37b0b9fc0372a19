import { setImmediate as breathe } from 'node:timers/promises';
import type { Block } from '../paper/blocks.ts';
import type { Fonts } from './fonts.ts';
import { printable } from './letters.ts';
import { drawTable, roomFor, type TablePlan } from './rows.ts';
import { type Frame, lineGap, margin, Sheet, type Style, styles, top, width } from './sheet.ts';
import { drawSignature, signatureRoom } from './signature.ts';

export { type Fonts, loadFonts } from './fonts.ts';
export type { Frame } from './sheet.ts';

/** Lays the blocks out on A4 and gives the bytes of a tagged PDF. The same blocks, frame and fonts give the same bytes. */
export async function drawPdf(blocks: readonly Block[], frame: Frame, fonts: Fonts, lettersMissing: string) {
  const sheet = new Sheet({ ...frame, headLeft: printable(frame.headLeft, fonts.has) }, fonts);
  const safe = blocks.map((block) => withPrintable(block, fonts));
  const missing = safe.some(({ changed }) => changed);
  for (const [i, { block }] of safe.entries()) {
    if (i % 25 === 24) await breathe(); // the counter is served in between
    if (block.kind === 'part' || block.kind === 'heading')
      sheet.need(
        roomWanted(
          sheet,
          safe.slice(i).map((each) => each.block),
        ),
      );
    draw(sheet, block);
    if (missing && block.kind === 'title') draw(sheet, { kind: 'paragraph', text: lettersMissing });
  }
  return sheet.bytes();
}

/** A heading stays with what it heads: how much room it and what follows want together. */
function roomWanted(sheet: Sheet, [block, ...rest]: Block[]): number {
  switch (block?.kind) {
    case undefined:
    case 'title':
      return 0;
    case 'part':
      return 64 + (rest[0]?.kind === 'part' ? 0 : roomWanted(sheet, rest));
    case 'heading':
      return 26 + roomWanted(sheet, rest);
    case 'paragraph':
      return sheet.height(block.text, styles.body, width) + (rest[0]?.kind === 'table' ? roomWanted(sheet, rest) : 0);
    case 'facts':
      return roomFor(sheet, factsPlan(block)) + (rest[0]?.kind === 'signature' ? signatureRoom : 0);
    case 'table':
      return roomFor(sheet, tablePlan(block));
    case 'signature':
      return signatureRoom;
  }
}

const factsPlan = ({ facts }: Extract<Block, { kind: 'facts' }>): TablePlan => ({
  head: null,
  shares: [30, 70],
  air: 2.5,
  rows: facts.map(({ label, value, language, labelLanguage }) => [
    { text: label, head: 'Row', language: labelLanguage },
    { text: value, language },
  ]),
});

const tablePlan = ({ head, rows, widths }: Extract<Block, { kind: 'table' }>): TablePlan => ({
  head: head.map((text) => ({ text, head: 'Column' })),
  shares: widths,
  air: 3.5,
  rows: rows.map((cells) => cells.map((text) => ({ text }))),
});

function draw(sheet: Sheet, block: Block) {
  switch (block.kind) {
    case 'title':
      line(sheet, 'H1', block.text, styles.title, { after: 6 });
      return;
    case 'part':
      if (sheet.pdf.y > top) sheet.pdf.y += 12;
      sheet.pdf.outline.addItem(`${block.number}. ${block.heading}`);
      line(sheet, 'H2', `${block.number}. ${block.heading}`, styles.part, { after: 0 });
      line(sheet, 'P', block.explain, styles.body, { after: 5 });
      return;
    case 'heading':
      if (sheet.pdf.y > top) sheet.pdf.y += 4;
      line(sheet, 'H3', block.text, styles.heading, { after: 1 });
      return;
    case 'paragraph':
      line(sheet, 'P', block.text, styles.body, { after: 5, language: block.language });
      return;
    case 'facts':
      drawTable(sheet, factsPlan(block));
      return;
    case 'table':
      drawTable(sheet, tablePlan(block));
      return;
    case 'signature':
      drawSignature(sheet, block.strokes, block.says);
  }
}

function line(
  sheet: Sheet,
  tag: string,
  text: string,
  style: Style,
  { after, language }: { after: number; language?: string | undefined },
) {
  const { pdf } = sheet;
  const element = pdf.struct(tag, language ? { lang: language } : {}, () =>
    sheet.write(style).text(text, margin, pdf.y, { width, lineGap }),
  );
  sheet.root.add(element);
  pdf.y += after;
}

/** Every text of a block, with `?` for letters the typeface lacks. */
function withPrintable(block: Block, { has }: Fonts): { block: Block; changed: boolean } {
  let changed = false;
  const safe = JSON.parse(JSON.stringify(block), (_, value) => {
    if (typeof value !== 'string') return value;
    const printed = printable(value, has);
    changed ||= printed !== value;
    return printed;
  }) as Block; // the same block with other letters in its texts
  return { block: safe, changed };
}

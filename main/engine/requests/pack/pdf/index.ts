import type { Block } from '../paper/blocks.ts';
import type { Fonts } from './fonts.ts';
import { printable } from './letters.ts';
import { drawTable } from './rows.ts';
import { type Frame, margin, Sheet, type Style, styles, width } from './sheet.ts';
import { drawSignature } from './signature.ts';

export { type Fonts, loadFonts } from './fonts.ts';
export type { Frame } from './sheet.ts';

/** Lays the blocks out on A4 and gives the bytes of a tagged PDF. The same blocks, frame and fonts give the same bytes. */
export async function drawPdf(blocks: readonly Block[], frame: Frame, fonts: Fonts, lettersMissing: string) {
  const sheet = new Sheet({ ...frame, headLeft: printable(frame.headLeft, fonts.has) }, fonts);
  const safe = blocks.map((block) => withPrintable(block, fonts));
  const missing = safe.some(({ changed }) => changed);
  for (const { block } of safe) {
    draw(sheet, block);
    if (missing && block.kind === 'title') draw(sheet, { kind: 'paragraph', text: lettersMissing });
  }
  return sheet.bytes();
}

function draw(sheet: Sheet, block: Block) {
  switch (block.kind) {
    case 'title':
      line(sheet, 'H1', block.text, styles.title, { after: 8 });
      return;
    case 'part':
      sheet.pdf.y += 10;
      sheet.need(110);
      sheet.pdf.outline.addItem(`${block.number}. ${block.heading}`);
      line(sheet, 'H2', `${block.number}. ${block.heading}`, styles.part, { after: 1 });
      line(sheet, 'P', block.explain, styles.body, { after: 6 });
      return;
    case 'heading':
      sheet.pdf.y += 4;
      sheet.need(70);
      line(sheet, 'H3', block.text, styles.heading, { after: 2 });
      return;
    case 'paragraph':
      line(sheet, 'P', block.text, styles.body, { after: 5, language: block.language });
      return;
    case 'facts':
      drawTable(sheet, {
        head: null,
        shares: [30, 70],
        rows: block.facts.map(({ label, value, language }) => [
          { text: label, head: 'Row' },
          { text: value, language },
        ]),
      });
      return;
    case 'table':
      drawTable(sheet, {
        head: block.head.map((text) => ({ text, head: 'Column' })),
        shares: block.widths,
        rows: block.rows.map((cells) => cells.map((text) => ({ text }))),
      });
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
    sheet.write(style).text(text, margin, pdf.y, { width, lineGap: 1.5 }),
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

import PDFDocument from 'pdfkit';
import type { CustomerLanguage } from '../../../../../shared/languages.ts';
import type { Fonts } from './fonts.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

const millimetre = 72 / 25.4;
export const margin = 18 * millimetre;
const page = { width: 210 * millimetre, height: 297 * millimetre };
const headRoom = 30;
const footRoom = 26;

export const width = page.width - 2 * margin;
export const top = margin + headRoom;
export const bottom = page.height - margin - footRoom;

/** Between lines, in points, beyond what the typeface asks. */
export const lineGap = 1.5;

/** What stands on every page around the text, and about the document for a viewer. No name of a person in any of it. */
export interface Frame {
  language: CustomerLanguage;
  documentTitle: string;
  headLeft: string;
  headRight: string;
  footLeft: string;
  pageOf(page: number, pages: number): string;
  madeAt: Date;
}

export interface Style {
  bold: boolean;
  size: number;
}
export const styles = {
  title: { bold: true, size: 19 },
  part: { bold: true, size: 13.5 },
  heading: { bold: true, size: 10.5 },
  body: { bold: false, size: 10 },
  label: { bold: true, size: 9 },
  cell: { bold: false, size: 9 },
  edge: { bold: false, size: 8 },
} satisfies Record<string, Style>;

/** Faint lines only guide the eye; nothing is lost where a printer leaves them out. */
const lines = { dark: { thickness: 0.75, color: 'black' }, faint: { thickness: 0.4, color: '#aab4ae' } };

/**
 * A4 paper being written on from top to bottom, tagged so that a screen reader hears headings, tables and their heads in order.
 * Text enters through the library's text call alone; there are no links, actions or attachments (security.md section 14).
 */
export class Sheet {
  readonly pdf: Pdf;
  readonly root: Element;
  readonly #chunks: Buffer[] = [];
  readonly #done: Promise<void>;
  readonly #frame: Frame;
  readonly #heights = new Map<string, number>();

  constructor(frame: Frame, fonts: Fonts) {
    this.#frame = frame;
    this.pdf = new PDFDocument({
      size: [page.width, page.height],
      margins: { top, left: margin, right: margin, bottom: page.height - bottom },
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: frame.language,
      bufferPages: true,
      // No first font: the library's own lacks half our letters, and one of ours given here would be opened anew at each change.
      font: null as unknown as string, // declared as a path; null is how the library spells "none yet"
      info: { Title: frame.documentTitle, Creator: 'Thembeka', Producer: 'Thembeka', CreationDate: frame.madeAt },
    });
    this.pdf.registerFont('regular', fonts.regular);
    this.pdf.registerFont('bold', fonts.bold);
    this.pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve, reject) => {
      this.pdf.once('end', resolve);
      this.pdf.once('error', reject);
    });
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  write(style: Style): Pdf {
    return this.pdf.font(style.bold ? 'bold' : 'regular').fontSize(style.size);
  }

  /** Remembered for this document: a row is measured before and while it is drawn, and a log repeats itself. */
  height(text: string, style: Style, across: number): number {
    const key = `${style.size} ${style.bold} ${across} ${text}`;
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    const height = this.write(style).heightOfString(text, { width: across, lineGap });
    this.#heights.set(key, height);
    return height;
  }

  /** Begins a new page unless there is room for this much more on the present one. */
  need(height: number): boolean {
    if (this.pdf.y + height <= bottom) return false;
    this.pdf.addPage();
    return true;
  }

  /** Lines and the like, which a screen reader passes over. */
  artifact(draw: (pdf: Pdf) => void, type: 'Layout' | 'Pagination' = 'Layout') {
    this.pdf.markContent('Artifact', { type });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  rule(y: number, line: keyof typeof lines) {
    const { thickness, color } = lines[line];
    this.artifact((pdf) =>
      pdf
        .moveTo(margin, y)
        .lineTo(margin + width, y)
        .lineWidth(thickness)
        .strokeColor(color)
        .stroke(),
    );
  }

  async bytes(): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let i = 0; i < count; i += 1) {
      this.pdf.switchToPage(start + i);
      this.#edges(i + 1, count);
    }
    this.root.end();
    this.pdf.end();
    await this.#done;
    const whole = Buffer.concat(this.#chunks);
    for (const chunk of this.#chunks) chunk.fill(0);
    return whole;
  }

  #edges(number: number, of: number) {
    const { headLeft, headRight, footLeft, pageOf } = this.#frame;
    const foot = page.height - margin - styles.edge.size;
    this.artifact((pdf) => {
      this.#ends(headLeft, headRight, margin);
      this.#ends(footLeft, pageOf(number, of), foot);
      for (const y of [margin + 14, foot - 5]) pdf.moveTo(margin, y).lineTo(margin + width, y);
      pdf.lineWidth(0.5).strokeColor('black').stroke();
    }, 'Pagination');
  }

  #ends(left: string, right: string, y: number) {
    const pdf = this.write(styles.edge);
    const rightWidth = pdf.widthOfString(right);
    pdf.text(
      shortened(left, (text) => pdf.widthOfString(text) <= width - rightWidth - 12),
      margin,
      y,
      {
        lineBreak: false,
      },
    );
    pdf.text(right, margin + width - rightWidth, y, { lineBreak: false });
  }
}

function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

import type { Strokes } from '../paper/blocks.ts';
import { margin, type Sheet, styles } from './sheet.ts';

// The sheet a signature is drawn on: 600 by 120 CSS pixels (shared/consent/contract.ts).
const drawnOn = { width: 600, height: 120 };
const scale = 0.42;
const size = { width: drawnOn.width * scale, height: drawnOn.height * scale };

/** The sheet, its caption, and air. */
export const signatureRoom = size.height + 24;

/** The pen strokes as lines, on a line, with words for whoever cannot see them. */
export function drawSignature(sheet: Sheet, strokes: Strokes, says: string) {
  const { pdf } = sheet;
  sheet.need(signatureRoom);
  const left = margin;
  const y = pdf.y + 2;
  const bbox: [number, number, number, number] = [left, y, left + size.width, y + size.height];
  const figure = pdf.struct('Figure', withBox({ alt: says }, bbox), () => {
    pdf.lineCap('round').lineJoin('round').lineWidth(1.1).strokeColor('black').fillColor('black');
    for (const stroke of strokes) drawStroke(sheet, stroke, left, y);
  });
  sheet.root.add(figure);
  sheet.artifact(() =>
    pdf
      .moveTo(left, y + size.height)
      .lineTo(left + size.width, y + size.height)
      .lineWidth(0.4)
      .stroke(),
  );
  sheet.root.add(
    pdf.struct('Caption', {}, () =>
      sheet.write(styles.edge).text(says, left, y + size.height + 2, { width: size.width * 1.6 }),
    ),
  );
  pdf.x = margin;
  pdf.y += 12;
}

function drawStroke({ pdf }: Sheet, stroke: Strokes[number], left: number, y: number) {
  const points = stroke.map(([px, py]): [number, number] => [
    left + Math.min(Math.max(px, 0), drawnOn.width) * scale,
    y + Math.min(Math.max(py, 0), drawnOn.height) * scale,
  ]);
  const [first, ...rest] = points;
  if (!first) return;
  if (rest.length === 0) {
    pdf.circle(first[0], first[1], 0.8).fill();
    return;
  }
  pdf.moveTo(first[0], first[1]);
  for (const [px, py] of rest) pdf.lineTo(px, py);
  pdf.stroke();
}

/** `bbox` is understood by the library and missing from its declarations. */
const withBox = (options: { alt: string }, bbox: [number, number, number, number]) => Object.assign(options, { bbox });

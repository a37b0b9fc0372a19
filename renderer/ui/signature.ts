/** The points are kept, for replay as evidence; the path is derived from them, for paper. Never a picture. */
export interface SignaturePoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
  /** Milliseconds since the first point. */
  readonly time: number;
}

export interface Signature {
  /** The pad's size when it was signed: the box of the path. */
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly SignaturePoint[])[];
  readonly path: string;
}

const tenth = (number: number) => Math.round(number * 10) / 10;

/** An SVG path: one run of lines per stroke; a lone point is a dot, drawn by a round line of no length. */
export function pathOf(strokes: Signature['strokes']): string {
  return strokes
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const lines = rest.map(({ x, y }) => `L${tenth(x)} ${tenth(y)}`);
      return [`M${tenth(first.x)} ${tenth(first.y)}`, ...(lines.length > 0 ? lines : ['l0 0'])];
    })
    .join('');
}

/** From what the pad recorded. Times become relative: when it was signed is the engine's to say. */
export function signatureOf(
  groups: readonly { points: readonly SignaturePoint[] }[],
  size: { width: number; height: number },
): Signature | null {
  const start = groups[0]?.points[0]?.time;
  if (start === undefined) return null;
  const strokes = groups.map(({ points }) =>
    points.map(({ x, y, pressure, time }) => ({ x: tenth(x), y: tenth(y), pressure, time: time - start })),
  );
  return { ...size, strokes, path: pathOf(strokes) };
}

/** The same strokes on a pad of another size: both ways by one factor, so that the hand stays the hand. */
export function fitStrokes(signature: Signature, size: { width: number; height: number }): SignaturePoint[][] {
  const factor = Math.min(size.width / signature.width, size.height / signature.height);
  return signature.strokes.map((stroke) =>
    stroke.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  );
}

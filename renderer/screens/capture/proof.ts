import type { Proof } from '../../../shared/consent/contract.ts';
import { z } from '../../../shared/z.ts';
import { fitStrokes, type Signature } from '../../ui/signature.ts';

const Point = z.object({ x: z.number(), y: z.number(), pressure: z.number(), time: z.number() });

/** A signature inside a draft, as the pad draws it again. */
export const SignatureKept = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  strokes: z.array(z.array(Point)),
  path: z.string(),
});
export type SignatureKept = z.infer<typeof SignatureKept>;

export const signatureKept = ({ width, height, strokes, path }: Signature): SignatureKept => ({
  width,
  height,
  strokes: strokes.map((stroke) => stroke.map(({ x, y, pressure, time }) => ({ x, y, pressure, time }))),
  path,
});

/** Evidence is kept as points on one size of sheet, whatever pad it was signed on. */
const sheet = { width: 600, height: 120 };
const longestStroke = 2_000; // the contract's own limit: a longer line goes on in the next stroke

type Point = z.infer<typeof Point>;

const pieces = (stroke: readonly Point[]) =>
  Array.from({ length: Math.ceil(stroke.length / longestStroke) }, (_, piece) =>
    stroke.slice(piece * longestStroke, (piece + 1) * longestStroke),
  );

const asEvidence = (signature: Signature): Proof => ({
  kind: 'signature',
  strokes: fitStrokes(signature, sheet)
    .flatMap(pieces)
    .map((stroke) => stroke.map(({ x, y, time }) => [Math.round(x), Math.round(y), Math.round(time)])),
});

interface Given {
  proofAs: 'signature' | 'typed-name' | 'witness';
  signature: Signature | null;
  typedName: string;
  witness: string;
}

/** What will prove the yes (POPIA s 11(2)(a)), or null while it is missing. */
export function proofOf({ proofAs, signature, typedName, witness }: Given): Proof | null {
  switch (proofAs) {
    case 'signature':
      return signature && asEvidence(signature);
    case 'typed-name':
      return typedName.trim() === '' ? null : { kind: 'typed-name', typedName };
    case 'witness':
      return witness.trim() === '' ? null : { kind: 'witness', witness };
  }
}

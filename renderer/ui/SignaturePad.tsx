import { type ReactNode, useEffect, useId, useRef } from 'react';
import SignaturePadCanvas from 'signature_pad';
import type { KeyId } from '../keys.ts';
import { Button } from './Button.tsx';
import css from './SignaturePad.module.css';
import { fitStrokes, type Signature, signatureOf } from './signature.ts';

export interface SignaturePadProps {
  /** "Customer signs here" */
  label: string;
  value: Signature | null;
  onChange: (value: Signature | null) => void;
  /** Under the line: whose signature it is, and the date. */
  caption?: string | undefined;
  /** Beside the label: the way to type the name instead (Alt+T), which the screen offers. */
  aside?: ReactNode;
  words: { clear: string; empty: string; signed: string };
  clearShortcut?: KeyId | undefined;
  height?: number | undefined;
}

/** Sign by finger, pen or mouse. A hand that cannot use it types the name: the screen must offer that beside it. */
export function SignaturePad({
  label,
  value,
  onChange,
  caption,
  aside,
  words,
  clearShortcut,
  height = 120,
}: SignaturePadProps) {
  const id = useId();
  const { canvas, clear } = usePad(value, onChange);

  return (
    <fieldset className={css.frame} aria-labelledby={id}>
      <div className={css.head}>
        <span id={id} className={css.label}>
          {label}
        </span>
        {aside}
        <span className={css.clear}>
          <Button look="link" onPress={clear} shortcut={clearShortcut}>
            {words.clear}
          </Button>
        </span>
      </div>
      <div className={css.pad} style={{ height }}>
        <canvas ref={canvas} className={css.canvas} role="img" aria-label={value ? words.signed : words.empty} />
        <div className={css.line} aria-hidden="true">
          {caption}
        </div>
      </div>
    </fieldset>
  );
}

function usePad(value: Signature | null, onChange: (value: Signature | null) => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePadCanvas>(null);
  const drawn = useRef<Signature | null>(null);
  const newest = useRef({ value, onChange });

  useEffect(() => {
    newest.current = { value, onChange };
    // A value from outside (a draft opened again, a clear) is drawn; what was just signed already stands there.
    if (value !== drawn.current && pad.current && canvas.current)
      drawn.current = draw(pad.current, canvas.current, value);
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new SignaturePadCanvas(element, { minWidth: 0.8, maxWidth: 2.4 });
    pad.current = made;

    function onStroke() {
      if (!element) return;
      drawn.current = signatureOf(made.toData(), sizeOf(element));
      newest.current.onChange(drawn.current);
    }
    const redraw = () => {
      drawn.current = draw(made, element, newest.current.value);
    };
    redraw();
    made.addEventListener('endStroke', onStroke);
    const sizes = new ResizeObserver(redraw);
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      made.off();
    };
  }, []);

  return { canvas, clear: () => onChange(null) };
}

/** jsdom and a hidden pad have no size; any will do, because nothing is seen of it. */
const sizeOf = (canvas: HTMLCanvasElement) => ({
  width: canvas.offsetWidth || 640,
  height: canvas.offsetHeight || 120,
});

/** As sharp as the screen, in the ink of the theme. */
function draw(pad: SignaturePadCanvas, canvas: HTMLCanvasElement, value: Signature | null) {
  const size = sizeOf(canvas);
  canvas.width = size.width * devicePixelRatio;
  canvas.height = size.height * devicePixelRatio;
  canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio);
  pad.penColor = getComputedStyle(canvas).color || 'black';
  pad.clear();
  const { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation } = pad;
  const pen = { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation };
  if (value) pad.fromData(fitStrokes(value, size).map((points) => ({ ...pen, points })));
  return value;
}

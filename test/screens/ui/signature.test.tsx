import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { SignaturePad } from '../../../renderer/ui/SignaturePad.tsx';
import { fitStrokes, type Signature, signatureOf } from '../../../renderer/ui/signature.ts';

const at = (x: number, y: number, time: number) => ({ x, y, pressure: 0.5, time });
const size = { width: 640, height: 120 };

describe('a signature', () => {
  test('keeps its points, with times from the first of them, and a path for paper', () => {
    const groups = [{ points: [at(10, 20, 5000), at(30.04, 40.06, 5016)] }, { points: [at(50, 60, 5400)] }];
    expect(signatureOf(groups, size)).toEqual({
      width: 640,
      height: 120,
      strokes: [[at(10, 20, 0), at(30, 40.1, 16)], [at(50, 60, 400)]],
      path: 'M10 20L30 40.1M50 60l0 0',
    });
  });

  test('survives going through the pad again: the same points give the same signature', () => {
    const signed = signatureOf([{ points: [at(10, 20, 5000), at(30, 40, 5016)] }], size);
    if (!signed) throw new Error('there is a signature');
    expect(
      signatureOf(
        fitStrokes(signed, size).map((points) => ({ points })),
        size,
      ),
    ).toEqual(signed);
  });

  test('on a smaller pad it keeps its shape', () => {
    const signed = signatureOf([{ points: [at(640, 120, 0)] }], size);
    if (!signed) throw new Error('there is a signature');
    expect(fitStrokes(signed, { width: 320, height: 120 })).toEqual([[at(320, 60, 0)]]);
  });

  test('an empty pad is no signature', () => {
    expect(signatureOf([], size)).toBeNull();
  });
});

function Signed({ heard }: { heard: (Signature | null)[] }) {
  const [value, setValue] = useState<Signature | null>(null);
  return (
    <SignaturePad
      label="Customer signs here"
      words={{ clear: 'Clear', empty: 'Not signed', signed: 'Signed' }}
      clearShortcut="capture.clearSignature"
      value={value}
      onChange={(next) => {
        heard.push(next);
        setValue(next);
      }}
    />
  );
}

function stroke(pad: HTMLElement) {
  const pointer = { pointerId: 1, button: 0, buttons: 1, pressure: 0.5, isPrimary: true, bubbles: true };
  fireEvent(pad, new PointerEvent('pointerdown', { ...pointer, clientX: 10, clientY: 20 }));
  fireEvent(window, new PointerEvent('pointermove', { ...pointer, clientX: 60, clientY: 40 }));
  fireEvent(window, new PointerEvent('pointerup', { ...pointer, buttons: 0, clientX: 90, clientY: 50 }));
}

describe('the signature pad', () => {
  test('hears a stroke, says that it is signed, and Alt+C clears it', async () => {
    const user = userEvent.setup();
    const heard: (Signature | null)[] = [];
    render(<Signed heard={heard} />);
    expect(screen.getByRole('group', { name: 'Customer signs here' })).toBeInTheDocument();
    stroke(screen.getByRole('img', { name: 'Not signed' }));

    expect(heard[0]?.strokes[0]?.[0]).toMatchObject({ x: 10, y: 20, time: 0 });
    expect(heard[0]?.path).toMatch(/^M10 20L/);
    expect(screen.getByRole('img', { name: 'Signed' })).toBeInTheDocument();

    await user.keyboard('{Alt>}c{/Alt}');
    expect(heard.at(-1)).toBeNull();
    expect(screen.getByRole('img', { name: 'Not signed' })).toBeInTheDocument();
  });

  test('a second stroke is added to the first', () => {
    const heard: (Signature | null)[] = [];
    render(<Signed heard={heard} />);
    stroke(screen.getByRole('img'));
    stroke(screen.getByRole('img'));
    expect(heard.map((signature) => signature?.strokes.length)).toEqual([1, 2]);
  });
});

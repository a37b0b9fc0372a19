/** The few shapes that carry meaning, drawn so that they also read in black and white. Always beside a word. */
export type MarkShape = 'tick' | 'cross' | 'back' | 'clock' | 'dashed' | 'alert' | 'note' | 'dot';

const strokes: Record<MarkShape, string> = {
  tick: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  back: 'M6 4L3 7l3 3M3.5 7H9a3.5 3.5 0 010 7H6',
  clock: 'M8 4.5V8l2.5 2',
  dashed: '',
  alert: 'M8 4v5M8 11.2v.8',
  note: 'M8 7.2V12M8 4v.8',
  dot: '',
};
const ringed: readonly MarkShape[] = ['clock', 'alert', 'note'];

export function Mark({ shape, size = 16 }: { shape: MarkShape; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', alignSelf: 'center' }}
    >
      {ringed.includes(shape) && <circle cx="8" cy="8" r="7" strokeWidth="1.5" />}
      {shape === 'dashed' && <circle cx="8" cy="8" r="6.5" strokeWidth="1.5" strokeDasharray="2.6 2.5" />}
      {shape === 'dot' && <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" />}
      <path d={strokes[shape]} />
    </svg>
  );
}

let isPressing = false;

// Capture: a screen may stop these on their way, and the button is down or up all the same.
const released = () => {
  isPressing = false;
};
window.addEventListener(
  'pointerdown',
  () => {
    isPressing = true;
  },
  true,
);
window.addEventListener('pointerup', released, true);
window.addEventListener('pointercancel', released, true);

/**
 * At once, or when the button of the mouse is up again. Leaving a field by pressing something shows the field's error; shown
 * between press and release it would slide what is being pressed away from under the pointer, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (!isPressing) {
    act();
    return;
  }
  const ends = new AbortController();
  const end = () => {
    ends.abort();
    setTimeout(act); // the press itself comes first
  };
  for (const event of ['pointerup', 'pointercancel']) window.addEventListener(event, end, { signal: ends.signal });
}

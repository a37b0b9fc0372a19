import { useEffect, useRef } from 'react';
import { isTextField } from './Keys.tsx';

/** A scanner types a character every few milliseconds; the quickest hands need 60. */
export const scanGap = 35;
const shortestCode = 4;

/**
 * A barcode scanner is a very fast keyboard that ends with Enter. Outside a text field a scan means *find this*; without
 * this its Enter would press whatever button has the focus.
 */
export function useScan(onScan: (code: string) => void): void {
  const newest = useRef(onScan);
  useEffect(() => {
    newest.current = onScan;
  });

  useEffect(() => {
    let code = '';
    let lastAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (isTextField(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      const quick = event.timeStamp - lastAt <= scanGap;
      lastAt = event.timeStamp;
      if (event.key === 'Enter') {
        if (quick && code.length >= shortestCode) {
          event.preventDefault();
          event.stopPropagation();
          newest.current(code);
        }
        code = '';
      } else if (event.key.length === 1) {
        code = quick ? code + event.key : event.key;
      }
    }

    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

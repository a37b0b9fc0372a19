import { pieces } from '../keys.ts';
import css from './Kbd.module.css';

const signs: Record<string, string> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** How a key is drawn. Hidden from screen readers: the control itself says its key through `aria-keyshortcuts`. */
export function Kbd({ combo, spoken = false }: { combo: string; spoken?: boolean }) {
  return (
    <kbd className={css.kbd} aria-hidden={spoken ? undefined : true}>
      {pieces(combo)
        .map((piece) => signs[piece] ?? piece)
        .join(' ')}
    </kbd>
  );
}

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { type Binding, type KeyId, keys, pieces } from '../keys.ts';

export type KeyHandlers = { [Id in KeyId]?: ((event: KeyboardEvent) => void) | undefined };

interface Registration {
  handlers: KeyHandlers;
  readonly layer: number;
  readonly order: number;
}

/** Outermost first, so the last that fits is the nearest to what is open. One listener serves all: no key runs twice. */
const registrations: Registration[] = [];
const openLayers: number[] = [];
let lastOrder = 0;
let stopListening: (() => void) | undefined;

const combos = new Set(keys.flatMap((key) => key.combos));

const tinyNames: Record<string, string> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  Left: 'ArrowLeft',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** The plus sign needs Shift on most keyboards and none on the number pad. Digits go by their place on the keyboard. */
function tinyCombo(combo: string): string {
  const parts = pieces(combo).map((piece) => tinyNames[piece] ?? piece.replace(/^\d$/, 'Digit$&'));
  if (parts.at(-1) === '+') parts.splice(-1, 0, '[Shift]');
  return parts.join('+');
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'range', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** A screen's own key comes before the same key everywhere; among equals the innermost. Under a dialog only `always` works. */
function handlerFor(candidates: readonly (Binding & { id: KeyId })[], event: KeyboardEvent) {
  const top = Math.max(0, ...openLayers);
  const inText = isTextField(event.target);
  const ordered = candidates.toSorted((a, b) => Number(a.area === 'everywhere') - Number(b.area === 'everywhere'));
  for (const { id, always, notInText } of ordered) {
    if (notInText && inText) continue;
    const found = registrations.findLast(({ handlers, layer }) => handlers[id] && (always || layer >= top));
    if (found) return found.handlers[id];
  }
  return undefined;
}

function listen() {
  const map = Object.fromEntries(
    [...combos].map((combo) => {
      const candidates = keys.filter((key) => key.area !== 'focused' && key.combos.includes(combo));
      return [
        tinyCombo(combo),
        (event: KeyboardEvent) => {
          const handler = handlerFor(candidates, event);
          if (!handler) return;
          event.preventDefault();
          handler(event);
        },
      ];
    }),
  );
  return tinykeys(window, map, { ignore: (event) => event.repeat || event.isComposing || event.defaultPrevented });
}

const Layer = createContext(0);

function nextOrder(): number {
  lastOrder += 1;
  return lastOrder;
}

/** Answers keys of the list while the component is on screen. A component inside wins over the one around it. */
export function useKeys(handlers: KeyHandlers): void {
  const layer = useContext(Layer);
  const registration = useRef<Registration>(null);
  // Taken while rendering, where the outer comes before the inner; effects run the other way round.
  const [order] = useState(nextOrder);

  useEffect(() => {
    const mine: Registration = { handlers: {}, layer, order };
    registration.current = mine;
    registrations.push(mine);
    registrations.sort((a, b) => a.order - b.order);
    stopListening ??= listen();
    return () => {
      registrations.splice(registrations.indexOf(mine), 1);
      if (registrations.length > 0) return;
      stopListening?.();
      stopListening = undefined;
    };
  }, [layer, order]);

  // After every render, so that a handler always sees the newest state.
  useEffect(() => {
    if (registration.current) registration.current.handlers = handlers;
  });
}

/** What stands inside is above the page: while it is open the page's keys are silent. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const layer = useContext(Layer) + 1;
  useEffect(() => {
    openLayers.push(layer);
    return () => void openLayers.splice(openLayers.indexOf(layer), 1);
  }, [layer]);
  return <Layer.Provider value={layer}>{children}</Layer.Provider>;
}

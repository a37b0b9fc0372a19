import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

/** The frame's panel beside the work area, once it is there; `null` where the frame has none. */
export function useSideSlot(): Element | null | undefined {
  const [slot, setSlot] = useState<Element | null>();
  useEffect(() => setSlot(document.getElementById('side-slot')), []);
  return slot;
}

/** What a screen puts into the panel beside it. */
export function SideSlot({ children }: { children: ReactNode }) {
  const slot = useSideSlot();
  return slot ? createPortal(children, slot) : null;
}

/** Where the frame turns its side panel into a drawer (ui/Shell.module.css), which would hide what must be said. */
const narrow = '(width < 1180px)';

function subscribe(changed: () => void) {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const useIsNarrow = () => useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);

import { useLayoutEffect, useRef } from 'react';

/** The focus as a page opens, before it is painted: no key falls in between. */
export function useFocusOnOpen<Control extends HTMLElement>() {
  const control = useRef<Control>(null);
  useLayoutEffect(() => control.current?.focus(), []);
  return control;
}

/** A page opens at its top with the focus in its first field; the form around it says its title. */
export function useFirstField(id: string | null) {
  useLayoutEffect(() => {
    const field = id === null ? null : document.getElementById(id);
    const scrolled = field?.closest('main');
    if (scrolled) scrolled.scrollTop = 0;
    (field?.querySelector<HTMLElement>('input:checked') ?? field)?.focus();
  }, [id]);
}

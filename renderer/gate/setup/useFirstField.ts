import { useEffect } from 'react';

/** Opening a step puts the focus in its first field; the form around it says its title. */
export function useFirstField(id: string) {
  useEffect(() => {
    const field = document.getElementById(id);
    (field?.querySelector<HTMLElement>('input:checked') ?? field)?.focus();
  }, [id]);
}

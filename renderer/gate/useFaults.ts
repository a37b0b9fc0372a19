import { useLayoutEffect, useState } from 'react';

/** Why each field is refused, by the field's id, in the order of the page. */
export type Faults<Field extends string> = { readonly [Id in Field]?: string | undefined };

/**
 * What is wrong with which field of a page. A field is judged when it is left with something in it, and all are when the person
 * wants to go on; then the first that is wrong takes the focus. What was typed stays.
 */
export function useFaults<Field extends string>(find: () => Faults<Field>) {
  const [faults, setFaults] = useState<Faults<Field>>({});
  /** A new object whenever somebody was stopped, so that a second refusal moves the focus too. */
  const [stopped, setStopped] = useState<Faults<Field> | null>(null);

  useLayoutEffect(() => {
    const first = stopped && Object.entries(stopped).find(([, why]) => why)?.[0];
    if (first) returnTo(first);
  }, [stopped]);

  function show(found: Faults<Field>) {
    setFaults(found);
    setStopped({ ...found });
  }

  return {
    of: (field: Field) => faults[field],
    typed: (field: Field) => setFaults((before) => ({ ...before, [field]: undefined })),
    /** What the engine refused stays refused until it is typed anew. */
    left: (field: Field, value: string) =>
      value !== '' && setFaults((before) => ({ ...before, [field]: before[field] ?? find()[field] })),
    /** Judges the whole page; true when something stops it. */
    stop() {
      const found = find();
      const isStopped = Object.values(found).some(Boolean);
      if (isStopped) show(found);
      return isStopped;
    },
    /** What the engine refused. */
    show,
  };
}

/** A field keeps its error back while somebody types in it: leaving it and coming back shows it, and has it read aloud. */
function returnTo(fieldId: string) {
  const found = document.getElementById(fieldId);
  const field = found instanceof HTMLFieldSetElement ? found.querySelector('input') : found;
  field?.blur();
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

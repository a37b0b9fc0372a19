import { useRef, useState } from 'react';

/** One question to the engine at a time, whether Enter or the button asked it. */
export function useAsking() {
  const [asking, setAsking] = useState(false);
  const running = useRef(false);

  async function ask(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setAsking(true);
    // A rejection is a bug: it stays unhandled, so that the one place for faults sees it.
    await work().finally(() => {
      running.current = false;
      setAsking(false);
    });
  }

  return { asking, ask };
}

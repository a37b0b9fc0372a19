import { useEffect, useState } from 'react';

/** Whole seconds until something may be tried again. It only tells: the engine decides. */
export function useCountdown() {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);

  useEffect(() => {
    if (endsAt === null) return;
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= endsAt) setEndsAt(null);
    }, 250);
    return () => clearInterval(timer);
  }, [endsAt]);

  return {
    left: endsAt === null ? 0 : Math.max(0, Math.ceil((endsAt - now) / 1000)),
    start(seconds: number) {
      setNow(performance.now());
      setEndsAt(performance.now() + seconds * 1000);
    },
    stop: () => setEndsAt(null),
  };
}

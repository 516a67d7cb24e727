/** The script's clock, going on while the panel is open. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Epoch ms of the script, `everyMs` anew. `asOf` is the script's clock in its latest answer. */
export function useClock(asOf: number, everyMs: number): number {
  const seen = useRef({ asOf, at: Date.now() });
  if (seen.current.asOf !== asOf) seen.current = { asOf, at: Date.now() };
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return asOf + Date.now() - seen.current.at;
}

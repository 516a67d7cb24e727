/** Minutes and seconds until something goes on by itself. */
import { useEffect, useState } from 'preact/hooks';
import { countdown } from '../text/times';

export function Countdown({ waitMs }: { readonly waitMs: number }) {
  const [until] = useState(() => Date.now() + waitMs);
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="quiet" aria-hidden="true">
      In {countdown(until - Date.now())}
    </p>
  );
}

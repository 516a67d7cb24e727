/** Progress bars with their numbers as text, and the countdown of a pause. */
import { useEffect, useState } from 'preact/hooks';
import { number } from '../text/numbers';
import { countdown } from '../text/times';

interface ProgressProps {
  readonly name: string;
  /** For screen readers, where `name` alone is not clear. */
  readonly label: string;
  readonly value: number;
  /** `undefined` while nobody knows how much there is. */
  readonly max: number | undefined;
  /** What is counted: `300 rows`. */
  readonly unit: string;
}

export function Progress({ name, label, value, max, unit }: ProgressProps) {
  return (
    <div class="progress">
      <span class="line">
        <span>{name}</span>
        <span class="figures">{max !== undefined && `${number(value)} of ${unit}`}</span>
      </span>
      {max === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={value} max={Math.max(1, max)} />
      )}
    </div>
  );
}

/** Shows the minutes and seconds until work continues by itself. */
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

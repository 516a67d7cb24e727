/** Progress bars with their numbers as text, and the countdown of a pause. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { number } from '../text/numbers';
import { untilTime } from '../text/times';

interface ProgressProps {
  readonly name: string;
  /** For screen readers, where `name` alone is not clear. */
  readonly label: string;
  readonly value: number;
  /** `undefined` while nobody knows how much there is. */
  readonly max: number | undefined;
  /** What is counted: `300 rows`. */
  readonly unit: string;
  /** Whether work is under way: the bar then moves on between two counts, by their pace. */
  readonly isMoving?: boolean;
}

export function Progress({ name, label, value, max, unit, isMoving = false }: ProgressProps) {
  const shown = useEstimate(value, max, isMoving);
  return (
    <div class="progress">
      <span class="line">
        <span>{name}</span>
        <span class="figures">{max !== undefined && `${number(Math.floor(shown))} of ${unit}`}</span>
      </span>
      {max === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={shown} max={Math.max(1, max)} />
      )}
    </div>
  );
}

const MOVE_EVERY_MS = 500;
/** Counts come every three seconds; what is estimated runs ahead for no longer than that. */
const LONGEST_ESTIMATE_MS = 3_000;

/** What was counted last, and the pace since the count before, in units per ms. */
interface Counted {
  value: number;
  at: number;
  pace: number;
}

/** Returns the number to show: what was counted, moved on by the pace of the counts. It never goes back while the work goes on. */
function useEstimate(value: number, max: number | undefined, isMoving: boolean): number {
  const counted = useRef<Counted>();
  const shown = useRef(value);
  const [, setMoves] = useState(0);
  useEffect(() => {
    if (!isMoving || max === undefined || value >= max) return undefined;
    const timer = setInterval(() => setMoves((moves) => moves + 1), MOVE_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, max, value]);
  const now = Date.now();
  const before = counted.current;
  if (!before || value < before.value) {
    counted.current = { value, at: now, pace: 0 };
    shown.current = value;
  } else if (value > before.value) {
    counted.current = { value, at: now, pace: (value - before.value) / Math.max(1, now - before.at) };
  }
  if (!isMoving || max === undefined || !counted.current) {
    shown.current = value;
    return value;
  }
  const { at, pace } = counted.current;
  const ahead = pace * Math.min(now - at, LONGEST_ESTIMATE_MS);
  // The last unit is shown only when it is there.
  const most = Math.max(value, Math.min(value + ahead, max - 1));
  shown.current = Math.max(value, Math.min(max, Math.max(shown.current, most)));
  return shown.current;
}

interface CountdownProps {
  readonly waitMs: number;
  /** What happens then: `Continues`. */
  readonly what: string;
}

/** Says when work continues by itself, and counts down. Screen readers are told once, by the page. */
export function Countdown({ waitMs, what }: CountdownProps) {
  const [until] = useState(() => Date.now() + waitMs);
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="quiet" aria-hidden="true">
      {what} {untilTime(until, Date.now())}.
    </p>
  );
}

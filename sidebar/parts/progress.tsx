/** How far something is, with its numbers in words beside the bar. */
import { number } from '../text/numbers';

interface ProgressProps {
  readonly name: string;
  /** For screen readers, where `name` alone would not tell what goes on. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What is counted: `300 rows`. */
  readonly unit: string;
}

export function Progress({ name, label, value, max, unit }: ProgressProps) {
  return (
    <div class="progress">
      <span class="line">
        <span>{name}</span>
        <span class="figures">
          {number(value)} of {unit}
        </span>
      </span>
      <progress aria-label={label} value={value} max={Math.max(1, max)} />
    </div>
  );
}

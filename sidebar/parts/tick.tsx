/** A box to tick, with its label and, where it has one, a price beside it. */
import type { ComponentChildren } from 'preact';

interface TickProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly price?: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  /** The label. */
  readonly children: ComponentChildren;
}

export function Tick({ on, onChange, price, id, describedBy, invalid = false, children }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="text">{children}</span>
      {price && <span class="price">{price}</span>}
    </label>
  );
}

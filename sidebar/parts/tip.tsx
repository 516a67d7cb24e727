/** An explanation behind a "?", which opens and closes by a press, with the mouse or by keyboard. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface TipProps {
  /** What is explained, as a screen reader says it: "Credit limit". */
  readonly about: string;
  readonly children: ComponentChildren;
}

/** Shows a "?" behind a line of text; the explanation opens below that line, and Escape closes it. */
export function Tip({ about, children }: TipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="tip"
        aria-label={`About ${about}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        ?
      </button>
      {open && (
        <span class="tip-text" id={id} role="note">
          {children}
        </span>
      )}
    </>
  );
}

/** A switch that acts at once. */

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly busy: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, on, busy, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-busy={busy}
        onClick={(event) => {
          // The switch moves when the script has answered.
          event.preventDefault();
          if (!busy) onChange(!on);
        }}
      />
      <span class="track" aria-hidden="true" />
      <span class="text">
        {label}
        <span class="quiet"> ({busy ? 'saving…' : on ? 'on' : 'off'})</span>
      </span>
    </label>
  );
}

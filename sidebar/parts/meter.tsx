/** A bar with its numbers as text beside it. */

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The numbers as text. */
  readonly text: string;
  /** A second line, such as when a limit resets. */
  readonly note?: string | undefined;
  readonly tone?: 'calm' | 'low' | 'empty';
}

export function Meter({ label, value, max, text, note, tone = 'calm' }: MeterProps) {
  return (
    <div class={`meter ${tone}`}>
      <div class="line">
        <span>{label}</span>
        <span class="figures">{text}</span>
      </div>
      <meter
        aria-label={label}
        aria-valuetext={note ? `${text}, ${note}` : text}
        min={0}
        max={Math.max(1, max)}
        value={Math.max(0, value)}
        style={{ '--share': `${max > 0 ? Math.min(100, Math.max(0, (100 * value) / max)) : 0}%` }}
      />
      {note && <div class="note">{note}</div>}
    </div>
  );
}

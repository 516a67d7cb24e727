/** Radio buttons: a choice of one among a few. */

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string, note?: string])[];
  /** Why an option cannot be chosen. One that was chosen before stays enabled, so that it keeps the focus. */
  readonly refused?: Readonly<Partial<Record<V, string>>>;
  /** Whether the options are side by side. */
  readonly inline?: boolean;
  /** Whether the options are the segments of one bar. */
  readonly segments?: boolean;
  /** Whether the options are cards, under a heading that says what they are. */
  readonly cards?: boolean;
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({
  legend,
  name,
  value,
  options,
  refused,
  inline = false,
  segments = false,
  cards = false,
  onChange,
}: ChoiceProps<V>) {
  return (
    <fieldset class={`choice ${segments ? 'segments' : cards ? 'cards' : inline ? 'inline' : ''}`.trim()}>
      <legend class={cards ? 'unseen' : 'label'}>{legend}</legend>
      {options.map(([option, label, note]) => {
        const refusal = refused?.[option];
        return (
          <label class="tick" key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={value === option}
              disabled={refusal !== undefined && value !== option}
              onChange={() => onChange(option)}
            />
            <span class="text">
              {label}
              {refusal !== undefined && <span class="quiet reason">{refusal}</span>}
            </span>
            {note && <span class="price">{note}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

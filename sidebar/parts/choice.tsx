/** One of a few. */

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string, beside?: string])[];
  /** Why an option cannot be chosen; one that was chosen before keeps the focus. */
  readonly refused?: Readonly<Partial<Record<V, string>>>;
  /** Side by side. */
  readonly inline?: boolean;
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({
  legend,
  name,
  value,
  options,
  refused,
  inline = false,
  onChange,
}: ChoiceProps<V>) {
  return (
    <fieldset class={inline ? 'choice inline' : 'choice'}>
      <legend class="label">{legend}</legend>
      {options.map(([option, label, beside]) => {
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
            <span class="words">
              {label}
              {refusal !== undefined && <span class="quiet reason">{refusal}</span>}
            </span>
            {beside && <span class="price">{beside}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

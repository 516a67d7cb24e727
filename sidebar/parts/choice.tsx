/** One of a few. */

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string, beside?: string])[];
  /** Side by side. */
  readonly inline?: boolean;
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({
  legend,
  name,
  value,
  options,
  inline = false,
  onChange,
}: ChoiceProps<V>) {
  return (
    <fieldset class={inline ? 'choice inline' : 'choice'}>
      <legend class="label">{legend}</legend>
      {options.map(([option, label, beside]) => (
        <label class="tick" key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          <span class="words">{label}</span>
          {beside && <span class="price">{beside}</span>}
        </label>
      ))}
    </fieldset>
  );
}

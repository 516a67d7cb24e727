/** A few values to tick. */
import type { FoundValues } from '../../../src/rpc';
import type { ValueChoiceProps } from './value-choice';

export function ValueBoxes({
  criterion,
  chosen,
  onToggle,
  values,
}: ValueChoiceProps & { readonly values: FoundValues }) {
  return (
    <fieldset>
      <legend class="unseen">{criterion.label}</legend>
      {values.map(([value, meaning]) => (
        <label class="tick" key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span class="words">{meaning ? `${value} ${meaning}` : value}</span>
        </label>
      ))}
    </fieldset>
  );
}

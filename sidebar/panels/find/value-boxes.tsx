/** A few values to tick. */
import type { FoundValues } from '../../../src/rpc';
import type { ValueChoiceProps } from './value-props';

interface ValueBoxesProps extends Pick<ValueChoiceProps, 'chosen' | 'onToggle'> {
  readonly label: string;
  readonly values: FoundValues;
}

export function ValueBoxes({ label, chosen, onToggle, values }: ValueBoxesProps) {
  return (
    <fieldset>
      <legend class="unseen">{label}</legend>
      {values.map(([value, meaning]) => (
        <label class="tick" key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span class="words">{meaning ? `${value} ${meaning}` : value}</span>
        </label>
      ))}
    </fieldset>
  );
}

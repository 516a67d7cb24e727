/** Which columns are written, folded. All of them come with the search. */
import type { FillOptions, FillSetup } from '../../../src/rpc';

interface FillColumnsProps {
  readonly setup: FillSetup;
  readonly options: FillOptions;
  readonly onChange: (fields: readonly string[]) => void;
}

export function FillColumns({ setup: { fields }, options, onChange }: FillColumnsProps) {
  const tick = (id: string, on: boolean): void =>
    onChange(
      fields.flatMap((field) =>
        (field.id === id ? on : options.fields.includes(field.id)) ? [field.id] : [],
      ),
    );
  return (
    <details class="options">
      <summary>
        Options: columns ({options.fields.length} of {fields.length})
      </summary>
      <fieldset class="ticks">
        <legend class="label">Columns to write</legend>
        <p class="hint">They come with the search and cost nothing more. The Lusha ID is always written.</p>
        {fields.map(({ id, label }) => (
          <label class="tick" key={id}>
            <input
              type="checkbox"
              checked={options.fields.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
            <span class="words">{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

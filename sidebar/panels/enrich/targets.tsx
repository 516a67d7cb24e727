/** Where each field is written, what it costs a row, and the choice of another column. */
import { useEffect, useState } from 'preact/hooks';
import type { TargetView } from '../../../src/rpc';
import { Select } from '../../parts/select';
import { columnText } from '../../text/enrich-labels';
import { credits } from '../../text/numbers';
import type { OptionsProps } from './options-props';

const NEW = '0';

export function Targets({ setup, options, onChange }: OptionsProps) {
  const { targets, columns, refusal } = setup;
  const wrong = refusal?.code === 'bad_place' ? refusal.message : undefined;
  const [open, setOpen] = useState(wrong !== undefined);
  useEffect(() => {
    if (wrong !== undefined) setOpen(true);
  }, [wrong]);
  if (targets.length === 0) return null;
  const put = (id: string, column: string): void =>
    onChange({ places: { ...options.places, [id]: Number(column) } });
  return (
    <>
      <table class="lines halves">
        <caption>Written to</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Column</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target, at) => (
            <tr key={target.id}>
              <th scope="row">
                {target.label} {priceOf(target, targets, at)}
              </th>
              <td>
                {target.letter}: {target.header}
                {target.isNew && <span class="quiet"> (new)</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {options.writing !== 'new columns' && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Choose other columns</summary>
          {wrong !== undefined && <p class="field-error">{wrong}</p>}
          {targets.map(({ id, label, letter, isNew, mayGo }) => {
            const now = isNew ? 0 : columns.find((one) => one.letter === letter)?.column;
            const asked = options.places?.[id] ?? now ?? 0;
            const offered = columns.filter(({ column }) => mayGo.includes(column) || column === asked);
            return (
              <Select
                key={id}
                id={`place-${id.replace(/ /g, '-')}`}
                label={`Column for ${label}`}
                value={String(asked)}
                options={[
                  [NEW, 'New column'],
                  ...offered.map((one) => [String(one.column), columnText(one)] as const),
                ]}
                onChange={(column) => put(id, column)}
              />
            );
          })}
        </details>
      )}
    </>
  );
}

function priceOf({ price, paidBy }: TargetView, targets: readonly TargetView[], at: number) {
  if (price === 0) return null;
  const paidBefore = targets.slice(0, at).some((other) => other.price > 0 && other.paidBy === paidBy);
  return <span class="quiet">{paidBefore ? 'included' : credits(price)}</span>;
}

/** The options of a run, which most runs leave as proposed: what is written where, and the never-contact list. */
import { useEffect, useState } from 'preact/hooks';
import type { EnrichOptions, TargetView, Writing } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { Select } from '../../parts/fields';
import { Tip } from '../../parts/tip';
import { columnText, WRITINGS } from '../../text/enrich-labels';
import { credits } from '../../text/numbers';
import { NeverContact } from '../never-contact';
import type { OptionsProps } from './options-props';

export function Options({ setup, options, onChange }: OptionsProps) {
  const isWrong = setup.refusal?.code === 'bad_place';
  const [open, setOpen] = useState(isWrong);
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  return (
    <details class="options" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More options</summary>
      <Choice
        legend="If a cell already has a value"
        name="writing"
        value={options.writing}
        options={WRITINGS}
        onChange={(writing) => onChange(writingChange(options, writing))}
      />
      {options.writing === 'only empty' && (
        <p class="hint">
          Title, company and email change together
          <Tip about="values that change together">
            Title, company and email of one person are replaced together or not at all, so that a row never
            mixes two jobs.
          </Tip>
        </p>
      )}
      <Targets setup={setup} options={options} onChange={onChange} />
      <section>
        <h2>Never contact list</h2>
        <NeverContact effect="Matching rows are skipped." button="Open the list" />
      </section>
    </details>
  );
}

/** Rows that hold everything are taken only where a person wants their values replaced. */
export function writingChange(options: EnrichOptions, writing: Writing): Partial<EnrichOptions> {
  const { by } = options.rows;
  if (writing === 'overwrite' && by === 'missing') return { writing, rows: { by: 'all' } };
  const isBack = options.writing === 'overwrite' && writing !== 'overwrite' && by === 'all';
  return isBack ? { writing, rows: { by: 'missing' } } : { writing };
}

const NEW = '0';

/** Shows where each field is written and what it costs a row, and lets a person choose another column. */
function Targets({ setup, options, onChange }: OptionsProps) {
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

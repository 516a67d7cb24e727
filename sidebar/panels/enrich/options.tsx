/** The options of a run, which most runs leave as proposed: rows, columns, writing, and the never-contact list. */
import { useEffect, useState } from 'preact/hooks';
import type { Role, TargetView } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { NumberField, Select } from '../../parts/fields';
import { columnText, ROLES, WRITINGS } from '../../text/enrich-labels';
import { wholeNumber } from '../../text/limit';
import { credits } from '../../text/numbers';
import { NeverContact } from '../never-contact';
import type { ColumnsProps, OptionsProps } from './options-props';
import { PickRows } from './pick-rows';

export function Options({ setup, options, onChange, onHeaderRow }: ColumnsProps) {
  const unclear = setup.refusal !== undefined || setup.rows === 0 || setup.identifiedBy.length === 0;
  const [open, setOpen] = useState(unclear);
  useEffect(() => {
    if (unclear) setOpen(true);
  }, [unclear]);
  return (
    <details class="options" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>More options</summary>
      <section>
        <PickRows setup={setup} options={options} onChange={onChange} />
      </section>
      <section>
        <ColumnsChoice
          key={setup.tab.id}
          setup={setup}
          options={options}
          onChange={onChange}
          onHeaderRow={onHeaderRow}
        />
      </section>
      <section>
        <h2>Writing</h2>
        <Choice
          legend="If a cell already has a value"
          name="writing"
          value={options.writing}
          options={WRITINGS}
          onChange={(writing) => onChange({ writing })}
        />
        {options.writing === 'only empty' && (
          <p class="hint">Title, company and email of one person change together or not at all.</p>
        )}
        <Targets setup={setup} options={options} onChange={onChange} />
      </section>
      <section>
        <h2>Never contact list</h2>
        <NeverContact effect="Matching rows are skipped." button="Open the list" />
      </section>
    </details>
  );
}

/** The value of a role that no column has. */
const NONE = '0';

/** Shows which column has which role, with the reason, and lets a person change it. */
function ColumnsChoice({ setup, options, onChange, onHeaderRow }: ColumnsProps) {
  const [typed, setTyped] = useState<string>();
  const columns = setup.columns.map((one) => [String(one.column), columnText(one)] as const);
  const give = (role: Role, column: string): void =>
    onChange({ roles: { ...options.roles, [role]: Number(column) } });
  const typeRow = (text: string): void => {
    setTyped(text);
    const headerRow = wholeNumber(text);
    if (headerRow !== undefined && headerRow > 0) onHeaderRow(headerRow);
  };
  const row = typed ?? String(setup.headerRow);
  return (
    <>
      <h2>Columns</h2>
      <NumberField
        id="header-row"
        label="Headers are in row"
        value={row}
        error={(wholeNumber(row) ?? 0) > 0 ? undefined : 'Type the number of a row, 1 or more.'}
        onInput={typeRow}
      />
      {ROLES[options.kind].map(([role, label]) => {
        const taken = setup.columns.find((one) => one.role === role);
        const asked = options.roles?.[role];
        return (
          <Select
            key={role}
            id={`role-${role.replace(' ', '-')}`}
            label={label}
            value={String(asked ?? taken?.column ?? NONE)}
            options={[[NONE, 'None'], ...columns]}
            hint={taken && (asked ?? taken.column) === taken.column ? taken.reason : undefined}
            onChange={(column) => give(role, column)}
          />
        );
      })}
    </>
  );
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

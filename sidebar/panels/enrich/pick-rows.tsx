/** The choice of the rows to look up. */
import { useState } from 'preact/hooks';
import type { RowsChoice } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { NumberField, Select } from '../../parts/fields';
import { columnText, type RowsBy } from '../../text/enrich-labels';
import { wholeNumber } from '../../text/limit';
import { number } from '../../text/numbers';
import type { OptionsProps } from './options-props';

const TESTS = [
  ['empty', 'is empty'],
  ['is', 'is'],
  ['is not', 'is not'],
] as const;
type ColumnRows = Extract<RowsChoice, { readonly by: 'column' }>;
const ANY = '';
const MOST_DAYS = 3650;

export function PickRows({ setup, options: { rows }, onChange }: OptionsProps) {
  const { choices, columns, failed, olderDays, filtered } = setup;
  const visible = ['visible', 'Visible rows', 'up to 2,000'] as const;
  const options: readonly (readonly [RowsBy, string, string?])[] = [
    ...(filtered ? [visible] : []),
    ['missing', 'Rows with missing data', number(choices.missing)],
    ['all', 'All rows', number(choices.all)],
    ['selection', 'Selected rows', number(choices.selection)],
    ...(filtered ? [] : [visible]),
    ['column', 'Rows by column value'],
    ...(choices.older !== undefined || rows.by === 'older'
      ? [['older', 'Rows last checked long ago', number(choices.older ?? 0)] as const]
      : []),
    ...(choices.failed > 0 || rows.by === 'failed'
      ? [['failed', 'Rows that failed before', number(choices.failed)] as const]
      : []),
  ];
  const pick = (by: RowsBy): void => {
    const column = columns[0]?.column ?? 1;
    // A repeated purchase replaces the old values; with other rows a run fills gaps, as usual.
    const writing = rows.by === 'older' ? { writing: 'only empty' as const } : {};
    if (by === 'older') onChange({ rows: { by, days: olderDays }, writing: 'overwrite' });
    else if (by === 'column') onChange({ rows: { by, column, test: 'empty', text: '' }, ...writing });
    else onChange({ rows: { by }, ...writing });
  };
  return (
    <>
      <Choice legend="Rows to enrich" name="rows" value={rows.by} options={options} onChange={pick} />
      {rows.by === 'column' && <ColumnTest rows={rows} setup={setup} onChange={onChange} />}
      {rows.by === 'older' && (
        <OlderThan days={rows.days} onDays={(days) => onChange({ rows: { by: 'older', days } })} />
      )}
      {rows.by === 'failed' && (
        <Select
          id="rows-failed"
          label="Reason"
          value={rows.statuses?.[0] ?? ANY}
          options={[
            [ANY, `Any reason (${number(choices.failed)})`],
            ...failed.map(({ status, rows: some }) => [status, `${status} (${number(some)})`] as const),
          ]}
          onChange={(status) =>
            onChange({ rows: status === ANY ? { by: 'failed' } : { by: 'failed', statuses: [status] } })
          }
        />
      )}
    </>
  );
}

interface OlderThanProps {
  readonly days: number;
  readonly onDays: (days: number) => void;
}

function OlderThan({ days, onDays }: OlderThanProps) {
  const [typed, setTyped] = useState(String(days));
  const read = (text: string): number | undefined => {
    const value = wholeNumber(text) ?? 0;
    return value >= 1 && value <= MOST_DAYS ? value : undefined;
  };
  return (
    <NumberField
      id="older-days"
      label="Last checked, days ago or more"
      value={typed}
      error={
        read(typed) === undefined
          ? `Type a number of days from 1 to ${number(MOST_DAYS)}. Until then it stays at ${number(days)}.`
          : undefined
      }
      hint="By “Date checked”. They are purchased again."
      onInput={(text) => {
        setTyped(text);
        const value = read(text);
        if (value !== undefined) onDays(value);
      }}
    />
  );
}

interface ColumnTestProps extends Pick<OptionsProps, 'setup' | 'onChange'> {
  readonly rows: ColumnRows;
}

function ColumnTest({ rows, setup, onChange }: ColumnTestProps) {
  const change = (part: Partial<ColumnRows>): void => onChange({ rows: { ...rows, ...part } });
  return (
    <>
      <Select
        id="rows-column"
        label="Column"
        value={String(rows.column)}
        options={setup.columns.map((one) => [String(one.column), columnText(one)] as const)}
        onChange={(column) => change({ column: Number(column) })}
      />
      <Select
        id="rows-test"
        label="Condition"
        value={rows.test}
        options={TESTS}
        onChange={(test) => change({ test: TESTS.find(([one]) => one === test)?.[0] ?? 'empty' })}
      />
      {rows.test !== 'empty' && (
        <label class="field">
          <span class="label">Text</span>
          <input value={rows.text} onInput={(event) => change({ text: event.currentTarget.value })} />
        </label>
      )}
    </>
  );
}

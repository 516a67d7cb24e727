/** Which rows of the list. */
import type { RowsChoice } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { Select } from '../../parts/select';
import type { RowsBy } from '../../text/enrich-words';
import { number } from '../../text/numbers';
import type { OptionsProps } from './options';

const TESTS = [
  ['empty', 'is empty'],
  ['is', 'is'],
  ['is not', 'is not'],
] as const;
type ColumnRows = Extract<RowsChoice, { readonly by: 'column' }>;
const ANY = '';

export function PickRows({ setup, wish: { rows }, onChange }: OptionsProps) {
  const { choices, columns, failed } = setup;
  const options: readonly (readonly [RowsBy, string, string?])[] = [
    ['missing', 'Rows that still miss something', number(choices.missing)],
    ['all', 'All rows', number(choices.all)],
    ['selection', 'Selected rows', number(choices.selection)],
    ['visible', 'Visible rows of a filter', 'up to 2,000'],
    ['column', 'Rows picked by a column'],
    ...(choices.failed > 0 || rows.by === 'failed'
      ? [['failed', 'Rows that failed before', number(choices.failed)] as const]
      : []),
  ];
  const pick = (by: RowsBy): void => {
    const column = columns[0]?.column ?? 1;
    onChange({ rows: by === 'column' ? { by, column, test: 'empty', text: '' } : { by } });
  };
  return (
    <>
      <h2>Which rows</h2>
      <Choice legend="Look up" name="rows" value={rows.by} options={options} onChange={pick} />
      {rows.by === 'column' && <ColumnTest rows={rows} setup={setup} onChange={onChange} />}
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
        options={setup.columns.map((one) => [String(one.column), `${one.letter}: ${one.header}`] as const)}
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

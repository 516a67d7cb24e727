/** Writes accepted job changes into the list, after what the cells held was logged for undo. */
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import { ID_HEADER } from '../../core/run-status';
import { dressColumns, looksBefore } from '../enrich/column-looks';
import { storable, valueDigest } from '../enrich/run-undo-tab';
import { type CellWrite, mayWrite } from '../table/cell-writes';
import { cellsIn, noCells } from '../table/cells';
import type { List } from '../table/list';
import { refusedError, writeCells } from '../table/write-cells';
import { type AcceptedCell, type AcceptedRow, type AddedColumn, logAccepted } from './accepted-log';
import { type MoveColumns, PREVIOUS_HEADER } from './columns';
import { type AcceptedWrite, cellOfText, type WrittenField } from './written-row';

/** Columns that accepting may add, with their headers. */
const ADDED = [
  ['previous', PREVIOUS_HEADER],
  ['id', ID_HEADER.contact],
] as const;

/** A column to be added: its name, its header, and its place, which counts from 1. */
interface NewColumn {
  readonly name: (typeof ADDED)[number][0];
  readonly header: string;
  readonly column: number;
}

/** Writes the rows. Throws an `AddOnError` when the person may not edit them, or when a column does not accept a value. */
export function writeAccepted(
  { ports: { book } }: PersonExecution,
  check: string,
  list: List,
  columns: MoveColumns,
  writes: readonly AcceptedWrite[],
): void {
  if (writes.length === 0) return;
  const { tab } = list;
  const added = newColumns(columns, writes);
  const cells = plannedCells(list, columns, added, writes);
  if (!mayWrite(tab, cells)) throw new AddOnError('protected');
  const grid = tab.size();
  const looks = ignoreErrors(() => {
    const [first] = added;
    return first && looksBefore(tab, list.headerRow, list.header, first.column, added.length);
  });
  const before = readBefore(list, writes);
  const rows = writes.map(({ row, key, id, added: isAdded }): AcceptedRow => {
    const own = [...(cells.get(row) ?? [])].map(([column, cell]): AcceptedCell => {
      const header = headerAt(list, added, column);
      return { header, column, ...before(row, column), after: valueDigest(cell.value) };
    });
    return { tabId: tab.id, row, key, id, ...(isAdded ? { added: true as const } : {}), cells: own };
  });
  logAccepted(
    book,
    check,
    rows,
    added.map((one) => addedColumn(list, one, grid.columns)),
  );
  addRoom(list, grid, added, writes);
  const headers = new Map(
    added.map(({ column, header }): [number, CellWrite] => [column, { value: header }]),
  );
  const all = headers.size === 0 ? cells : new Map([[list.headerRow, headers], ...cells]);
  const { refused } = writeCells(book, tab, all, { settle: () => book.flush() });
  ignoreErrors(() => dress(list, added, looks, grid.columns));
  if (refused.size > 0) throw refusedError(refused, (column) => headerAt(list, added, column));
}

function newColumns(columns: MoveColumns, writes: readonly AcceptedWrite[]): readonly NewColumn[] {
  const needed = ADDED.filter(
    ([name]) => columns[name] === undefined && writes.some(({ texts }) => texts.has(name)),
  );
  return needed.map(([name, header], index) => ({ name, header, column: columns.taken.last + 1 + index }));
}

/** Returns the cells by row and column. A cell with a formula of a person's own is not written. */
function plannedCells(
  list: List,
  columns: MoveColumns,
  added: readonly NewColumn[],
  writes: readonly AcceptedWrite[],
): ReadonlyMap<number, ReadonlyMap<number, CellWrite>> {
  const columnOf = (field: WrittenField): number | undefined => {
    const isOwn = field === 'company' || field === 'domain' || field === 'title';
    if (isOwn) return columns[field];
    if (field !== 'previous' && field !== 'id') return list.roles.get(field);
    return columns[field] ?? added.find(({ name }) => name === field)?.column;
  };
  const { formulas } = list.content;
  return new Map(
    writes.map(({ row, texts }): [number, Map<number, CellWrite>] => [
      row,
      new Map(
        [...texts].flatMap(([field, text]): [number, CellWrite][] => {
          const column = columnOf(field);
          const isFree = column !== undefined && (formulas[row - 1]?.[column - 1] ?? '') === '';
          return isFree && !columns.taken.why.has(column) ? [[column, cellOfText(text)]] : [];
        }),
      ),
    ]),
  );
}

/** Reads the formats of the rows as far as they exist, with one service call; the values and formulas were read with the list. */
function readBefore(
  { tab, content }: List,
  writes: readonly AcceptedWrite[],
): (row: number, column: number) => Pick<AcceptedCell, 'value' | 'formula' | 'format'> {
  const numbers = writes.map(({ row }) => row);
  const { rows, columns } = tab.size();
  const first = Math.min(...numbers);
  const area = { row: first, column: 1, rows: Math.min(rows, Math.max(...numbers)) - first + 1, columns };
  const formats = area.rows < 1 ? noCells(area) : cellsIn(area, tab.formats(area));
  return (row, column) => {
    const formula = content.formulas[row - 1]?.[column - 1] ?? '';
    return {
      value: storable(content.values[row - 1]?.[column - 1] ?? ''),
      ...(formula === '' ? {} : { formula }),
      format: String(formats.at(row, column)),
    };
  };
}

function headerAt(list: List, added: readonly NewColumn[], column: number): string {
  return added.find((one) => one.column === column)?.header ?? String(list.header[column - 1] ?? '');
}

function addedColumn({ tab }: List, { header, column }: NewColumn, last: number): AddedColumn {
  const width = column > last ? undefined : ignoreErrors(() => tab.width(column));
  return {
    tabId: tab.id,
    header,
    column,
    ...(column > last ? { inserted: true as const } : {}),
    ...(width === undefined ? {} : { width }),
  };
}

/** Widens the grid for columns and rows that do not fit. */
function addRoom(
  { tab }: List,
  grid: ReturnType<List['tab']['size']>,
  added: readonly NewColumn[],
  writes: readonly AcceptedWrite[],
): void {
  const columns = Math.max(0, ...added.map(({ column }) => column)) - grid.columns;
  const rows = Math.max(...writes.map(({ row }) => row)) - grid.rows;
  if (columns > 0) tab.addColumns(columns);
  if (rows > 0) tab.addRows(rows);
}

function dress(
  list: List,
  added: readonly NewColumn[],
  looks: ReturnType<typeof looksBefore>,
  last: number,
): void {
  if (added.length === 0) return;
  dressColumns({
    tab: list.tab,
    headerRow: list.headerRow,
    lastRow: list.headerRow + list.rows.length,
    record: { targets: [], ...(looks ? { looks } : {}) },
    group: new Map(added.map(({ name, column }) => [name, column])),
    isInserted: (column) => column > last,
  });
}

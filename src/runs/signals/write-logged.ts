/** Writes cells of a list for a check, after what they held was logged for undo. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import type { Book } from '../../ports';
import { dressColumns, looksBefore } from '../enrich/column-looks';
import type { Before } from '../enrich/place-rows';
import { withoutCells } from '../enrich/refused-cells';
import { repairStrays, straysOf } from '../enrich/repair-rows';
import { storable, valueDigest } from '../enrich/run-undo-tab';
import { type CellWrite, mayWrite, type Writes } from '../table/cell-writes';
import { cellsIn, noCells, readValues } from '../table/cells';
import type { List } from '../table/list';
import { refusedError, writeCells } from '../table/write-cells';
import {
  type AddedColumn,
  logWritten,
  type WrittenBy,
  type WrittenCell,
  type WrittenRow,
} from './written-log';

/** A column to be added: its name, by which its width is known, its header, and its place, which counts from 1. */
export interface NewColumn {
  readonly name: string;
  readonly header: string;
  readonly column: number;
}

/** A row that is written, and what it is logged under. */
export type LoggedRow = Pick<WrittenRow, 'row' | 'key' | 'id' | 'added'>;

/** Whose write it is. */
export interface Writer {
  readonly check: string;
  readonly what: WrittenBy;
}

/**
 * Writes the cells of the rows, and adds the columns. Returns false when rows were moved in the instant of the write: then the
 * rows of others have their own content again, and the list has to be read anew. Throws an `AddOnError` when the person may not
 * edit the cells, or when a column does not accept a value.
 */
export function writeLogged(
  book: Book,
  list: List,
  by: Writer,
  rows: readonly LoggedRow[],
  cells: Writes,
  added: readonly NewColumn[],
): boolean {
  const { tab } = list;
  if (!mayWrite(tab, cells)) throw new AddOnError('protected');
  const grid = tab.size();
  const looks = ignoreErrors(() => {
    const [first] = added;
    return first && looksBefore(tab, list.headerRow, list.header, first.column, added.length);
  });
  const before = readBefore(list, rows);
  const { values, formulas, formats } = before;
  const cellBefore = (row: number, column: number): Pick<WrittenCell, 'value' | 'formula' | 'format'> => {
    const formula = String(formulas.at(row, column));
    return {
      value: storable(values.at(row, column)),
      ...(formula === '' ? {} : { formula }),
      format: String(formats.at(row, column)),
    };
  };
  const logged = rows.map(({ row, key, id, added: isAdded }): WrittenRow => {
    const own = [...(cells.get(row) ?? [])].map(([column, cell]): WrittenCell => {
      const header = headerAt(list, added, column);
      return { header, column, ...cellBefore(row, column), after: valueDigest(cell.value) };
    });
    return { tabId: tab.id, row, key, id, ...(isAdded ? { added: true as const } : {}), cells: own };
  });
  logWritten(
    book,
    by.check,
    by.what,
    logged,
    added.map((one) => addedColumn(list, one, grid.columns)),
  );
  addRoom(list, grid, added, rows);
  const headers = new Map(
    added.map(({ column, header }): [number, CellWrite] => [column, { value: header }]),
  );
  const all = headers.size === 0 ? cells : new Map([[list.headerRow, headers], ...cells]);
  const settle = () => readValues(tab, { row: 1, column: 1, ...tab.extent() });
  const { settled: after, refused } = writeCells(book, tab, all, { settle });
  const landed = withoutCells(cells, refused);
  const strays = straysOf(list, landed, values, after);
  if (strays.length > 0) repairStrays(book, list, strays, landed, before, after);
  ignoreErrors(() => dress(list, added, looks, grid.columns));
  if (refused.size > 0) throw refusedError(refused, (column) => headerAt(list, added, column));
  return strays.length === 0;
}

/** Reads the formats of the rows as far as they exist, with one service call; the values and formulas were read with the list. */
function readBefore({ tab, content }: List, writes: readonly Pick<LoggedRow, 'row'>[]): Before {
  const numbers = writes.map(({ row }) => row);
  const { rows, columns } = tab.size();
  const first = Math.min(...numbers);
  const area = { row: first, column: 1, rows: Math.min(rows, Math.max(...numbers)) - first + 1, columns };
  const whole = { row: 1, column: 1, rows: content.values.length, columns };
  return {
    values: cellsIn(whole, content.values),
    formulas: cellsIn(whole, content.formulas),
    formats: area.rows < 1 ? noCells(area) : cellsIn(area, tab.formats(area)),
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
  writes: readonly Pick<LoggedRow, 'row'>[],
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

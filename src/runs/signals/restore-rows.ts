/** Takes back what a check has written into a list: cells that still hold it get back their earlier content, and added columns go. */
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { idToken } from '../../core/lookup/lusha-id';
import type { Look, Tab } from '../../ports';
import { valueDigest } from '../enrich/run-undo-tab';
import { asItWas, type CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { refusedError, writeCells } from '../table/write-cells';
import { readSignalList, type SignalRow } from './rows';
import type { AddedColumn, Written, WrittenCell, WrittenRow } from './written-log';

/** What was restored. */
export interface Restored {
  /** The number of rows that get back earlier values. */
  readonly restored: number;
  /** The number of cells and rows that stay, because they were edited or deleted since. */
  readonly left: number;
}

/** Restores the rows, all at once. Throws an `AddOnError` when the tab is gone and when a column refuses its earlier value. */
export function restoreWritten(execution: PersonExecution, kind: Kind, written: Written): Restored {
  const { book } = execution.ports;
  const tabId = written.rows[0]?.tabId;
  const tab = book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('tab_gone');
  const { rows } = readSignalList(execution, kind, tab.id);
  const values = readValues(tab, { row: 1, column: 1, ...tab.extent() });
  const { writes, restored, left } = plannedRestore(values, rows, written.rows);
  const { refused } = writeCells(book, tab, writes, { settle: () => book.flush() });
  if (refused.size > 0) throw refusedError(refused, (column) => String(values.at(1, column)));
  for (const column of uniqueColumns(written.columns)) ignoreErrors(() => removeColumn(tab, column));
  return { restored, left };
}

interface PlannedRestore extends Restored {
  readonly writes: ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;
}

/** Returns the cells that get back their earlier content, the last write first, and how many stay because they were edited since. */
function plannedRestore(
  values: Cells,
  rows: readonly SignalRow[],
  written: readonly WrittenRow[],
): PlannedRestore {
  const restored = new Set<number>();
  const rowsById = new Map<string, number[]>();
  for (const { id, lookup, row } of rows) {
    for (const name of id === undefined ? [lookup.key] : [idToken(id), lookup.key]) {
      const own = rowsById.get(name);
      if (own) own.push(row);
      else rowsById.set(name, [row]);
    }
  }
  const columnAt = columnFinder(values);
  const writes = new Map<number, Map<number, CellWrite>>();
  const present = (row: number, column: number) =>
    writes.get(row)?.get(column)?.value ?? values.at(row, column);
  let left = 0;
  for (const one of [...written].reverse()) {
    const row = rowOf(
      one,
      rowsById.get(idToken(one.id)) ?? [],
      (at) => one.cells.filter((cell) => isWritten(values, columnAt(cell), at, cell)).length,
    );
    if (row === undefined) {
      left += 1;
      continue;
    }
    for (const cell of one.cells) {
      const column = columnAt(cell);
      const now = column === undefined ? undefined : valueDigest(present(row, column));
      // A write that was cut off may have changed the format alone.
      const isBefore = now === valueDigest(beforeOf(cell).value);
      if (now === cell.after && !isBefore) restored.add(row);
      if (column !== undefined && (now === cell.after || isBefore)) {
        writes.set(row, (writes.get(row) ?? new Map()).set(column, beforeOf(cell)));
      } else left += 1;
    }
  }
  return { writes, restored: restored.size, left };
}

/** Finds the row: of those of the record the one with most of what was written, which is the former row where that is as good. */
function rowOf(
  { row }: WrittenRow,
  ofRecord: readonly number[],
  matching: (row: number) => number,
): number | undefined {
  const own = [row, ...ofRecord.filter((at) => at !== row)];
  const [best] = own
    .filter((at) => matching(at) > 0 || ofRecord.includes(at))
    .sort((a, b) => matching(b) - matching(a));
  return best;
}

function isWritten(values: Cells, column: number | undefined, row: number, cell: WrittenCell): boolean {
  return column !== undefined && cell.after !== '' && valueDigest(values.at(row, column)) === cell.after;
}

type ColumnAt = (cell: Pick<WrittenCell, 'header' | 'column'>) => number | undefined;

/** Returns a function that finds the column of a cell, and looks for each header only once. */
function columnFinder(values: Cells): ColumnAt {
  const found = new Map<string, number | undefined>();
  return (cell) => {
    const name = `${cell.column} ${cell.header}`;
    if (!found.has(name)) found.set(name, columnOf(values, cell));
    return found.get(name);
  };
}

/** Finds the column by its former place, or else by its header in one of the rows above. */
function columnOf(
  values: Cells,
  { header, column }: Pick<WrittenCell, 'header' | 'column'>,
): number | undefined {
  const rows = Array.from({ length: Math.min(values.area.rows, HEADER_WITHIN) }, (_, index) => index + 1);
  if (header === '' || rows.some((row) => String(values.at(row, column)) === header)) return column;
  for (const row of rows) {
    const at = values.row(row).findIndex((cell) => String(cell ?? '') === header);
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** The rows in which a header is looked for. */
const HEADER_WITHIN = 50;

function beforeOf({ value, formula = '', format }: WrittenCell): CellWrite {
  const cell = asItWas(typeof value === 'object' ? new Date(value.date) : value, formula, format);
  // A cell that was added to the grid had no format.
  return format === '' ? { value: cell.value } : cell;
}

function uniqueColumns(columns: readonly AddedColumn[]): readonly AddedColumn[] {
  // A column that was logged again after a cut is the one of the first attempt, which tells whether the grid had it.
  const byHeader = new Map([...columns].reverse().map((one) => [one.header, one]));
  return [...byHeader.values()].sort((a, b) => b.column - a.column);
}

const NO_LOOK: Look = { background: '', color: '', weight: '', align: '', wrap: '' };

/** Takes away the header and the looks of an added column in which nothing else is left, and the column where the grid had none. */
function removeColumn(tab: Tab, added: AddedColumn): void {
  const { rows, columns } = tab.extent();
  const values = readValues(tab, { row: 1, column: 1, rows, columns });
  const column = columnOf(values, added);
  if (column === undefined || column > columns) return;
  const filled = Array.from({ length: rows }, (_, index) => index + 1).filter(
    (row) => values.at(row, column) !== '',
  );
  const [headerRow] = filled;
  if (headerRow === undefined || filled.length > 1 || values.at(headerRow, column) !== added.header) return;
  tab.setValues({ row: headerRow, column, rows: 1, columns: 1 }, [['']]);
  if (added.inserted && column === tab.size().columns) {
    tab.removeColumns(column, 1);
    return;
  }
  const { rows: last } = tab.size();
  tab.showColumns(column, 1);
  tab.setLook({ row: headerRow, column, rows: last - headerRow + 1, columns: 1 }, NO_LOOK);
  if (added.width !== undefined) tab.setWidth(column, 1, added.width);
}

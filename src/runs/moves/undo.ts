/** Takes back what was accepted last: cells that still hold what was written get back their earlier content, and added rows go. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import type { Look, Tab } from '../../ports';
import { valueDigest } from '../enrich/run-undo-tab';
import { addToReceipt } from '../job/receipts';
import { isActive } from '../job/record';
import { readSignalList, type SignalRow } from '../signals/rows';
import { asItWas, type CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { refusedError, writeCells } from '../table/write-cells';
import {
  type AcceptedCell,
  type AcceptedRow,
  type AddedColumn,
  lastAccepted,
  logUndone,
} from './accepted-log';
import { movesFound } from './found';
import { MOVES_STORE } from './moves-record';
import { setStates } from './results-tab';
import type { MovesUndone } from './view';

/** Restores the rows, all at once. Throws an `AddOnError` when there is nothing to undo, and while a check works. */
export function undoMoves(execution: PersonExecution): MovesUndone {
  const { book, documentProperties } = execution.ports;
  const record = MOVES_STORE.find(documentProperties.getAll());
  if (record && isActive(record)) throw new AddOnError('run_active');
  const accepted = lastAccepted(book);
  const tabId = accepted?.rows[0]?.tabId;
  if (!accepted || tabId === undefined) throw new AddOnError('no_run');
  const tab = book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('tab_gone');
  const { rows } = readSignalList(execution, 'contact', tabId);
  const values = readValues(tab, { row: 1, column: 1, ...tab.extent() });
  const { writes, restored, left } = plannedUndo(values, rows, accepted.rows);
  const { refused } = writeCells(book, tab, writes, { settle: () => book.flush() });
  if (refused.size > 0) throw refusedError(refused, (column) => String(values.at(1, column)));
  for (const column of uniqueColumns(accepted.columns)) ignoreErrors(() => removeColumn(tab, column));
  setStates(book, new Map(accepted.rows.map(({ key }) => [key, 'open'])));
  logUndone(book, accepted.check);
  addToReceipt(book, accepted.check, 'undone');
  book.flush();
  return {
    done: true,
    rows: restored,
    left,
    found: movesFound(execution),
    view: panelView(execution),
  };
}

interface PlannedUndo {
  readonly writes: ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;
  /** The number of rows that get back earlier values. */
  readonly restored: number;
  /** The number of cells and rows that stay, because they were edited or deleted since. */
  readonly left: number;
}

/** Returns the cells that get back their earlier content, the last write first, and how many stay because they were edited since. */
function plannedUndo(
  values: Cells,
  rows: readonly SignalRow[],
  accepted: readonly AcceptedRow[],
): PlannedUndo {
  const restored = new Set<number>();
  const writes = new Map<number, Map<number, CellWrite>>();
  const present = (row: number, column: number) =>
    writes.get(row)?.get(column)?.value ?? values.at(row, column);
  let left = 0;
  for (const one of [...accepted].reverse()) {
    const row = rowOf(one, rows, (at) => one.cells.filter((cell) => isWritten(values, at, cell)).length);
    if (row === undefined) {
      left += 1;
      continue;
    }
    for (const cell of one.cells) {
      const column = columnOf(values, cell);
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

/** Finds the row: of those of the person the one with most of what was written, which is the former row where that is as good. */
function rowOf(
  { row, id }: AcceptedRow,
  rows: readonly SignalRow[],
  matching: (row: number) => number,
): number | undefined {
  const own = [row, ...rows.filter((one) => one.id === id && one.row !== row).map((one) => one.row)];
  const isOwn = (at: number) => rows.some((one) => one.row === at && one.id === id);
  const [best] = own.filter((at) => matching(at) > 0 || isOwn(at)).sort((a, b) => matching(b) - matching(a));
  return best;
}

function isWritten(values: Cells, row: number, cell: AcceptedCell): boolean {
  const column = columnOf(values, cell);
  return column !== undefined && cell.after !== '' && valueDigest(values.at(row, column)) === cell.after;
}

/** Finds the column by its former place, or else by its header in one of the rows above. */
function columnOf(
  values: Cells,
  { header, column }: Pick<AcceptedCell, 'header' | 'column'>,
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

function beforeOf({ value, formula = '', format }: AcceptedCell): CellWrite {
  const cell = asItWas(typeof value === 'object' ? new Date(value.date) : value, formula, format);
  // A cell that was added to the grid had no format.
  return format === '' ? { value: cell.value } : cell;
}

function uniqueColumns(columns: readonly AddedColumn[]): readonly AddedColumn[] {
  const byHeader = new Map(columns.map((one) => [one.header, one]));
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

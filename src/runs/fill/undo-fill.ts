/** Takes back what the last fill has added: rows that were not touched since, then its headers, and a tab that holds nothing else. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { AddOnError } from '../../core/errors';
import type { Book, Tab } from '../../ports';
import { addToReceipt } from '../job/receipts';
import type { CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { refusedError, writeCells } from '../table/write-cells';
import { logUndone } from './fill-log';
import { undressFill } from './fill-looks';
import { FILL_STORE, type FillRecord, type FillTarget } from './fill-record';
import { openFillSheet, recordCells } from './fill-sheet';
import { type LastFill, lastFill } from './filled-rows';
import type { FillUndone } from './view';

const BLANK: CellWrite = { value: '', format: 'General' };

/**
 * Removes the added rows, all at once. A row that was edited since, or that holds something in another column, stays. Credits are
 * not returned. Throws an `AddOnError` when there is nothing to undo.
 */
export function undoLastFill(execution: PersonExecution): FillUndone {
  const { book, documentProperties } = execution.ports;
  const last = lastFill(execution);
  const { record, ids } = last;
  if (record.undone || ids.length === 0) throw new AddOnError('no_run');
  const { tab, target, rowById } = openFillSheet(book, record);
  const whole = { row: 1, column: 1, ...tab.extent() };
  const cells = readValues(tab, whole);
  const rows = untouchedRows(execution, last, target, rowById, cells);
  const left = ids.length - rows.length;
  const own = new Set(rows);
  // Nothing can be removed yet, for example before a run is undone that has added emails.
  if (rows.length === 0 && left > 0) return { done: true, rows: 0, left, view: panelView(execution) };
  if (left === 0 && target.where === 'new tab' && isAlone(cells, target, own) && mayRemove(book, tab)) {
    tab.remove();
  } else {
    clear(book, tab, target, own, cells);
  }
  // People who stay are not added a second time.
  if (left === 0) logUndone(book, record);
  documentProperties.setAll(FILL_STORE.toStore({ ...record, undone: true }));
  addToReceipt(book, record.id, 'undone');
  book.flush();
  return { done: true, rows: rows.length, left, view: panelView(execution) };
}

/** Returns the added rows that hold what was written, and nothing else. */
function untouchedRows(
  { ports, runLedger }: PersonExecution,
  { record, ids }: LastFill,
  { columns }: FillTarget,
  rowById: ReadonlyMap<string, number>,
  cells: Cells,
): readonly number[] {
  const kind = RECORD_KINDS[record.kind];
  const lookups = ids.map((id) => kind.idLookup(id));
  const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
  const cellsOf = recordCells(record.kind, columns);
  return ids.flatMap((id, at) => {
    const row = rowById.get(id);
    const known = kind.recordOf(entries.get(lookups[at]?.key ?? ''));
    return row !== undefined && known && isAsWritten(cells, row, cellsOf(known)) ? [row] : [];
  });
}

function isAsWritten(
  cells: Cells,
  row: number,
  written: ReturnType<ReturnType<typeof recordCells>>,
): boolean {
  const own = new Map(written.map(([column, { value }]) => [column, plain(value)]));
  return cells.row(row).every((cell, index) => plain(cell) === (own.get(index + 1) ?? ''));
}

/** An apostrophe before a text only keeps it text. */
function plain(value: unknown): string {
  return String(value ?? '').replace(/^'/, '');
}

/** Returns whether the tab holds the header and these rows alone. */
function isAlone(cells: Cells, { headerRow, columns }: FillTarget, rows: ReadonlySet<number>): boolean {
  const headers = new Map(columns.map(({ column, header }) => [column, header]));
  return Array.from({ length: cells.area.rows }, (_, index) => index + 1).every((row) => {
    if (rows.has(row)) return true;
    const isHeader = row === headerRow;
    return cells.row(row).every((cell, at) => cell === '' || (isHeader && cell === headers.get(at + 1)));
  });
}

/** A file keeps one tab that is not hidden. */
function mayRemove(book: Book, { id }: Tab): boolean {
  return book.tabs().some((tab) => tab.id !== id && !tab.isHidden());
}

/** Clears the rows, and the headers of columns of the fill that are empty then. */
function clear(book: Book, tab: Tab, target: FillTarget, rows: ReadonlySet<number>, cells: Cells): void {
  const { columns, headerRow } = target;
  const writes = new Map([...rows].map((row) => [row, blanks(columns)]));
  const isEmpty = (column: number) =>
    Array.from({ length: Math.max(0, cells.area.rows - headerRow) }, (_, at) => headerRow + 1 + at).every(
      (row) => rows.has(row) || cells.at(row, column) === '',
    );
  const headers = columns.filter(({ own, column }) => own && isEmpty(column));
  if (headers.length > 0) writes.set(headerRow, blanks(headers));
  const { refused } = writeCells(book, tab, writes, { settle: () => book.flush() });
  const headerOf = (at: number) => columns.find(({ column }) => column === at)?.header ?? '';
  if (refused.size > 0) throw refusedError(refused, headerOf);
  undressFill(tab, target, headers);
}

function blanks(
  columns: readonly Pick<FillRecord['target']['columns'][number], 'column'>[],
): Map<number, CellWrite> {
  return new Map(columns.map(({ column }) => [column, BLANK]));
}

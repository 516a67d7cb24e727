/** Clears what a run has written: every cell that still holds the written value gets back its earlier content. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { isMark } from '../../core/run-status';
import type { Book } from '../../ports';
import { addToReceipt } from '../job/receipts';
import { isActive } from '../job/record';
import { asItWas, type CellWrite } from '../table/cell-writes';
import { type Cells, cellsIn, readValues } from '../table/cells';
import { roleCells } from '../table/list';
import { type RefusedCells, refusedError, writeCells } from '../table/write-cells';
import { isSamePlaces, repairColumns, shiftsBetween } from './moved-columns';
import { rowIdentity } from './place-rows';
import { withoutCells } from './refused-cells';
import { removeColumns, withLateColumns } from './remove-columns';
import { repairStrays, straysOf } from './repair-rows';
import { findRunTab, type RunTab, rowsArea } from './run-columns';
import { RUN_STORE, type RunRecord } from './run-record';
import {
  dropRunUndo,
  isEarlierStatus,
  lastRunUndo,
  type ReadUndoRow,
  type UndoCell,
  valueDigest,
} from './run-undo-tab';
import { readStatuses } from './statuses';
import type { RunUndone } from './view';

/** The number of rows that one step clears. */
const ROWS_AT_ONCE = 2_000;

/** Clears one step, starting from the end of what was written. Throws an `AddOnError` when there is nothing to undo. */
export function undoLastRun(execution: PersonExecution): RunUndone {
  const { ports } = execution;
  const { book, documentProperties } = ports;
  const record = RUN_STORE.require(documentProperties.getAll());
  if (isActive(record)) throw new AddOnError('run_active');
  const { rows, others, isLast } = lastRunUndo(book, record.id, ROWS_AT_ONCE);
  if (rows.length + others === 0 && !record.leaving) throw new AddOnError('no_run');
  const at = findLeft(book, record);
  const written = rows.filter((row) => !isEarlierStatus(row));
  const earlier = rows.filter(isEarlierStatus);
  const { restored, cells, cleared, left, refused } = at ? restore(book, record, at, written) : NOTHING;
  const after = { ...record, cleared: (record.cleared ?? 0) + cleared };
  // What a column refuses can be restored later, when it accepts other values again.
  if (at && refused.size > 0) {
    documentProperties.setAll(RUN_STORE.toStore(after));
    throw refusedError(refused, (column) => headerOf(at, column));
  }
  // Rows that the run can still continue with keep its mark.
  if (at && earlier.length > 0) restore(book, record, at, earlier);
  // A step that is cut off from here on is taken up again, although no rows are left.
  const leaving = isLast ? { ...withLateColumns(after), leaving: true as const } : after;
  documentProperties.setAll(RUN_STORE.toStore(leaving));
  dropRunUndo(book, rows.length + others);
  if (isLast) {
    // A run that was stopped halfway can continue; it creates its columns again.
    removeOwnColumns(book, leaving);
    documentProperties.setAll(RUN_STORE.toStore({ ...leaving, leaving: undefined }));
    addToReceipt(book, record.id, 'values cleared');
  }
  book.flush();
  return { done: isLast, rows: restored, cells, left: left + others, view: panelView(execution) };
}

/** Removes the columns that the run has created where they are now, and what is left of them once more if columns moved meanwhile. */
function removeOwnColumns(book: Book, record: RunRecord): void {
  let at = findLeft(book, record);
  for (let pass = 0; pass < PASSES && at; pass += 1) {
    removeColumns(book, record, at, readStatuses(at, undefined).some(isMark));
    const now = findLeft(book, record);
    if (!now || isSamePlaces(at, now)) return;
    at = now;
  }
}

const NOTHING: Restored = { restored: 0, cells: 0, cleared: 0, left: 0, refused: new Map() };

/** Finds the tab of the run; `undefined` when an undo that was cut off has removed its columns already. */
function findLeft(book: Book, record: RunRecord): RunTab | undefined {
  try {
    return findRunTab(book, record);
  } catch (error) {
    if (record.leaving && error instanceof AddOnError && error.code === 'column_gone') return undefined;
    throw error;
  }
}

interface Restored {
  readonly restored: number;
  readonly cells: number;
  /** Rows whose status was cleared too. */
  readonly cleared: number;
  readonly left: number;
  readonly refused: RefusedCells;
}

/** How often rows are restored when others sort, insert or delete rows or columns in the instant of the write. */
const PASSES = 4;

/** Restores the rows where they are now; what has moved while it was written gets back its content first. */
function restore(book: Book, record: RunRecord, at: RunTab, undo: readonly ReadUndoRow[]): Restored {
  let all = { ...NOTHING, left: undo.length };
  let now = at;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const { strays, after, ...done } = restoreOnce(book, record, now, undo);
    all = {
      restored: all.restored + done.restored - strays,
      cells: all.cells + done.cells,
      cleared: all.cleared + done.cleared,
      left: done.left,
      refused: done.refused,
    };
    const isSettled = isSamePlaces(now, after) && strays === 0;
    if (isSettled && (done.left === 0 || now.lastRow === after.lastRow)) break;
    now = after;
  }
  return all;
}

/** `after` is the tab as it was found after the write. */
type RestoredOnce = Restored & { readonly strays: number; readonly after: RunTab };

function restoreOnce(book: Book, record: RunRecord, at: RunTab, undo: readonly ReadUndoRow[]): RestoredOnce {
  const columns = [...at.places.map(({ column }) => column), ...at.layout.roles.values()];
  // With the column to the left, whose content moves into the first one when a column is inserted between them.
  const area = rowsArea(at, [...columns, Math.max(1, Math.min(...columns) - 1)]);
  if (!area) return { ...NOTHING, left: undo.length, strays: 0, after: at };
  const before = {
    values: readValues(at.tab, area),
    formulas: cellsIn(area, at.tab.formulas(area)),
    formats: cellsIn(area, at.tab.formats(area)),
  };
  const { writes, left } = planned(at, undo, before.values);
  const { settled: after, refused } = writeCells(book, at.tab, writes, {
    settle: () => readValues(at.tab, area),
  });
  const landed = refused.size === 0 ? writes : withoutCells(writes, refused);
  const now = findRunTab(book, record);
  const shifts = shiftsBetween(at, now);
  if (shifts.size > 0) {
    repairColumns(book, now, shifts, landed, before);
    return { ...NOTHING, left: undo.length, strays: 0, after: now };
  }
  const strays = straysOf(at, landed, before.values, after);
  if (strays.length > 0) {
    repairStrays(book, at, strays, landed, before, after);
  } else keepIdentity(book, at, writes, refused, before.values);
  const isOwn = (row: number) => !strays.includes(row);
  const own = [...writes].filter(([row]) => isOwn(row));
  return {
    restored: writes.size,
    cells: own.reduce((sum, [, row]) => sum + row.size, 0),
    cleared: own.filter(([row, cells]) => cells.has(at.status) && !refused.get(row)?.has(at.status)).length,
    left,
    refused,
    strays: strays.length,
    after: now,
  };
}

/** Returns the cells that get back their earlier content, by row, and how many are left because they were edited since. */
function planned(
  at: RunTab,
  undo: readonly ReadUndoRow[],
  values: Cells,
): { readonly writes: ReadonlyMap<number, ReadonlyMap<number, CellWrite>>; readonly left: number } {
  const { area } = values;
  const rowsByIdentity = new Map<string, Set<number>>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const identity = rowIdentity(roleCells(values.row(row), at.layout.roles));
    const alike = rowsByIdentity.get(identity);
    if (alike) alike.add(row);
    else rowsByIdentity.set(identity, new Set([row]));
  }
  const columnOf = new Map(at.places.map(({ name, column }) => [name, column]));
  const writes = new Map<number, Map<number, CellWrite>>();
  let left = 0;
  for (const one of undo) {
    const free = rowsByIdentity.get(one.identity);
    const [first] = free ?? [];
    const row = free?.has(one.row) ? one.row : first;
    if (row !== undefined) free?.delete(row);
    if (row === undefined || one.cells === undefined) {
      left += 1;
      continue;
    }
    const cells = new Map<number, CellWrite>();
    for (const cell of one.cells) {
      const column = columnOf.get(cell.place);
      if (column === undefined) continue;
      const present = valueDigest(values.at(row, column));
      if (present === cell.after) cells.set(column, before(cell));
      // A cell that refused its value, or that was restored by an earlier attempt, has its earlier content.
      else if (present !== valueDigest(before(cell).value)) left += 1;
    }
    if (cells.size > 0) writes.set(row, cells);
  }
  return { writes, left };
}

/** Writes identifying cells again in rows of which others were refused: such a row is found by its identity when it is restored further. */
function keepIdentity(
  book: Book,
  at: RunTab,
  writes: ReadonlyMap<number, ReadonlyMap<number, CellWrite>>,
  refused: RefusedCells,
  values: Cells,
): void {
  const identifying = new Set(at.layout.roles.values());
  const stay = [...refused.keys()].map((row): [number, Map<number, CellWrite>] => {
    const landed = [...(writes.get(row)?.keys() ?? [])].filter((column) => !refused.get(row)?.has(column));
    const own = landed.filter((column) => identifying.has(column));
    return [row, new Map(own.map((column) => [column, { value: values.at(row, column) }]))];
  });
  if (stay.length > 0) writeCells(book, at.tab, new Map(stay), { settle: () => book.flush() });
}

function headerOf({ tab, headerRow }: RunTab, column: number): string {
  return String(tab.values({ row: headerRow, column, rows: 1, columns: 1 })[0]?.[0] ?? '');
}

function before({ value, formula = '', format }: UndoCell): CellWrite {
  const cell = asItWas(typeof value === 'object' ? new Date(value.date) : value, formula, format);
  // A cell that the run has added to the grid had no format.
  return format === '' ? { value: cell.value } : cell;
}

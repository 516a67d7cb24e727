/** Writes the outcomes of rows, each into the row of its contact or company, which is located again before the write and checked after it. */

import type { Area } from '../../core/area';
import { safeSheetText } from '../../core/cell';
import { utcDay } from '../../core/day';
import { shiftRows } from '../../core/formula/shift';
import { isMark } from '../../core/run-status';
import type { PersonPorts } from '../../ports';
import { asItWas, type CellWrite } from '../table/cell-writes';
import { type Cells, cellsIn, noCells, readValues } from '../table/cells';
import { roleCells } from '../table/list';
import { assertNoSpill } from '../table/spills';
import { writeCells } from '../table/write-cells';
import type { RowOutcome } from './outcome';
import { headersOf, nameRefused, withoutCells } from './refused-cells';
import { rowValues } from './row-values';
import { READ_WHOLE, type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';
import { addRunUndo, type RunUndoRow, storable, valueDigest } from './run-undo-tab';

/** A row as it was read, with its result; a `mark` is not an outcome yet. */
export interface RowResult {
  readonly row: number;
  /** The identity as `rowIdentity` returns it. */
  readonly identity: string;
  readonly outcome: RowOutcome | { readonly mark: string };
}

/** What the rows held before the write. */
interface Before {
  readonly values: Cells;
  readonly formulas: Cells;
  readonly formats: Cells;
}

type RowWrites = ReadonlyMap<number, CellWrite>;

const TEXT = '@';

/** Returns the identity of a row. */
export function rowIdentity(cells: readonly unknown[]): string {
  return JSON.stringify(cells.map((cell) => String(cell).replace(/^'/, '')));
}

export interface WrittenRows {
  /** All rows as they are afterwards, when they were all read. */
  readonly cells: Cells | undefined;
  /** The headers of columns that did not accept a value; their rows have everything else. */
  readonly refusedBy: readonly string[];
}

/**
 * Writes the results; a row that cannot be found again stays as it is. Throws an `AddOnError` when the status column does not
 * accept a status, without which a row would be done again and again, and when the result of a formula has reached a cell.
 */
export function writeRows(
  { book, clock }: PersonPorts,
  record: RunRecord,
  at: RunTab,
  results: readonly RowResult[],
): WrittenRows {
  const whole = rowsArea(at, [...at.places.map(({ column }) => column), ...at.layout.roles.values()]);
  if (!whole || results.length === 0) return unwritten(undefined);
  const rows = results.map(({ row }) => row);
  const span = { ...whole, row: Math.min(...rows), rows: Math.max(...rows) - Math.min(...rows) + 1 };
  const area = whole.rows <= READ_WHOLE ? whole : span;
  const values = readValues(at.tab, area);
  const placed = locate(results, values, at);
  const isWhole = area === whole;
  if (placed.size === 0) return unwritten(isWhole ? values : undefined);
  const isFinal = results.some(({ outcome }) => 'status' in outcome);
  const before: Before = {
    values,
    formulas: isFinal ? readFormulas(at, area) : noCells(area),
    formats: isFinal ? cellsIn(area, at.tab.formats(area)) : noCells(area),
  };
  const today = utcDay(clock.now());
  const writes = new Map(
    [...placed].map(([row, outcome]): [number, RowWrites] => [
      row,
      'mark' in outcome
        ? new Map([[at.status, { value: outcome.mark }]])
        : writesOf(record, at, row, outcome, before, today),
    ]),
  );
  const isOutcome = (row: number) => 'status' in (placed.get(row) ?? {});
  if (isFinal) assertNoSpill(before.formulas, writes);
  addRunUndo(
    book,
    [...writes].flatMap(([row, cells]) => (isOutcome(row) ? [undoOf(record, at, row, cells, before)] : [])),
  );
  const formats = isFinal ? before.formats : undefined;
  const settle = () => readValues(at.tab, area);
  const { settled: after, refused } = writeCells(book, at.tab, writes, {
    settle,
    formats,
    refusals: at.refusals,
  });
  const landed = refused.size === 0 ? writes : withoutCells(writes, refused);
  const strays = [...landed.keys()].filter(
    (row) =>
      rowIdentity(roleCells(after.row(row), at.layout.roles)) !== identityAfter(at, row, landed, values),
  );
  if (strays.length > 0) {
    writeCells(book, at.tab, repairOf(at, strays, landed, before, after), { settle: () => book.flush() });
  }
  const cells = isWhole && strays.length === 0 ? after : undefined;
  if (refused.size === 0) return { cells, refusedBy: [] };
  return {
    cells: nameRefused(book, at, record, refused, cells, strays) ?? cells,
    refusedBy: headersOf(at, record, refused),
  };
}

function unwritten(cells: Cells | undefined): WrittenRows {
  return { cells, refusedBy: [] };
}

/**
 * Reads the formulas of an area and of what is above it, because the result of one may reach down into it. In a long list
 * this is the top, where such formulas stand: reading everything above each batch would take too long.
 */
function readFormulas({ tab }: RunTab, { row, column, rows, columns }: Area): Cells {
  const width = column + columns - 1;
  const last = row + rows - 1;
  const read = (first: number, count: number) =>
    tab.formulas({ row: first, column: 1, rows: count, columns: width });
  const whole = { row: 1, column: 1, rows: last, columns: width };
  if (row <= READ_WHOLE + 1) return cellsIn(whole, read(1, last));
  const between = Array.from({ length: row - 1 - READ_WHOLE }, (): readonly string[] => []);
  return cellsIn(whole, [...read(1, READ_WHOLE), ...between, ...read(row, rows)]);
}

/** Finds the row that each result belongs to now: the row where it was read, or else one with the same identity that is waiting. */
function locate(
  results: readonly RowResult[],
  values: Cells,
  at: RunTab,
): ReadonlyMap<number, RowResult['outcome']> {
  const { area } = values;
  const identityOf = (row: number): string | undefined =>
    isMark(String(values.at(row, at.status)))
      ? rowIdentity(roleCells(values.row(row), at.layout.roles))
      : undefined;
  const placed = new Map<number, RowResult['outcome']>();
  const moved = results.filter(({ row, identity, outcome }) => {
    if (identityOf(row) !== identity) return true;
    placed.set(row, outcome);
    return false;
  });
  if (moved.length === 0) return placed;
  const free = new Map<string, number[]>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const identity = placed.has(row) ? undefined : identityOf(row);
    if (identity !== undefined) free.set(identity, [...(free.get(identity) ?? []), row]);
  }
  for (const { identity, outcome } of moved) {
    const row = free.get(identity)?.shift();
    if (row !== undefined) placed.set(row, outcome);
  }
  return placed;
}

/** Returns the cells of a finished row: its values, its status, the date and the id. */
function writesOf(
  record: RunRecord,
  at: RunTab,
  row: number,
  outcome: RowOutcome,
  { values, formulas, formats }: Before,
  today: string,
): RowWrites {
  const shown = (column: number) => {
    const value = values.at(row, column);
    return value === '' ? formulas.at(row, column) : value;
  };
  const cells = new Map<number, CellWrite>();
  for (const [column, value] of rowValues(record, at, outcome, shown)) {
    const isText = typeof value === 'string' && value !== '';
    cells.set(column, {
      value: typeof value === 'string' ? safeSheetText(value) : value,
      format: isText ? TEXT : String(formats.at(row, column)),
    });
  }
  cells.set(at.status, { value: safeSheetText(outcome.status), format: TEXT });
  if (!outcome.isUnchecked) cells.set(at.date, { value: today, format: TEXT });
  const id = shown(at.lushaId);
  if (id === '' || id === outcome.lushaId)
    cells.set(at.lushaId, { value: outcome.lushaId ?? '', format: TEXT });
  return cells;
}

/** Returns the identity of a row after its cells are written: a run may fill cells that are part of it. */
function identityAfter(
  at: RunTab,
  row: number,
  writes: ReadonlyMap<number, RowWrites>,
  values: Cells,
): string {
  const own = [...values.row(row)];
  for (const column of at.layout.roles.values()) {
    const write = writes.get(row)?.get(column);
    if (write) own[column - 1] = write.value;
  }
  return rowIdentity(roleCells(own, at.layout.roles));
}

function undoOf(
  record: RunRecord,
  at: RunTab,
  row: number,
  cells: RowWrites,
  { values, formulas, formats }: Before,
): RunUndoRow {
  const changed = at.places.flatMap(({ name, column }) => {
    const write = cells.get(column);
    if (!write) return [];
    const formula = String(formulas.at(row, column));
    return [
      {
        place: name,
        // The mark that the run itself had set is not worth restoring.
        value: column === at.status ? '' : storable(values.at(row, column)),
        ...(formula === '' ? {} : { formula }),
        format: String(formats.at(row, column)),
        after: valueDigest(write.value),
      },
    ];
  });
  return {
    run: record.id,
    row,
    identity: identityAfter(at, row, new Map([[row, cells]]), values),
    cells: changed,
  };
}

/**
 * Repairs rows that were sorted, inserted or deleted in the instant of the write: these rows get back their own content,
 * found by the cells that were not written.
 */
function repairOf(
  at: RunTab,
  strays: readonly number[],
  writes: ReadonlyMap<number, RowWrites>,
  { values, formulas, formats }: Before,
  after: Cells,
): ReadonlyMap<number, RowWrites> {
  const { area } = values;
  const last = area.row + area.rows - 1;
  const used = new Set<number>();
  return new Map(
    strays.map((row): [number, RowWrites] => {
      const written: RowWrites = writes.get(row) ?? new Map();
      const left = [...at.layout.roles.values()].filter((column) => !written.has(column));
      const isSame = (from: number) =>
        left.every((column) => String(values.at(from, column)) === String(after.at(row, column)));
      let from = area.row;
      while (from <= last && (used.has(from) || !isSame(from))) from += 1;
      const isFound = left.length > 0 && from <= last;
      if (isFound) used.add(from);
      const cells = [...written.keys()].map((column): [number, CellWrite] => {
        const formula = isFound ? String(formulas.at(from, column)) : '';
        const format = String(formats.at(isFound ? from : row, column)) || TEXT;
        const moved = formula === '' ? '' : (shiftRows(formula, row - from, from, from) ?? formula);
        return [column, asItWas(isFound ? values.at(from, column) : '', moved, format)];
      });
      return [row, new Map(cells)];
    }),
  );
}

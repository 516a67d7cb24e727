/** Writes the outcomes of rows, each into the row of its contact or company, which is located again before the write and checked after it. */

import { safeSheetText } from '../../core/cell';
import { utcDay } from '../../core/day';
import type { PersonPorts } from '../../ports';
import type { CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { assertNoSpill } from '../table/spills';
import { refusedError, writeCells } from '../table/write-cells';
import { makeColumns } from './new-columns';
import type { RowOutcome } from './outcome';
import { type Before, type PlacedRows, placeRows, type RowResult, widened } from './place-rows';
import { headersOf, nameRefused, withoutCells } from './refused-cells';
import { identityAfter, type RowWrites, repairStrays, straysOf } from './repair-rows';
import { rowValues } from './row-values';
import { isNotYet, type RunTab } from './run-columns';
import { columnsOf, type RunRecord } from './run-record';
import { addRunUndo, type RunUndoRow, storable, valueDigest } from './run-undo-tab';

const TEXT = '@';

export interface WrittenRows {
  /** All rows as they are afterwards, when they were all read. */
  readonly cells: Cells | undefined;
  /** The headers of columns that did not accept a value; their rows have everything else. */
  readonly refusedBy: readonly string[];
  /** The tab and the record with the columns that were created for these rows. */
  readonly at: RunTab;
  readonly record: RunRecord;
}

/**
 * Writes the results; a row that cannot be found again stays as it is. Columns that get their first value are created in the
 * same write; `keep` stores the record before the grid changes for them. Throws an `AddOnError` when the status column does not
 * accept a status, without which a row would be done again and again, and when the result of a formula has reached a cell.
 */
export function writeRows(
  { book, clock }: PersonPorts,
  start: RunRecord,
  tab: RunTab,
  results: readonly RowResult[],
  keep: (record: RunRecord) => void,
): WrittenRows {
  let [record, at] = [start, tab];
  let rows = placeRows(at, results);
  const today = utcDay(clock.now());
  const writesNow = () => (rows ? rowWrites(record, at, rows, today) : new Map<number, RowWrites>());
  const made = makeColumns(record, at, namesOf(at, firstValues(writesNow())), keep);
  if (made.isMoved) rows = placeRows(made.at, results);
  [record, at] = [made.record, made.at];
  if (!rows || rows.placed.size === 0) {
    return { cells: rows?.isWhole ? rows.before.values : undefined, refusedBy: [], at, record };
  }
  const { before, isFinal, placed, isWhole } = rows;
  const writes = withoutLate(writesNow());
  const isOutcome = (row: number) => 'status' in (placed.get(row) ?? {});
  if (isFinal) assertNoSpill(before.formulas, writes);
  addRunUndo(
    book,
    [...writes].flatMap(([row, cells]) => (isOutcome(row) ? [undoOf(record, at, row, cells, before)] : [])),
  );
  const formats = isFinal ? before.formats : undefined;
  const area = widened(rows.area, at);
  const settle = () => readValues(at.tab, area);
  const { settled: after, refused } = writeCells(book, at.tab, withHeaders(record, at, writes), {
    settle,
    formats,
    refusals: at.refusals,
  });
  const isHeader = ([row]: readonly [number, unknown]) => row === at.headerRow;
  const refusedHeaders = new Map([...refused].filter(isHeader));
  if (refusedHeaders.size > 0) throw refusedError(refusedHeaders, () => '');
  const landed = refused.size === 0 ? writes : withoutCells(writes, refused);
  const strays = straysOf(at, landed, before.values, after);
  if (strays.length > 0) {
    repairStrays(book, at, strays, landed, before, after);
  }
  const cells = isWhole && strays.length === 0 ? after : undefined;
  at = { ...at, unwritten: [] };
  if (refused.size === 0) return { cells, refusedBy: [], at, record };
  return {
    cells: nameRefused(book, at, record, refused, cells, strays) ?? cells,
    refusedBy: headersOf(at, record, refused),
    at,
    record,
  };
}

function rowWrites(
  record: RunRecord,
  at: RunTab,
  { placed, before }: PlacedRows,
  today: string,
): Map<number, RowWrites> {
  return new Map(
    [...placed].map(([row, outcome]): [number, RowWrites] => [
      row,
      'mark' in outcome
        ? new Map([[at.status, { value: outcome.mark }]])
        : writesOf(record, at, row, outcome, before, today),
    ]),
  );
}

/** Returns the numbers of columns that do not exist yet and get a value. */
function firstValues(writes: ReadonlyMap<number, RowWrites>): ReadonlySet<number> {
  const filled = [...writes.values()].flatMap((cells) =>
    [...cells].flatMap(([column, { value }]) => (isNotYet(column) && value !== '' ? [column] : [])),
  );
  return new Set(filled);
}

function namesOf({ late }: RunTab, columns: ReadonlySet<number>): ReadonlySet<string> {
  return new Set(late.flatMap(({ name, column }) => (columns.has(column) ? [name] : [])));
}

/** Leaves out the cells of columns that still get no value. */
function withoutLate(writes: ReadonlyMap<number, RowWrites>): Map<number, RowWrites> {
  return new Map(
    [...writes].map(([row, cells]) => [row, new Map([...cells].filter(([column]) => !isNotYet(column)))]),
  );
}

/** Adds the headers of columns that were created, and that of the status beside them, so that one write covers a short list. */
function withHeaders(
  record: RunRecord,
  { headerRow, status, unwritten }: RunTab,
  writes: ReadonlyMap<number, RowWrites>,
): ReadonlyMap<number, RowWrites> {
  if (unwritten.length === 0) return writes;
  const texts = new Map(columnsOf(record).map(({ name, column }) => [name, column.header]));
  const headers = unwritten.map(({ name, column }): [number, CellWrite] => [
    column,
    { value: texts.get(name) ?? '' },
  ]);
  return new Map([[headerRow, new Map([[status, { value: record.status.header }], ...headers])], ...writes]);
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
    const format = isText ? TEXT : String(formats.at(row, column));
    cells.set(column, {
      value: typeof value === 'string' ? safeSheetText(value) : value,
      // A column beyond the grid has no formats of its own.
      ...(format === '' ? {} : { format }),
    });
  }
  cells.set(at.status, { value: safeSheetText(outcome.status), format: TEXT });
  if (!outcome.isUnchecked) cells.set(at.date, { value: today, format: TEXT });
  const id = shown(at.lushaId);
  if (id === '' || id === outcome.lushaId)
    cells.set(at.lushaId, { value: outcome.lushaId ?? '', format: TEXT });
  return cells;
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

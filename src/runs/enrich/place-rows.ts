/** Finds the rows to which results belong now, and reads what their cells hold before the write. */
import type { Area } from '../../core/area';
import { isMark } from '../../core/run-status';
import { type Cells, cellsIn, noCells, readValues } from '../table/cells';
import { roleCells } from '../table/list';
import type { RowOutcome } from './outcome';
import { READ_WHOLE, type RunTab, rowsArea } from './run-columns';

/** A row as it was read, with its result; a `mark` is not an outcome yet. */
export interface RowResult {
  readonly row: number;
  /** The identity as `rowIdentity` returns it. */
  readonly identity: string;
  readonly outcome: RowOutcome | { readonly mark: string };
}

/** What the rows held before the write. */
export interface Before {
  readonly values: Cells;
  readonly formulas: Cells;
  readonly formats: Cells;
}

/** Returns the identity of a row. */
export function rowIdentity(cells: readonly unknown[]): string {
  return JSON.stringify(cells.map((cell) => String(cell).replace(/^'/, '')));
}

/** The rows of a write, by their number, with what they held before. */
export interface PlacedRows {
  readonly area: Area;
  readonly isWhole: boolean;
  readonly before: Before;
  readonly placed: ReadonlyMap<number, RowResult['outcome']>;
  readonly isFinal: boolean;
}

/** Reads the cells around the results, with those of blank columns that may get their first value, and finds the row of each. */
export function placeRows(at: RunTab, results: readonly RowResult[]): PlacedRows | undefined {
  const own = rowsArea(at, [...at.places.map(({ column }) => column), ...at.layout.roles.values()]);
  if (!own || results.length === 0) return undefined;
  const whole = withRoom(own, at);
  const rows = results.map(({ row }) => row);
  const span = { ...whole, row: Math.min(...rows), rows: Math.max(...rows) - Math.min(...rows) + 1 };
  const isWhole = whole.rows <= READ_WHOLE;
  const area = isWhole ? whole : span;
  const values = readValues(at.tab, area);
  const placed = locate(results, values, at);
  const isFinal = placed.size > 0 && results.some(({ outcome }) => 'status' in outcome);
  const before = {
    values,
    formulas: isFinal ? readFormulas(at, area) : noCells(area),
    formats: isFinal ? cellsIn(area, at.tab.formats(area)) : noCells(area),
  };
  return { area, isWhole, before, placed, isFinal };
}

/** Returns the area with the columns right of it that the run may create there, as far as the grid has them. */
function withRoom(area: Area, { tab, late }: RunTab): Area {
  if (late.length === 0) return area;
  const end = Math.min(tab.size().columns, area.column + area.columns - 1 + late.length);
  return { ...area, columns: Math.max(area.columns, end - area.column + 1) };
}

/** Returns the area with the columns of the run that were created beyond it. */
export function widened(area: Area, { places }: RunTab): Area {
  const end = Math.max(...places.map(({ column }) => column));
  return { ...area, columns: Math.max(area.columns, end - area.column + 1) };
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

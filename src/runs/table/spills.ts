/** The cells that the results of any formulas on a tab fill, blank ones included: a value that is written there breaks the formula. */
import { type Area, a1Of } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { type ArrayReach, arrayReach } from '../../core/formula/array-reach';
import type { CellSet } from './cell-writes';
import type { Cells } from './cells';

/** A formula whose result may fill more cells than its own. */
export interface Spill {
  /** The name of its cell. */
  readonly cell: string;
  /** The cells that it may fill. Nothing tells where a result ends, so the area goes down to the next formula or to the end. */
  readonly area: Area;
}

/** More rows than a sheet can have. */
const ENDLESS = 1e8;

/**
 * Lists the formulas that may fill further cells. `formulas[0]` is row 1, from column A on. Where the text of a formula does
 * not tell its width, it ends at the next formula or at a column that is blank in `values`, and at its own column without `values`.
 */
export function spillsIn(
  formulas: readonly (readonly unknown[])[],
  values?: readonly (readonly unknown[])[],
): readonly Spill[] {
  const spills: Spill[] = [];
  /** By column: the row of the next formula below. */
  const below = new Map<number, number>();
  /** Copies of a formula down a column have the same reach, so that each text is analyzed once. */
  const reaches = new Map<string, ArrayReach | undefined>();
  for (let row = formulas.length; row >= 1; row -= 1) {
    const cells = formulas[row - 1] ?? [];
    const own = cells.flatMap((text, index) => (text === '' || text === undefined ? [] : [index + 1]));
    for (const [at, column] of own.entries()) {
      const text = String(cells[column - 1]);
      const name = relative(text, row);
      if (!reaches.has(name)) reaches.set(name, arrayReach(text));
      const reach = reaches.get(name);
      if (!reach) continue;
      const above = String(formulas[row - 2]?.[column - 1] ?? '');
      const isCopy = above !== '' && relative(above, row - 1) === name;
      const rows = reach.isOneRow || isCopy ? 1 : (below.get(column) ?? ENDLESS) - row;
      const room = (own[at + 1] ?? ENDLESS) - column;
      const filled = () => (values ? filledWidth(values, row, column) : 1);
      const columns = Math.min(room, reach.columns === 'unknown' ? filled() : reach.columns);
      if (rows > 1 || columns > 1)
        spills.push({ cell: spillName(row, column), area: { row, column, rows, columns } });
    }
    for (const column of own) below.set(column, row);
  }
  return spills;
}

/** Throws an `AddOnError` when the result of a formula fills a cell that is to be written: the value would break it. */
export function assertNoSpill(formulas: Cells, writes: CellSet): void {
  const { rows } = formulas.area;
  const spills = spillsIn(Array.from({ length: rows }, (_, index) => formulas.row(index + 1)));
  if (spills.length === 0) return;
  for (const [row, cells] of writes) {
    for (const column of cells.keys()) {
      const spill = spillOver(spills, row, column);
      if (spill) throw new AddOnError('formula_in_way', { message: spill.cell });
    }
  }
}

/** Returns the first formula that fills this cell; its own cell does not count. */
function spillOver(spills: readonly Spill[], row: number, column: number): Spill | undefined {
  return spills.find(
    ({ area }) =>
      (area.row !== row || area.column !== column) &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

/** Returns the first formula that fills a cell of this column between two rows; its own cell counts. */
export function spillInColumn(
  spills: readonly Spill[],
  column: number,
  first: number,
  last: number,
): Spill | undefined {
  return spills.find(
    ({ area }) =>
      area.row <= last &&
      area.row + area.rows > first &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

/** Returns a formula with its rows counted from its own, so that copies down a column are the same. */
function relative(formula: string, row: number): string {
  return formula.replace(
    /([A-Z])(\d+)/gi,
    (_, letter: string, at: string) => `${letter}[${Number(at) - row}]`,
  );
}

/** Returns the number of columns, from this cell on, until one is blank from this row down. */
function filledWidth(values: readonly (readonly unknown[])[], row: number, column: number): number {
  const rows = values.slice(row - 1);
  const isFilled = (at: number) => rows.some((cells) => (cells[at - 1] ?? '') !== '');
  let width = 1;
  while (isFilled(column + width)) width += 1;
  return width;
}

/** Returns the name of the cell of a formula. */
export function spillName(row: number, column: number): string {
  return a1Of({ row, column, rows: 1, columns: 1 });
}

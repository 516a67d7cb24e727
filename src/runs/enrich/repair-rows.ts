/** Repairs rows that were sorted, inserted or deleted in the instant of a write, so that cells landed in rows of others. */
import { shiftRows } from '../../core/formula/shift';
import type { Book, Tab } from '../../ports';
import { asItWas, type CellWrite } from '../table/cell-writes';
import { type Cells, readValues } from '../table/cells';
import { type List, roleCells } from '../table/list';
import { writeCells } from '../table/write-cells';
import { type Before, rowIdentity } from './place-rows';

/** The cells of a row that are written, by their columns. */
export type RowWrites = ReadonlyMap<number, CellWrite>;

/** A tab with the columns that identify its rows. */
export interface ListedTab {
  readonly tab: Tab;
  readonly layout: Pick<List['layout'], 'roles'>;
}

const TEXT = '@';

/** Returns the written rows that are rows of others now. `before` and `after` are the cells before and after the write. */
export function straysOf(
  at: ListedTab,
  writes: ReadonlyMap<number, RowWrites>,
  before: Cells,
  after: Cells,
): readonly number[] {
  return [...writes.keys()].filter(
    (row) =>
      rowIdentity(roleCells(after.row(row), at.layout.roles)) !== identityAfter(at, row, writes, before),
  );
}

/** Returns the identity of a row after its cells are written: a run may fill cells that are part of it. */
export function identityAfter(
  at: ListedTab,
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

/** How often rows are repaired that are moved again while they are. */
const REPAIRS = 3;

/** Gives these rows back their own content; those that were moved again in the meantime, once more. */
export function repairStrays(
  book: Book,
  at: ListedTab,
  strays: readonly number[],
  writes: ReadonlyMap<number, RowWrites>,
  before: Before,
  after: Cells,
): void {
  const identityIn = (cells: Cells, row: number) => rowIdentity(roleCells(cells.row(row), at.layout.roles));
  let [left, seen] = [strays, after];
  for (let repair = 0; repair < REPAIRS && left.length > 0; repair += 1) {
    const { settled: now } = writeCells(book, at.tab, repairOf(at, left, writes, before, seen), {
      settle: () => readValues(at.tab, after.area),
    });
    const former = seen;
    left = left.filter((row) => identityIn(now, row) !== identityIn(former, row));
    seen = now;
  }
}

/** Returns the writes that give these rows back their own content, which is found by the cells that were not written. */
function repairOf(
  at: ListedTab,
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

/** Finds rows that others have sorted, inserted or deleted in the instant of a write, and gives the cells that landed in them back what they held. */
import type { Area } from '../../core/area';
import { shiftRows } from '../../core/formula/shift';
import type { Tab } from '../../ports';
import { isDone, writeFormatsOf } from '../table/write-cells';

type Grid = readonly (readonly unknown[])[];

/** The rows of a tab before a write, over its whole width. */
export interface RowsBefore {
  readonly area: Area;
  readonly values: Grid;
  readonly formulas: Grid;
  readonly formats: Grid;
}

/** Reads the rows around these areas of one tab, as far as they exist. */
export function readRows(tab: Tab, areas: readonly Area[]): RowsBefore {
  const size = tab.size();
  const row = areas.reduce((least, area) => Math.min(least, area.row), size.rows);
  const end = areas.reduce((most, area) => Math.max(most, area.row + area.rows), row + 1);
  const rows = Math.min(end, size.rows + 1) - row;
  const area = { row, column: 1, rows, columns: Math.max(1, tab.extent().columns) };
  return { area, values: tab.values(area), formulas: tab.formulas(area), formats: tab.formats(area) };
}

/**
 * Returns those of the written areas whose rows are others now, after they have got back their formulas. Rows are known by what is
 * typed into their other cells; rows in which nothing is typed cannot be told apart and count as unmoved.
 */
export function restoreMoved(tab: Tab, before: RowsBefore, written: readonly Area[]): readonly Area[] {
  const { area } = before;
  const columns = columnsOf(written);
  const keyOf = (values: readonly unknown[] = [], formulas: readonly unknown[] = []) =>
    JSON.stringify(values.map((value, at) => (formulas[at] || columns.has(at + 1) ? '' : String(value))));
  const now = readRows(tab, [area]);
  const former = before.values.map((values, at) => keyOf(values, before.formulas[at]));
  const present = now.values.map((values, at) => keyOf(values.slice(0, area.columns), now.formulas[at]));
  const isMoved = (row: number) => present[row - area.row] !== former[row - area.row];
  const moved = written.filter(({ row, rows }) =>
    Array.from({ length: rows }, (_, down) => row + down).some(isMoved),
  );
  for (const own of moved) {
    const from = own.rows === 1 ? former.indexOf(present[own.row - area.row] ?? '') : -1;
    restore(tab, before, own, from < 0 ? own.row : area.row + from);
  }
  return moved;
}

/** Returns the columns of the areas, counted from 1. */
function columnsOf(areas: readonly Area[]): ReadonlySet<number> {
  return new Set(
    areas.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, right) => column + right)),
  );
}

/** Writes what the cells of `from` held, as far as one row can hold what another one did. */
function restore(tab: Tab, before: RowsBefore, own: Area, from: number): void {
  const rows = (grid: Grid, first: number) =>
    grid
      .slice(first - before.area.row, first - before.area.row + own.rows)
      .map((row) => row.slice(own.column - 1, own.column - 1 + own.columns));
  writeFormatsOf(
    tab,
    own,
    rows(before.formats, own.row).map((row) => row.map(String)),
  );
  const formulas = rows(before.formulas, from).map((row) =>
    row.map((cell) => {
      const text = String(cell);
      return text === '' ? '' : (shiftRows(text, own.row - from, from, from + own.rows - 1) ?? text);
    }),
  );
  // The values beside a formula in the first cell are its own and come back with it.
  if (formulas[0]?.[0]) isDone(() => tab.setFormulas(own, formulas));
  else isDone(() => tab.setValues(own, rows(before.values, from)));
}

/** Cells that a fill must not write over: cells that hold something, and cells that the result of a formula reaches. */

import { a1Of } from '../../core/area';
import type { Ledger } from '../../ledger/ledger';
import type { Tab } from '../../ports';
import { filledAreas } from '../pending/filled-areas';
import { spillInColumn } from '../table/spills';
import { readTab } from '../table/tab-content';

/** Finds the first cell, from `row` on in these columns, that holds something. Returns its name, or `undefined` when all are free. */
export function firstFilled(tab: Tab, row: number, left: number, columns: number): string | undefined {
  const extent = tab.extent();
  const area = {
    row,
    column: left,
    rows: extent.rows - row + 1,
    columns: Math.min(columns, extent.columns - left + 1),
  };
  if (area.rows < 1 || area.columns < 1) return undefined;
  for (const [down, cells] of tab.values(area).entries()) {
    const right = cells.findIndex((cell) => cell !== '');
    if (right >= 0) return cellName(row + down, left + right);
  }
  return undefined;
}

/** Finds the formula whose result, blank cells included, reaches rows from `row` on in one of these columns. Returns the name of its cell. */
export function formulaInTheWay(
  ledger: Ledger,
  tab: Tab,
  row: number,
  columns: readonly number[],
): string | undefined {
  const spills = filledAreas(ledger, readTab(tab));
  const found = columns.flatMap(
    (column) => spillInColumn(spills, column, row, Number.POSITIVE_INFINITY) ?? [],
  );
  return found[0]?.cell;
}

function cellName(row: number, column: number): string {
  return a1Of({ row, column, rows: 1, columns: 1 });
}

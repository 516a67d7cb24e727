/** Cells that a fill must not write over: cells that hold something, and cells that the result of a formula reaches. */

import { type Area, a1Of } from '../../core/area';
import type { Ledger } from '../../ledger/ledger';
import type { Tab } from '../../ports';
import { resultAreas } from '../pending/result-areas';
import { readTab, type TabContent } from '../table/tab-content';

/** Functions of Sheets that fill more cells than their own. The blank cells among their results look free but are not. */
const SPREADS =
  /\b(?:ARRAYFORMULA|FILTER|SORT|UNIQUE|QUERY|IMPORT\w*|SEQUENCE|FLATTEN|SPLIT|TRANSPOSE|[VH]STACK|WRAP\w+|MAP|BYROW|BYCOL|MAKEARRAY|GOOGLEFINANCE)\s*\(|\{/i;

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
  const content = readTab(tab);
  const reaches = ({ row: top, column, rows, columns: width }: Area) =>
    top + rows > row && columns.some((one) => one >= column && one < column + width);
  const own = resultAreas(ledger, content).find(({ area }) => reaches(area));
  return own ? cellName(own.formula.row, own.formula.column) : spreadIn(content, columns);
}

function spreadIn({ formulas }: TabContent, columns: readonly number[]): string | undefined {
  for (const [index, cells] of formulas.entries()) {
    const column = columns.find((one) => SPREADS.test(cells[one - 1] ?? ''));
    if (column !== undefined) return cellName(index + 1, column);
  }
  return undefined;
}

function cellName(row: number, column: number): string {
  return a1Of({ row, column, rows: 1, columns: 1 });
}

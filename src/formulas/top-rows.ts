/** The first rows of the tab in the columns of the range that a formula is given; the header may stand there. */
import { callsIn } from '../core/formula/calls';
import { FUNCTION_NAMES } from '../core/formula/functions';
import { HEADER_ROWS } from '../core/table/find-header';
import type { TopRows } from '../core/table/read-table';
import type { Sheets } from '../ports';

/** A reference to cells of the same tab in R1C1 notation. */
const REFERENCE = /^(?:R(\[-?\d+\]|\d+)?)?C(\[-?\d+\]|\d+)?(?::(?:R(?:\[-?\d+\]|\d+)?)?C(\[-?\d+\]|\d+)?)?$/i;

/**
 * Returns a function that reads the first rows of the tab in the columns of the range in the first argument of `name`. It
 * reads them once, and gives `undefined` where the argument is no plain reference.
 */
export function topRowsOf(sheets: Sheets, name: string): () => TopRows | undefined {
  let read: { readonly rows: TopRows | undefined } | undefined;
  return () => {
    read = read ?? { rows: readTopRows(sheets, name) };
    return read.rows;
  };
}

function readTopRows(sheets: Sheets, name: string): TopRows | undefined {
  const cell = sheets.callingCell(0);
  const formula = cell?.formulas[cell.row - cell.firstRow];
  const call = callsIn(formula ?? '', FUNCTION_NAMES).find((one) => one.name === name && one.isOnly);
  const reference = REFERENCE.exec(call?.args[0]?.text ?? '');
  if (!cell || !reference) return undefined;
  const [whole, row, from, to] = reference;
  // A reference to whole columns begins in row 1.
  const first = /^R/i.test(whole) ? placeOf(row, cell.row) : 1;
  const left = placeOf(from, cell.column);
  const right = whole.includes(':') ? placeOf(to, cell.column) : left;
  if (first < 2 || left < 1 || right < left) return { above: [], below: [] };
  const rows = sheets.values(1, left, HEADER_ROWS, right - left + 1);
  return { above: rows.slice(0, first - 1), below: rows.slice(first - 1) };
}

function placeOf(reference: string | undefined, own: number): number {
  if (reference === undefined) return own;
  const relative = /^\[(-?\d+)\]$/.exec(reference)?.[1];
  return relative === undefined ? Number(reference) : own + Number(relative);
}

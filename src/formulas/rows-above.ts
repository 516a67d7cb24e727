/** The rows above the range that a formula is given, in which the header of its columns may stand. */
import { callsIn } from '../core/formula/calls';
import { FUNCTION_NAMES } from '../core/formula/functions';
import { HEADER_ROWS } from '../core/table/find-header';
import type { Rows } from '../core/table/roles';
import type { Sheets } from '../ports';

/** A reference to cells of the same tab in R1C1 notation. */
const REFERENCE = /^(?:R(\[-?\d+\]|\d+)?)?C(\[-?\d+\]|\d+)?(?::(?:R(?:\[-?\d+\]|\d+)?)?C(\[-?\d+\]|\d+)?)?$/i;

/**
 * Returns a function that reads the first rows of the tab above the range in the first argument of `name`, in the columns
 * of that range. It reads them once, and gives `undefined` where the argument is no plain reference.
 */
export function rowsAbove(sheets: Sheets, name: string): () => Rows | undefined {
  let read: { readonly rows: Rows | undefined } | undefined;
  return () => {
    read = read ?? { rows: readAbove(sheets, name) };
    return read.rows;
  };
}

function readAbove(sheets: Sheets, name: string): Rows | undefined {
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
  const rows = Math.min(HEADER_ROWS, first - 1);
  return rows < 1 || left < 1 || right < left ? [] : sheets.values(1, left, rows, right - left + 1);
}

function placeOf(reference: string | undefined, own: number): number {
  if (reference === undefined) return own;
  const relative = /^\[(-?\d+)\]$/.exec(reference)?.[1];
  return relative === undefined ? Number(reference) : own + Number(relative);
}

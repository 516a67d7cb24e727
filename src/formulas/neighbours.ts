/** The cells around a formula that contain the same plain call for other rows, so that one batch serves them all. */
import type { Sheets } from '../ports';

/** Rows above and below that are looked at. */
const REACH = 300;
/** `=NAME(RC[-1]...` or `=NAME(R[0]C[-2]:R[0]C[-1]...`: one row, relative to the cell; then arguments without such a reference. */
const PLAIN_CALL =
  /^=\s*(\w+)\(\s*R(?:\[(-?\d+)\])?(C(?:\[-?\d+\]|\d+)?)(?::R(?:\[(-?\d+)\])?(C(?:\[-?\d+\]|\d+)?))?\s*(?:[,;]([^()]*))?\)\s*$/i;

/**
 * Gives the inputs of the neighbouring calls from the top down, so that batches fill up and leave no gaps behind them; none when
 * the cell holds anything but a plain call.
 */
export function neighbourRows(sheets: Sheets, name: string): readonly (readonly unknown[])[] {
  const cell = sheets.callingCell(REACH);
  const own = cell?.formulas[cell.row - cell.firstRow];
  const call = own === undefined ? null : PLAIN_CALL.exec(own);
  if (!cell || !call || call[1]?.toUpperCase() !== name) return [];
  const [, , rowFrom = '0', columnFrom = '', rowTo = rowFrom, columnTo = columnFrom, others = ''] = call;
  if (rowTo !== rowFrom || /R\[|RC/i.test(others)) return [];
  const from = columnOf(columnFrom, cell.column);
  const to = columnOf(columnTo, cell.column);
  const first = cell.firstRow + Number(rowFrom);
  if (first < 1 || from < 1 || to < from) return [];
  const inputs = sheets.values(first, from, cell.formulas.length, to - from + 1);
  const index = cell.row - cell.firstRow;
  return [...inputs.keys()]
    .filter((at) => at !== index && cell.formulas[at] === own)
    .map((at) => inputs[at] ?? []);
}

function columnOf(reference: string, own: number): number {
  const [, relative, absolute] = /^C(?:\[(-?\d+)\]|(\d+))?$/i.exec(reference) ?? [];
  return absolute === undefined ? own + Number(relative ?? 0) : Number(absolute);
}

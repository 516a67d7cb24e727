/** The order of rows sorted by one column. */
import type { WireCell } from './cell-values.js';

/**
 * Returns the indexes of the rows in their new order. `by` counts from 0, blank cells come last, and equal rows
 * keep their order.
 */
export function sortedRows(
  rows: readonly (readonly WireCell[])[],
  by: number,
  ascending: boolean,
): readonly number[] {
  const keyOf = (row: number): WireCell => rows[row]?.[by] ?? '';
  const order = rows.map((_row, index) => index);
  return order.sort((a, b) => compare(keyOf(a), keyOf(b), ascending ? 1 : -1));
}

function compare(a: WireCell, b: WireCell, direction: 1 | -1): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const [left, right] = [plain(a), plain(b)];
  if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
  return direction * String(left).localeCompare(String(right));
}

function plain(value: WireCell): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.date : value;
}

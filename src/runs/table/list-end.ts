/** Finds where a list ends. Below it, tick boxes and formulas that are filled down may reach the end of the grid. */
import type { Tab } from '../../ports';

export interface Tail {
  readonly tab: Tab;
  /** The row of `values[0]`, counted from 1. */
  readonly first: number;
  /** The column of the first cell of each row, counted from 1. */
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  /** The columns that count, each counted from 1. */
  readonly columns: readonly number[];
  /** Returns whether a row, by its index in `values`, is known to be one of the list. */
  readonly isRow?: (index: number) => boolean;
}

/**
 * Returns the last row that belongs to the list, or the row above `first` when none does. A row counts when it is known to
 * be one, or when a person has typed something into it: an empty tick box and the result of a formula are no content. The
 * formulas are read, in one service call, only when something stands below the rows that are known.
 */
export function listEnd({ tab, first, left, values, columns, isRow = () => false }: Tail): number {
  let known = values.length;
  while (known > 0 && !isRow(known - 1)) known -= 1;
  const holds = (index: number, column: number): boolean => {
    const cell = values[index]?.[column - left] ?? '';
    return cell !== '' && cell !== false;
  };
  const lastWhere = (isContent: (index: number, column: number) => boolean): number => {
    let end = values.length;
    while (end > known && !columns.some((column) => isContent(end - 1, column))) end -= 1;
    return end;
  };
  const filled = lastWhere(holds);
  if (filled === known) return first - 1 + known;
  const width = Math.max(...columns) - left + 1;
  const formulas = tab.formulas({ row: first + known, column: left, rows: filled - known, columns: width });
  const isTyped = (index: number, column: number) =>
    holds(index, column) && (formulas[index - known]?.[column - left] ?? '') === '';
  return first - 1 + lastWhere(isTyped);
}

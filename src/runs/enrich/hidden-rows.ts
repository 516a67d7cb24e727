/** Rows that a filter hides. Each row that is looked at is a service call, so a row is looked at once. */
import type { Tab } from '../../ports';

/** The number of rows that are checked for being hidden. */
export const LOOKED_AT = 2_000;

export interface HiddenRows {
  /** Returns whether a filter hides the row. */
  byFilter(row: number): boolean;
  /** Returns whether a person or a filter hides the row. */
  isHidden(row: number): boolean;
}

/** Remembers what was asked about the rows of a tab, for as long as a plan is made. */
export function hiddenRowsOf(tab: Tab): HiddenRows {
  const known = new Map<number, boolean>();
  const byFilter = (row: number): boolean => {
    const hidden = known.get(row) ?? tab.isRowFiltered(row);
    known.set(row, hidden);
    return hidden;
  };
  return { byFilter, isHidden: (row) => tab.isRowHidden(row) || byFilter(row) };
}

/** How many of the rows a filter hides. */
export interface FilteredRows {
  readonly rows: number;
  /** Only a part of a long list was looked at, so there may be more. */
  readonly isLeast?: true;
}

/** Counts the rows that a filter hides; `undefined` when it hides none. Without a filter no row is looked at. */
export function filteredRows(
  tab: Tab,
  { byFilter }: HiddenRows,
  rows: readonly { readonly row: number }[],
): FilteredRows | undefined {
  if (!tab.isFiltered()) return undefined;
  const count = rows.slice(0, LOOKED_AT).filter(({ row }) => byFilter(row)).length;
  if (count === 0) return undefined;
  return { rows: count, ...(rows.length > LOOKED_AT ? { isLeast: true } : {}) };
}

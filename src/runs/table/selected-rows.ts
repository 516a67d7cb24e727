/** The rows of the sheet that a person means by a selection. */
import { type Area, overlapOf } from '../../core/area';
import type { Kind } from '../../core/kind';
import { readTable, type TableRow } from '../../core/table/read-table';
import type { TabContent } from './tab-content';

type Cells = readonly (readonly unknown[])[];

export interface SelectedRows {
  readonly area: Area;
  readonly cells: Cells;
  /** Who is in each row, in the order of `cells`. */
  readonly read: readonly TableRow[];
}

/** Returns the selected rows, without a header row and what stands above it. A single cell stands for the list around it. Returns `undefined` when nothing is selected. */
export function selectedRows(
  { values }: TabContent,
  selected: Area | undefined,
  kind: Kind,
): SelectedRows | undefined {
  const whole = { row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 0 };
  if (!selected) return undefined;
  const single = selected.rows === 1 && selected.columns === 1;
  const area = single ? listAround(values, selected) : overlapOf(selected, whole);
  if (!area) return undefined;
  const columns = (rows: Cells) =>
    rows.map((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
  const cells = columns(values.slice(area.row - 1, area.row - 1 + area.rows));
  const topRows = () => ({ above: columns(values.slice(0, area.row - 1)), below: cells });
  const { headerRow = 0, rows } = readTable(cells, kind, { topRows });
  return {
    area: { ...area, row: area.row + headerRow, rows: area.rows - headerRow },
    cells: cells.slice(headerRow),
    read: rows,
  };
}

/** Returns the block of filled columns and rows around a cell, as Sheets selects it. */
function listAround(values: Cells, { row, column }: Area): Area | undefined {
  const hasRow = (at: number, from: number, to: number) =>
    (values[at - 1] ?? []).slice(from - 1, to).some((value) => value !== '');
  const hasColumn = (at: number, from: number, to: number) =>
    values.slice(from - 1, to).some((cells) => (cells[at - 1] ?? '') !== '');
  let [top, bottom, left, right] = [row, row, column, column];
  for (let grown = true; grown; ) {
    grown = false;
    // The rows are extended completely before the columns are checked once more.
    while (top > 1 && hasRow(top - 1, left, right)) [top, grown] = [top - 1, true];
    while (hasRow(bottom + 1, left, right)) [bottom, grown] = [bottom + 1, true];
    while (left > 1 && hasColumn(left - 1, top, bottom)) [left, grown] = [left - 1, true];
    while (hasColumn(right + 1, top, bottom)) [right, grown] = [right + 1, true];
  }
  return hasRow(top, left, right) || bottom > top
    ? { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
    : undefined;
}

/** The rows of the sheet that a person means by a selection. */
import { type Area, overlapOf } from '../../core/area';
import type { Lookup, ReadRow } from '../../core/lookup';
import type { TabContent } from './tab-content';

type Cells = readonly (readonly unknown[])[];

export interface SelectedRows {
  readonly area: Area;
  readonly cells: Cells;
}

type ReadCells = (cells: readonly unknown[]) => ReadRow<Lookup>;

/** Returns the selected rows that hold anything, without a header row. A single cell stands for the list around it. Returns `undefined` when nothing is selected. */
export function selectedRows(
  { values }: TabContent,
  selected: Area | undefined,
  readRow: ReadCells,
): SelectedRows | undefined {
  const whole = { row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 0 };
  if (!selected) return undefined;
  const single = selected.rows === 1 && selected.columns === 1;
  const area = single ? listAround(values, selected) : overlapOf(selected, whole);
  if (!area) return undefined;
  const cells = values
    .slice(area.row - 1, area.row - 1 + area.rows)
    .map((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
  return withoutHeader({ area, cells }, readRow);
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

/** Words that are column headers and not names. */
const HEADING =
  /^(?:(?:full|first|last|given|family|company|contact|account)[ _-]?)?name$|^compan(?:y|ies)$|^firms?$|^accounts?$|^employers?$|^e-?mail|^linkedin|^domains?$|^websites?$|^lusha id$|^person$|^organi[sz]ations?$/i;

/** Drops the first row when it is a header: a row of headings, or one without an identity above one with an identity. */
function withoutHeader({ area, cells }: SelectedRows, readRow: ReadCells): SelectedRows {
  const [first, second] = cells;
  if (!first || !second) return { area, cells };
  const isHeader =
    first.some((cell) => typeof cell === 'string' && HEADING.test(cell.trim())) ||
    (readRow(first).kind !== 'lookup' && readRow(second).kind === 'lookup');
  return isHeader
    ? { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, cells: cells.slice(1) }
    : { area, cells };
}

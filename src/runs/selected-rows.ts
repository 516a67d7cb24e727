/** Which rows of the sheet a person means by their selection, and where there is room beside them. */
import type { Area } from '../core/area';
import type { Lookup, ReadRow } from '../core/lookup';
import type { Tab } from '../ports';

type Cells = readonly (readonly unknown[])[];

export interface SelectedRows {
  readonly area: Area;
  readonly cells: Cells;
}

type ReadCells = (cells: readonly unknown[]) => ReadRow<Lookup>;

/** The selected rows as far as anything stands there, without a header row. One cell stands for the list around it. `undefined` where nothing is selected. */
export function selectedRows(
  tab: Tab,
  selected: Area | undefined,
  readRow: ReadCells,
): SelectedRows | undefined {
  const { rows, columns } = tab.extent();
  if (!selected || rows === 0) return undefined;
  const single = selected.rows === 1 && selected.columns === 1;
  const area = single
    ? listAround(tab.values({ row: 1, column: 1, rows, columns }), selected)
    : overlapOf(selected, { row: 1, column: 1, rows, columns });
  return area && withoutHeader({ area, cells: tab.values(area) }, readRow);
}

/** The first column from `from` on in which a block of this size is empty. */
export function freeColumn(tab: Tab, from: number, block: Omit<Area, 'column'>): number {
  const { rows, columns: last } = tab.extent();
  const height = Math.min(block.rows, rows - block.row + 1);
  if (from > last || height < 1) return from;
  const area = { row: block.row, column: from, rows: height, columns: last - from + 1 };
  const values = tab.values(area);
  const formulas = tab.formulas(area);
  const isEmpty = (at: number) =>
    values.every((cells, down) => (cells[at] ?? '') === '' && (formulas[down]?.[at] ?? '') === '');
  for (let at = 0; at < area.columns; at++) {
    const widths = Array.from({ length: block.columns }, (_, right) => at + right);
    if (widths.every((right) => right >= area.columns || isEmpty(right))) return from + at;
  }
  return last + 1;
}

function overlapOf(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows < 1 || columns < 1 ? undefined : { row, column, rows, columns };
}

/** The block of filled columns and rows around a cell, as Sheets selects it. */
function listAround(values: Cells, { row, column }: Area): Area | undefined {
  const hasRow = (at: number, from: number, to: number) =>
    (values[at - 1] ?? []).slice(from - 1, to).some((value) => value !== '');
  const hasColumn = (at: number, from: number, to: number) =>
    values.slice(from - 1, to).some((cells) => (cells[at - 1] ?? '') !== '');
  if (!hasRow(row, column, column)) return undefined;
  let [top, bottom, left, right] = [row, row, column, column];
  for (let grown = true; grown; ) {
    grown = false;
    if (left > 1 && hasColumn(left - 1, top, bottom)) [left, grown] = [left - 1, true];
    if (hasColumn(right + 1, top, bottom)) [right, grown] = [right + 1, true];
    if (top > 1 && hasRow(top - 1, left, right)) [top, grown] = [top - 1, true];
    if (hasRow(bottom + 1, left, right)) [bottom, grown] = [bottom + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Words that head a column and are nobody's name. */
const HEADING =
  /^(?:(?:full|first|last|given|family|company|contact|account)[ _-]?)?name$|^company$|^employer$|^e-?mail|^linkedin|^domain$|^website$|^lusha id$|^person$|^organi[sz]ation$/i;

/** A first row of headings, or one that names nobody above one that does, is a header. */
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

/**
 * A workbook as data, to be kept and opened again: sheets with contents, formulas, number formats, links, and what is
 * hidden, frozen or selected. Looks, conditional formats, filters, protections, rules of columns and merged cells are not kept.
 */
import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import type { Area, GridSize } from './a1.js';
import type { Workbook } from './workbook.js';

/** What a cell contains: a plain value, or a value with a formula `f`, a number format `n`, or a document `p` with links. */
type CellDump =
  | string
  | number
  | boolean
  | null
  | {
      readonly v?: string | number | boolean;
      readonly f?: string;
      readonly n?: string;
      readonly p?: IDocumentData;
    };

interface SheetDump {
  readonly id: number;
  readonly name: string;
  readonly size: GridSize;
  readonly hidden?: true;
  readonly frozenRows?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** The rows of the sheet up to the last one that contains something, each up to its last such cell. */
  readonly cells: readonly (readonly CellDump[])[];
}

export interface WorkbookDump {
  readonly sheets: readonly SheetDump[];
  readonly selected: { readonly sheetId: number; readonly areas: readonly Area[] };
}

const GENERAL = 'General';
/** The highest number of rows that are looked at for hidden ones. */
const MOST_ROWS = 5_000;

/** Returns the workbook as data. Results that formulas spill into other cells are left out: they are calculated again. */
export function dumpWorkbook(workbook: Workbook): WorkbookDump {
  const { sheets, grid } = workbook;
  return {
    sheets: sheets.list().map(({ id, name, hidden }) => {
      const size = grid.size(id);
      const hiddenRows = numbers(Math.min(size.rows, MOST_ROWS)).filter((row) => sheets.isRowHidden(id, row));
      const hiddenColumns = numbers(size.columns).filter((column) => sheets.isColumnHidden(id, column));
      const frozenRows = sheets.frozenRows(id);
      return {
        id,
        name,
        size,
        ...(hidden ? { hidden } : {}),
        ...(frozenRows > 0 ? { frozenRows } : {}),
        ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
        ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
        cells: cellsOf(workbook, id),
      };
    }),
    selected: workbook.selected,
  };
}

/** Makes a new workbook what the dump says. Its formulas are calculated at the next `settled`. */
export function restoreWorkbook(workbook: Workbook, dump: WorkbookDump): void {
  const { sheets, grid } = workbook;
  for (const [index, { id, name, size }] of dump.sheets.entries()) sheets.restore(id, name, size, index);
  for (const { id } of sheets.list()) if (!dump.sheets.some((sheet) => sheet.id === id)) sheets.remove(id);
  for (const { id, hidden, frozenRows = 0, hiddenRows = [], hiddenColumns = [], cells } of dump.sheets) {
    const columns = Math.max(0, ...cells.map((row) => row.length));
    if (columns > 0) {
      const area = { row: 1, column: 1, rows: cells.length, columns };
      grid.put(
        id,
        area,
        cells.map((row) => numbers(columns).map((column) => restoredCell(row[column - 1] ?? null))),
      );
    }
    if (frozenRows > 0) sheets.freezeRows(id, frozenRows);
    for (const row of hiddenRows) sheets.hideRows(id, row, 1);
    for (const column of hiddenColumns) sheets.hideColumns(id, column, 1);
    if (hidden) sheets.hide(id);
  }
  workbook.selectAreas(dump.selected);
  workbook.recalculate();
}

function cellsOf(workbook: Workbook, id: number): CellDump[][] {
  const { grid, links } = workbook;
  const used = grid.used(id);
  const area = { row: 1, column: 1, ...used };
  const formulas = grid.formulas(id, area);
  const formats = grid.formats(id, area);
  const documents = links.documents(id, area);
  const matrix = grid.worksheet(id).getCellMatrix();
  const rows = numbers(used.rows).map((row) =>
    trimmed(
      numbers(used.columns).map((column): CellDump => {
        const f = formulas[row - 1]?.[column - 1] ?? '';
        const n = formats[row - 1]?.[column - 1] ?? GENERAL;
        const p = documents[row - 1]?.[column - 1];
        const v = plainValue(matrix.getValue(row - 1, column - 1));
        if (f === '' && n === GENERAL && !p) return v;
        return {
          ...(v === null ? {} : { v }),
          ...(f === '' ? {} : { f }),
          ...(n === GENERAL ? {} : { n }),
          ...(p ? { p } : {}),
        };
      }),
    ),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const BOOLEAN = 3;

function plainValue(cell: Nullable<ICellData>): string | number | boolean | null {
  if (cell?.v == null || cell.v === '') return null;
  return cell.t === BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}

function restoredCell(dump: CellDump): ICellData {
  const { v, f, n, p } = typeof dump === 'object' && dump !== null ? dump : { v: dump ?? undefined };
  const type = typeof v === 'string' ? 1 : typeof v === 'number' ? 2 : BOOLEAN;
  return {
    ...(v === undefined ? {} : { v: typeof v === 'boolean' ? Number(v) : v, t: type }),
    ...(f === undefined ? {} : { f }),
    ...(n === undefined ? {} : { s: { n: { pattern: n } } }),
    ...(p === undefined ? {} : { p }),
  };
}

/** Cuts blank cells off the end of a row. */
function trimmed(row: CellDump[]): CellDump[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

/** Returns the numbers from 1 to `last`. */
function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

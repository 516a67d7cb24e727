/** The cells of a workbook: sheets, values, formulas, and formats, read and written in blocks. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { type Area, type GridSize, toR1C1 } from './a1.js';
import { dateOfSerial, isDateFormat, LOADING, shownError, type WireCell } from './cell-values.js';
import { LOOK_GETTERS } from './looks.js';
import { univerSheetId } from './sheet-ids.js';
import { type Entry, type EntryRules, entryOf } from './typed-entry.js';
import type { UniverParts } from './univer.js';

/** Google's name for the format of a cell that nobody has formatted. */
const GENERAL = 'General';

/** Tells Univer that a write changes no value, so that no formula is marked as changed and no spill is cleared. */
const STYLE_ONLY = 'sheet.command.set-style';

type CellBlock = IObjectMatrixPrimitiveType<ICellData>;

function holdsAnything(cell: Nullable<ICellData>): boolean {
  return cell != null && (cell.f != null || cell.si != null || (cell.v != null && cell.v !== ''));
}

export class Grid {
  constructor(private readonly univer: UniverParts) {}

  worksheet(id: number): Worksheet {
    const sheet = this.univer.book.getSheetBySheetId(univerSheetId(id));
    if (!sheet) throw new Error(`No sheet with id ${id}`);
    return sheet;
  }

  size(id: number): GridSize {
    const sheet = this.worksheet(id);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  /** Returns the last row and column that contain anything, including spilled values; 0 for an empty sheet. */
  extent(id: number): GridSize {
    const rows = this.lastRow(id);
    let columns = 0;
    const cells = this.worksheet(id).getCellMatrix();
    for (let row = 0; row < rows; row += 1) {
      for (const [column, cell] of Object.entries(cells.getRow(row) ?? {}))
        if (Number(column) >= columns && holdsAnything(cell)) columns = Number(column) + 1;
    }
    for (const line of Object.values(this.spills(id))) {
      for (const [column, cell] of Object.entries(line as Record<number, ICellData>))
        if (holdsAnything(cell)) columns = Math.max(columns, Number(column) + 1);
    }
    return { rows, columns };
  }

  /** Returns the last row that contains anything. In a long sheet it reads only the end. */
  lastRow(id: number): number {
    const sheet = this.worksheet(id);
    const cells = sheet.getCellMatrix();
    let rows = sheet.getRowCount();
    while (rows > 0 && !Object.values(cells.getRow(rows - 1) ?? {}).some(holdsAnything)) rows -= 1;
    for (const [row, line] of Object.entries(this.spills(id))) {
      const isFilled = Object.values(line as Record<number, ICellData>).some(holdsAnything);
      if (isFilled) rows = Math.max(rows, Number(row) + 1);
    }
    return rows;
  }

  /** Returns for each cell whether it shows a part of the result of a formula in another cell. */
  spilled(id: number, area: Area): boolean[][] {
    const spills = this.spills(id);
    const cells = this.worksheet(id).getCellMatrix();
    return block(area, (row, column) => spills[row]?.[column] != null && !cells.getValue(row, column)?.f);
  }

  values(id: number, area: Area): WireCell[][] {
    return this.read(id, area, (cell) => this.valueOf(cell));
  }

  displays(id: number, area: Area): string[][] {
    return this.read(id, area, (cell) => this.displayOf(cell));
  }

  /** Returns formula texts, with `''` for a cell without one. */
  formulas(id: number, area: Area): string[][] {
    const { formulas, book } = this.univer;
    return block(area, (row, column) => {
      const cell = this.worksheet(id).getCellMatrix().getValue(row, column);
      if (!cell || (cell.f == null && cell.si == null)) return '';
      return (
        cell.f ?? formulas.getFormulaStringByCell(row, column, univerSheetId(id), book.getUnitId()) ?? ''
      );
    });
  }

  formulasR1C1(id: number, area: Area): string[][] {
    return this.formulas(id, area).map((row, down) =>
      row.map((text, right) => toR1C1(text, { row: area.row + down, column: area.column + right })),
    );
  }

  formats(id: number, area: Area): string[][] {
    const cells = this.worksheet(id).getCellMatrix();
    return block(area, (row, column) => this.formatOf(cells.getValue(row, column)));
  }

  /** Writes values as Google accepts them, from a script by the given rules. The block begins at the first cell of `area`. */
  write(id: number, area: Area, values: readonly (readonly WireCell[])[], rules?: EntryRules): void {
    const cells = this.worksheet(id).getCellMatrix();
    this.change(id, area, (row, column, down, right) => {
      const value = values[down]?.[right] ?? '';
      return this.cellFor(entryOf(value, this.formatOf(cells.getValue(row, column)), rules));
    });
  }

  writeFormulas(id: number, area: Area, formulas: readonly (readonly string[])[]): void {
    this.change(id, area, (_row, _column, down, right) => {
      const text = formulas[down]?.[right] ?? '';
      const entry: Entry =
        text === '' ? { kind: 'empty' } : { kind: 'formula', text: text.startsWith('=') ? text : `=${text}` };
      return this.cellFor(entry);
    });
  }

  /** Writes number formats. A new format does not change the value: a text stays a text. */
  writeFormats(id: number, area: Area, formats: readonly (readonly string[])[]): void {
    const cells = this.worksheet(id).getCellMatrix();
    const cellAt = (row: number, column: number, down: number, right: number): ICellData => {
      const pattern = formats[down]?.[right] ?? GENERAL;
      const type = cells.getValue(row, column)?.t;
      return { s: { n: { pattern } }, ...(type == null ? {} : { t: type }) };
    };
    this.change(id, area, cellAt, STYLE_ONLY);
  }

  /** Changes how cells look, not what they contain. */
  style(id: number, area: Area, style: IStyleData): void {
    const cells = this.worksheet(id).getCellMatrix();
    const cellAt = (row: number, column: number): ICellData => {
      const type = cells.getValue(row, column)?.t;
      return { s: style, ...(type == null ? {} : { t: type }) };
    };
    this.change(id, area, cellAt, STYLE_ONLY);
  }

  /** Returns what a getter of looks tells of each cell. */
  looks(id: number, area: Area, getter: string): string[][] {
    const cells = this.worksheet(id).getCellMatrix();
    const styles = this.univer.book.getStyles();
    const read = LOOK_GETTERS[getter];
    if (!read) throw new Error(`No getter ${getter}`);
    return block(area, (row, column) => {
      const cell = cells.getValue(row, column);
      return read(styles.getStyleByCell(cell), typeof cell?.v === 'number');
    });
  }

  /** Deletes contents, formats, and looks. */
  clear(id: number, area: Area): void {
    this.change(id, area, () => ({ ...this.cellFor({ kind: 'empty' }), s: null }));
  }

  /** Returns the rows and columns up to the last cell with contents or a format; 1 or more. */
  used(id: number): GridSize {
    const { endRow, endColumn } = this.worksheet(id).getCellMatrix().getDataRange();
    return { rows: Math.max(1, endRow + 1), columns: Math.max(1, endColumn + 1) };
  }

  /** Puts cells as Univer has them. What a cell does not name stays. */
  put(id: number, area: Area, cells: readonly (readonly ICellData[])[]): void {
    this.change(id, area, (_row, _column, down, right) => cells[down]?.[right] ?? {});
  }

  clearContent(id: number, area: Area): void {
    this.change(id, area, () => this.cellFor({ kind: 'empty' }));
  }

  private change(
    id: number,
    area: Area,
    cellAt: (row: number, column: number, down: number, right: number) => ICellData,
    trigger?: string,
  ): void {
    const cellValue: CellBlock = {};
    for (let down = 0; down < area.rows; down++) {
      const cells: Record<number, ICellData> = {};
      for (let right = 0; right < area.columns; right++) {
        const column = area.column - 1 + right;
        cells[column] = cellAt(area.row - 1 + down, column, down, right);
      }
      cellValue[area.row - 1 + down] = cells;
    }
    const unitId = this.univer.book.getUnitId();
    const params = { unitId, subUnitId: univerSheetId(id), cellValue, trigger };
    this.univer.commands.syncExecuteCommand('sheet.mutation.set-range-values', params);
  }

  private cellFor(entry: Entry): ICellData {
    const { STRING, NUMBER, BOOLEAN } = this.univer.core.CellValueType;
    const none = { f: null, si: null, p: null };
    if (entry.kind === 'empty') return { ...none, v: null };
    if (entry.kind === 'formula') return { ...none, v: null, f: entry.text };
    const { value, format } = entry;
    const style = format === undefined ? {} : { s: { n: { pattern: format } } };
    if (typeof value === 'boolean') return { ...none, ...style, v: value ? 1 : 0, t: BOOLEAN };
    return { ...none, ...style, v: value, t: typeof value === 'number' ? NUMBER : STRING };
  }

  private read<T>(id: number, area: Area, of: (cell: Nullable<ICellData>) => T): T[][] {
    const cells = this.worksheet(id).getCellMatrix();
    const spills = this.spills(id);
    return block(area, (row, column) => {
      const own = cells.getValue(row, column);
      return of(own?.v != null || own?.f != null ? own : { ...own, ...spills[row]?.[column] });
    });
  }

  /** Cells that array results fill, by zero-based row and column. */
  private spills(id: number): CellBlock {
    const data = this.univer.formulas.getArrayFormulaCellData();
    return (data?.[this.univer.book.getUnitId()]?.[univerSheetId(id)] ?? {}) as CellBlock;
  }

  private valueOf(cell: Nullable<ICellData>): WireCell {
    if (!cell) return '';
    if (cell.v == null) return cell.f == null ? '' : LOADING;
    const { STRING, BOOLEAN } = this.univer.core.CellValueType;
    if (cell.t === BOOLEAN) return cell.v === 1 || cell.v === true;
    if (typeof cell.v === 'string') return cell.t === STRING || cell.t == null ? shownError(cell.v) : cell.v;
    return typeof cell.v === 'number' && isDateFormat(this.formatOf(cell)) ? dateOfSerial(cell.v) : cell.v;
  }

  private displayOf(cell: Nullable<ICellData>): string {
    const value = this.valueOf(cell);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (cell?.v == null || typeof cell.v !== 'number') return String(value ?? '');
    const format = this.formatOf(cell);
    return this.univer.core.numfmt.format(format, cell.v, { throws: false });
  }

  private formatOf(cell: Nullable<ICellData>): string {
    return this.univer.book.getStyles().getStyleByCell(cell)?.n?.pattern ?? GENERAL;
  }
}

function block<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => of(area.row - 1 + down, area.column - 1 + right)),
  );
}

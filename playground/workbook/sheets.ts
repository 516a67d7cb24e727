/** The sheets of a workbook: adding, hiding, growing, and shrinking them. References in formulas follow. */
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { type Area, type GridSize, meet } from './a1.js';
import { sheetIdOf, univerSheetId } from './sheet-ids.js';
import type { UniverParts } from './univer.js';

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** Rows and columns of a new sheet, as on Google. */
export const NEW_SHEET = { rows: 1000, columns: 26 };

export class Sheets {
  private created = 0;

  private readonly book: FWorkbook;

  constructor(private readonly univer: UniverParts) {
    this.book = univer.facade;
  }

  list(): readonly SheetInfo[] {
    return this.book.getSheets().map((sheet) => ({
      id: sheetIdOf(sheet.getSheetId()),
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
    }));
  }

  byName(name: string): SheetInfo | null {
    return this.list().find((sheet) => sheet.name === name) ?? null;
  }

  /** Adds a sheet at `index`, which counts from 0, or at the end. */
  add(name: string, place: { readonly size?: GridSize; readonly index?: number | null } = {}): SheetInfo {
    const { size = NEW_SHEET, index = null } = place;
    this.created += 1;
    const id = this.created;
    this.book.insertSheet(name, {
      ...(index === null ? {} : { index }),
      sheet: { id: univerSheetId(id), rowCount: size.rows, columnCount: size.columns },
    });
    return { id, name, hidden: false };
  }

  /** Makes the sheet `id` exist with this name, size and place; the place counts from 0. */
  restore(id: number, name: string, size: GridSize, index: number): void {
    if (this.list().some((sheet) => sheet.id === id)) {
      this.rename(id, name);
      this.resize(id, size);
      return;
    }
    this.created = id - 1;
    this.add(name, { size, index });
    this.created = Math.max(...this.list().map((sheet) => sheet.id));
  }

  remove(id: number): void {
    this.book.deleteSheet(this.sheet(id));
  }

  rename(id: number, name: string): void {
    this.sheet(id).setName(name);
  }

  hide(id: number): void {
    this.sheet(id).hideSheet();
  }

  show(id: number): void {
    this.sheet(id).showSheet();
  }

  /**
   * Inserts rows, which take the formats of the row above. `before` is the one-based place of the first new row;
   * one past the last row appends.
   */
  insertRows(id: number, before: number, count: number): void {
    if (before > 1) this.sheet(id).insertRowsAfter(before - 2, count);
    else this.sheet(id).insertRowsBefore(0, count);
  }

  deleteRows(id: number, first: number, count: number): void {
    this.inFront(id).deleteRows(first - 1, count);
  }

  insertColumns(id: number, before: number, count: number): void {
    if (before > 1) this.sheet(id).insertColumnsAfter(before - 2, count);
    else this.sheet(id).insertColumnsBefore(0, count);
  }

  deleteColumns(id: number, first: number, count: number): void {
    const sheet = this.sheet(id);
    const isEnd = first + count - 1 === sheet.getMaxColumns();
    if (isEnd && sheet.getLastColumn() < first - 1) this.cutColumns(id, first, count);
    else this.inFront(id).deleteColumns(first - 1, count);
  }

  /** Brings a sheet to Univer's front, which no person sees: where rows or columns are removed from another one, Univer leaves references in formulas as they were. */
  private inFront(id: number): FWorksheet {
    return this.book.setActiveSheet(this.sheet(id));
  }

  /** Removes blank columns at the end. Nothing moves, so no formula in any sheet has to be written or calculated again. */
  private cutColumns(id: number, first: number, count: number): void {
    const range = { startRow: 0, endRow: this.sheet(id).getMaxRows() - 1, startColumn: first - 1 };
    this.univer.commands.syncExecuteCommand(
      'sheet.mutation.remove-col',
      {
        unitId: this.univer.book.getUnitId(),
        subUnitId: univerSheetId(id),
        range: { ...range, endColumn: first + count - 2 },
      },
      { onlyLocal: true },
    );
  }

  freezeRows(id: number, count: number): void {
    this.sheet(id).setFrozenRows(count);
  }

  frozenRows(id: number): number {
    return this.sheet(id).getFrozenRows();
  }

  /** From here on, first rows and columns are one-based. */
  hideRows(id: number, first: number, count: number): void {
    this.sheet(id).hideRows(first - 1, count);
  }

  showRows(id: number, first: number, count: number): void {
    this.sheet(id).showRows(first - 1, count);
  }

  hideColumns(id: number, first: number, count: number): void {
    this.sheet(id).hideColumns(first - 1, count);
  }

  showColumns(id: number, first: number, count: number): void {
    this.sheet(id).showColumns(first - 1, count);
  }

  isColumnHidden(id: number, column: number): boolean {
    return !this.sheet(id)
      .getSheet()
      .getColVisible(column - 1);
  }

  setColumnWidths(id: number, first: number, count: number, pixels: number): void {
    this.sheet(id).setColumnWidths(first - 1, count, pixels);
  }

  /** Returns the width of a column in pixels. */
  columnWidth(id: number, column: number): number {
    return this.sheet(id)
      .getSheet()
      .getColumnWidth(column - 1);
  }

  /** Merges an area. Only the value of its first cell remains. */
  merge(id: number, { row, column, rows, columns }: Area): void {
    this.sheet(id)
      .getRange(row - 1, column - 1, rows, columns)
      .merge({ isForceMerge: true });
  }

  /** Returns the merged areas that have a cell in common with `area`. */
  merges(id: number, area: Area): readonly Area[] {
    return this.sheet(id)
      .getSheet()
      .getMergeData()
      .map(({ startRow, endRow, startColumn, endColumn }) => ({
        row: startRow + 1,
        column: startColumn + 1,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }))
      .filter((merged) => meet(merged, area));
  }

  /** Returns whether somebody has hidden the row. It ignores what a filter hides. */
  isRowHidden(id: number, row: number): boolean {
    return !this.sheet(id)
      .getSheet()
      .getRowRawVisible(row - 1);
  }

  private resize(id: number, { rows, columns }: GridSize): void {
    const now = { rows: this.sheet(id).getMaxRows(), columns: this.sheet(id).getMaxColumns() };
    if (rows > now.rows) this.insertRows(id, now.rows + 1, rows - now.rows);
    if (rows < now.rows) this.deleteRows(id, rows + 1, now.rows - rows);
    if (columns > now.columns) this.insertColumns(id, now.columns + 1, columns - now.columns);
    if (columns < now.columns) this.deleteColumns(id, columns + 1, now.columns - columns);
  }

  private sheet(id: number): FWorksheet {
    const sheet = this.book.getSheetBySheetId(univerSheetId(id));
    if (!sheet) throw new Error(`No sheet with id ${id}`);
    return sheet;
  }
}

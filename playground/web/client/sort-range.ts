/** Sorting the selected rows by their first column, as one change that can be undone. */
import type { ICellData, ICommandService } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { shiftFormula } from '../../workbook/a1.js';
import { sortedRows } from '../../workbook/sort.js';

/**
 * Sorts the selection. As on Google, formulas keep their references to cells in their own row, and a frozen
 * header row stays in place.
 */
export function sortSelection(commands: ICommandService, book: FWorkbook, ascending: boolean): void {
  const sheet = book.getActiveSheet();
  const selected = sheet.getSelection()?.getActiveRange()?.getRange();
  if (!selected) return;
  const startRow = Math.max(selected.startRow, sheet.getFrozenRows());
  const { startColumn, endColumn } = selected;
  const endRow = Math.min(selected.endRow, sheet.getLastRow());
  const rows: ICellData[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const cells: ICellData[] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const { f, v, t } = sheet.getSheet().getCellMatrix().getValue(row, column) ?? {};
      cells.push({ f: f ?? null, v: v ?? null, t: t ?? null, si: null, p: null });
    }
    rows.push(cells);
  }
  const keys = rows.map((cells) => cells.map(({ v }) => v ?? ''));
  const cellValue: Record<number, Record<number, ICellData>> = {};
  sortedRows(keys, 0, ascending).forEach((from, to) => {
    const moved: Record<number, ICellData> = {};
    for (const [right, cell] of (rows[from] ?? []).entries()) {
      const formula = cell.f ? shiftFormula(cell.f, { row: to - from, column: 0 }) : null;
      moved[startColumn + right] = formula === null ? cell : { ...cell, f: formula, v: null, t: null };
    }
    cellValue[startRow + to] = moved;
  });
  void commands.executeCommand('sheet.command.set-range-values', {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    range: { startRow, endRow, startColumn, endColumn },
    value: cellValue,
  });
}

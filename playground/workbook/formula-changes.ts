/**
 * Which formulas a write changes, determined from the written cells alone. Univer's own code reads the whole
 * sheet each time.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { IFormulaDataItem } from '@univerjs/engine-formula';
import type { UniverParts } from './univer.js';

/**
 * Makes `updateFormulaData` of the formula model cost no more than the write. Formulas with a shared ID (`si`),
 * which Univer's fill handle creates, are left to Univer: as soon as one exists, Univer's own code runs.
 */
export function watchWrittenCellsOnly({ core, book, formulas }: UniverParts): void {
  const original = formulas.updateFormulaData.bind(formulas);
  let shared = false;
  formulas.updateFormulaData = (unitId, sheetId, written) => {
    const matrix = book.getSheetBySheetId(sheetId)?.getCellMatrix();
    const changes = new core.ObjectMatrix<IFormulaDataItem | null>();
    new core.ObjectMatrix<Nullable<ICellData>>(written).forValue((row, column, cell) => {
      const before = matrix?.getValue(row, column);
      shared ||= cell?.si != null || before?.si != null;
      if (cell?.f) changes.setValue(row, column, { f: cell.f });
      else if (before?.f) changes.setValue(row, column, null);
      return true;
    });
    return shared ? original(unitId, sheetId, written) : changes.getMatrix();
  };
}

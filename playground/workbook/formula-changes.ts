/** Which formulas a write changes, found in the written cells alone: Univer's own way reads the whole sheet each time. */
import type { ICellData, Nullable } from '@univerjs/core';
import type { IFormulaDataItem } from '@univerjs/engine-formula';
import type { UniverParts } from './univer.js';

/**
 * Makes `updateFormulaData` of the formula model as cheap as the write. Formulas shared by an id (`si`), as Univer's
 * fill handle makes them, are left to Univer: from the first one on, its own way is taken.
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

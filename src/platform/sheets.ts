/** Implements the `Sheets` port with the open spreadsheet. */
import { googleRefusal } from '../core/google-refusals';
import type { Sheets } from '../ports';

export const googleSheets: Sheets = {
  fileId: () => SpreadsheetApp.getActive().getId(),

  isOwnerless() {
    try {
      // The published types leave out that there may be no owner.
      return (SpreadsheetApp.getActive().getOwner() as unknown) === null;
    } catch {
      return false;
    }
  },

  readTab(name) {
    const tab = SpreadsheetApp.getActive().getSheetByName(name);
    if (!tab) return undefined;
    const rows = tab.getLastRow();
    return rows === 0 ? [] : tab.getRange(1, 1, rows, tab.getLastColumn()).getValues();
  },

  tabRows: (name) => SpreadsheetApp.getActive().getSheetByName(name)?.getLastRow(),

  tabValues(name, { row, column, rows, columns }) {
    const tab = SpreadsheetApp.getActive().getSheetByName(name);
    return tab ? tab.getRange(row, column, rows, columns).getValues() : [];
  },

  callingCell(reach) {
    const cell = activeRange();
    if (!cell) return undefined;
    const sheet = cell.getSheet();
    const row = cell.getRow();
    const column = cell.getColumn();
    const firstRow = Math.max(1, row - reach);
    const rows = Math.min(sheet.getMaxRows(), row + reach) - firstRow + 1;
    const formulas = sheet
      .getRange(firstRow, column, rows, 1)
      .getFormulasR1C1()
      .map(([formula]) => formula ?? '');
    return { row, column, firstRow, formulas };
  },

  values(row, column, rows, columns) {
    const sheet = activeRange()?.getSheet() ?? SpreadsheetApp.getActiveSheet();
    const height = Math.min(rows, sheet.getMaxRows() - row + 1);
    return height < 1 ? [] : sheet.getRange(row, column, height, columns).getValues();
  },

  formulas(tab, { row, column, rows, columns }) {
    const file = SpreadsheetApp.getActive();
    const sheet = tab === undefined ? activeRange()?.getSheet() : file.getSheetByName(tab);
    const height = Math.min(rows, (sheet?.getMaxRows() ?? 0) - row + 1);
    return !sheet || height < 1 ? [] : sheet.getRange(row, column, height, columns).getFormulas();
  },
};

/**
 * Returns the cell that is calculated, and elsewhere the selection. A cell that Google does not tell works without those
 * around it; a limit of Google is over in a while, so it is thrown.
 */
function activeRange(): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return SpreadsheetApp.getActiveRange();
  } catch (error) {
    const refusal = googleRefusal(error instanceof Error ? error.message : '');
    if (refusal === undefined || refusal === 'no_permission') return null;
    throw error;
  }
}

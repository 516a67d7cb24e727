/** Sheets over the local workbook: names, sizes, rows and columns, what is hidden or frozen. */
import type { Area } from '../workbook/a1.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException, type Service } from './border.js';
import { areaOfA1, checkedArea, checkGrowth } from './range-checks.js';

export function sheetMethods(workbook: () => Workbook, activate: (id: number) => void): Service {
  const info = (id: number) => {
    const sheet = workbook()
      .sheets.list()
      .find((one) => one.id === id);
    if (!sheet) throw new ScriptException(`Sheet ${id} not found`);
    return sheet;
  };
  return {
    getName: (_caller, id: number) => info(id).name,
    setName: (_caller, id: number, name: string) => workbook().sheets.rename(id, name),
    getLastRow: (_caller, id: number) => workbook().grid.lastRow(id),
    getLastColumn: (_caller, id: number) => workbook().grid.extent(id).columns,
    getMaxRows: (_caller, id: number) => workbook().grid.size(id).rows,
    getMaxColumns: (_caller, id: number) => workbook().grid.size(id).columns,
    getRange: (_caller, id: number, area: Area) => checkedArea(workbook(), id, area),
    getRangeByA1: (_caller, id: number, a1: string) => areaOfA1(workbook(), id, a1),
    hideSheet: (_caller, id: number) => workbook().sheets.hide(id),
    showSheet: (_caller, id: number) => workbook().sheets.show(id),
    isSheetHidden: (_caller, id: number) => info(id).hidden,
    insertRows(_caller, id: number, before: number, count: number) {
      checkGrowth(workbook(), count * workbook().grid.size(id).columns);
      workbook().sheets.insertRows(id, before, count);
    },
    insertColumns(_caller, id: number, before: number, count: number) {
      checkGrowth(workbook(), count * workbook().grid.size(id).rows);
      workbook().sheets.insertColumns(id, before, count);
    },
    deleteRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.deleteRows(id, first, count),
    deleteColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.deleteColumns(id, first, count),
    getIndex: (_caller, id: number) =>
      workbook()
        .sheets.list()
        .findIndex((sheet) => sheet.id === id) + 1,
    activate: (_caller, id: number) => activate(id),
    hideRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.hideRows(id, first, count),
    showRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.showRows(id, first, count),
    hideColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.hideColumns(id, first, count),
    showColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.showColumns(id, first, count),
    isColumnHiddenByUser: (_caller, id: number, column: number) =>
      workbook().sheets.isColumnHidden(id, column),
    setColumnWidths: (_caller, id: number, first: number, count: number, pixels: number) =>
      workbook().sheets.setColumnWidths(id, first, count, pixels),
    clear: (_caller, id: number) => workbook().grid.clear(id, wholeSheet(workbook(), id)),
    clearContents: (_caller, id: number) => workbook().grid.clearContent(id, wholeSheet(workbook(), id)),
    getFrozenRows: (_caller, id: number) => workbook().sheets.frozenRows(id),
    setFrozenRows: (_caller, id: number, count: number) => workbook().sheets.freezeRows(id, count),
    isRowHiddenByFilter: () => false,
    isRowHiddenByUser: (_caller, id: number, row: number) => workbook().sheets.isRowHidden(id, row),
  };
}

/** As far as anything stands in it or has a format. */
function wholeSheet(workbook: Workbook, id: number): Area {
  const { rows, columns } = workbook.grid.used(id);
  return { row: 1, column: 1, rows, columns };
}

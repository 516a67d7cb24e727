/** Sheets over the local workbook: names, sizes, rows and columns, and what is hidden or frozen. */
import type { Area } from '../workbook/a1.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException, type Service } from './border.js';
import { type ProtectedRules, ruleMethods } from './conditional-formats.js';
import type { Guard } from './guard.js';
import { areaOfA1, checkedArea, checkGrowth } from './range-checks.js';

export interface SheetSettings {
  readonly protectedRules: ProtectedRules;
  /** Whether scripts are told of rows that a slicer or a filter view hides. */
  readonly hiddenRowsTold: 'told' | 'not told';
}

/** Builds the methods of the Sheet class. `guard` refuses changes of protected sheets. */
export function sheetMethods(
  workbook: () => Workbook,
  guard: Guard,
  activate: (id: number) => void,
  { protectedRules, hiddenRowsTold }: SheetSettings,
): Service {
  const info = (id: number) => {
    const sheet = workbook()
      .sheets.list()
      .find((one) => one.id === id);
    if (!sheet) throw new ScriptException(`Sheet ${id} not found`);
    return sheet;
  };
  return {
    ...guard.ofSheets(changes(workbook)),
    getName: (_caller, id: number) => info(id).name,
    getLastRow: (_caller, id: number) => workbook().grid.lastRow(id),
    getLastColumn: (_caller, id: number) => workbook().grid.extent(id).columns,
    getMaxRows: (_caller, id: number) => workbook().grid.size(id).rows,
    getMaxColumns: (_caller, id: number) => workbook().grid.size(id).columns,
    getRange: (_caller, id: number, area: Area) => checkedArea(workbook(), id, area),
    getRangeByA1: (_caller, id: number, a1: string) => areaOfA1(workbook(), id, a1),
    isSheetHidden: (_caller, id: number) => info(id).hidden,
    insertRows(caller, id: number, before: number, count: number) {
      guard.checkInsert(caller, id, 'rows', before);
      checkGrowth(workbook(), count * workbook().grid.size(id).columns);
      workbook().sheets.insertRows(id, before, count);
    },
    insertColumns(caller, id: number, before: number, count: number) {
      guard.checkInsert(caller, id, 'columns', before);
      checkGrowth(workbook(), count * workbook().grid.size(id).rows);
      workbook().sheets.insertColumns(id, before, count);
    },
    deleteRows(caller, id: number, first: number, count: number) {
      const { columns } = workbook().grid.size(id);
      guard.checkCells(caller, { sheetId: id, row: first, column: 1, rows: count, columns });
      workbook().sheets.deleteRows(id, first, count);
    },
    deleteColumns(caller, id: number, first: number, count: number) {
      const { rows } = workbook().grid.size(id);
      guard.checkCells(caller, { sheetId: id, row: 1, column: first, rows, columns: count });
      workbook().sheets.deleteColumns(id, first, count);
    },
    getIndex: (_caller, id: number) =>
      workbook()
        .sheets.list()
        .findIndex((sheet) => sheet.id === id) + 1,
    activate: (_caller, id: number) => activate(id),
    // The last of the ranges becomes the active one; the selection holds them all.
    activateRangeList: (_caller, id: number, ranges: readonly Area[]) =>
      workbook().activate({
        sheetId: id,
        areas: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
      }),
    isColumnHiddenByUser: (_caller, id: number, column: number) =>
      workbook().sheets.isColumnHidden(id, column),
    clear(caller, id: number) {
      const area = wholeSheet(workbook(), id);
      guard.checkCells(caller, { ...area, sheetId: id });
      workbook().grid.clear(id, area);
    },
    clearContents(caller, id: number) {
      const area = wholeSheet(workbook(), id);
      guard.checkCells(caller, { ...area, sheetId: id });
      workbook().grid.clearContent(id, area);
    },
    getColumnWidth: (_caller, id: number, column: number) => workbook().sheets.columnWidth(id, column),
    ...ruleMethods(workbook, guard, protectedRules),
    getFrozenRows: (_caller, id: number) => workbook().sheets.frozenRows(id),
    getFilter: (_caller, id: number) => workbook().filters.area(id) !== null,
    isRowHiddenByFilter: (_caller, id: number, row: number) =>
      workbook().filters.isRowHidden(id, row) ||
      (hiddenRowsTold === 'told' && workbook().filters.isRowSliced(id, row)),
    isRowHiddenByUser: (_caller, id: number, row: number) => workbook().sheets.isRowHidden(id, row),
  };
}

/** The methods that change a sheet beyond its cells. */
function changes(workbook: () => Workbook): Service {
  return {
    setName: (_caller, id: number, name: string) => workbook().sheets.rename(id, name),
    hideSheet: (_caller, id: number) => workbook().sheets.hide(id),
    showSheet: (_caller, id: number) => workbook().sheets.show(id),
    hideRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.hideRows(id, first, count),
    showRows: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.showRows(id, first, count),
    hideColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.hideColumns(id, first, count),
    showColumns: (_caller, id: number, first: number, count: number) =>
      workbook().sheets.showColumns(id, first, count),
    setColumnWidths(_caller, id: number, first: number, count: number, pixels: number) {
      checkedArea(workbook(), id, { row: 1, column: first, rows: 1, columns: count });
      if (!Number.isFinite(pixels) || pixels < 0) throw new ScriptException(`Invalid argument: ${pixels}`);
      workbook().sheets.setColumnWidths(id, first, count, pixels);
    },
    setFrozenRows: (_caller, id: number, count: number) => workbook().sheets.freezeRows(id, count),
  };
}

/** Returns the area up to the last cell with contents or a format. */
function wholeSheet(workbook: Workbook, id: number): Area {
  const { rows, columns } = workbook.grid.used(id);
  return { row: 1, column: 1, rows, columns };
}

/** SpreadsheetApp, its spreadsheet and sheets as scripts see them. */
import { type Call, exception } from './border.js';
import { type RangeAddress, type RangeView, rangeView } from './range.js';
import { userInterface } from './ui.js';

export function spreadsheetApp(call: Call) {
  const sheetOf = (id: number) => sheetView(call, id);
  const rangeOf = (address: RangeAddress) => rangeView(call, address, sheetOf);
  const active = (): RangeAddress[] => call<RangeAddress[]>('SpreadsheetApp', 'getActiveRanges');
  const getActiveRange = () => active().map(rangeOf)[0] ?? null;
  const getActiveRangeList = () => {
    const ranges = active().map(rangeOf);
    return { getRanges: () => ranges };
  };
  const spreadsheet = () => {
    const one = spreadsheetView(call, sheetOf, rangeOf);
    return { ...one, getActiveRange, getActiveRangeList };
  };
  return {
    getUi() {
      call('SpreadsheetApp', 'getUi');
      return userInterface(call);
    },
    flush: (): void => void call('SpreadsheetApp', 'flush'),
    getActive() {
      call('SpreadsheetApp', 'getActive');
      return spreadsheet();
    },
    getActiveSpreadsheet() {
      call('SpreadsheetApp', 'getActiveSpreadsheet');
      return spreadsheet();
    },
    getActiveSheet: () => sheetOf(call<number>('SpreadsheetApp', 'getActiveSheet')),
    getActiveRange,
    getActiveRangeList,
  };
}

type SheetOf = (id: number) => ReturnType<typeof sheetView>;

function spreadsheetView(call: Call, sheetOf: SheetOf, rangeOf: (address: RangeAddress) => RangeView) {
  const ask = <T>(method: string, ...args: readonly unknown[]): T => call<T>('Spreadsheet', method, ...args);
  const book = {
    getId: () => ask<string>('getId'),
    getName: () => ask<string>('getName'),
    getSpreadsheetLocale: () => ask<string>('getSpreadsheetLocale'),
    getSpreadsheetTimeZone: () => ask<string>('getSpreadsheetTimeZone'),
    getSheets: () => ask<number[]>('getSheets').map(sheetOf),
    getSheetByName(name: string) {
      const id = ask<number | null>('getSheetByName', name);
      return id === null ? null : sheetOf(id);
    },
    getActiveSheet: () => sheetOf(ask<number>('getActiveSheet')),
    insertSheet: (name?: string) => sheetOf(ask<number>('insertSheet', name ?? null)),
    deleteSheet: (sheet: { getSheetId(): number }): void => void ask('deleteSheet', sheet.getSheetId()),
    toast: (text: string): void => void ask('toast', String(text)),
    getRange: (a1: string) => book.getSheets()[0]?.getRange(a1),
    getRangeByName(name: string) {
      const address = ask<RangeAddress | null>('getRangeByName', name);
      return address === null ? null : rangeOf(address);
    },
    setNamedRange: (name: string, range: RangeView): void => void ask('setNamedRange', name, range.address),
  };
  return book;
}

function sheetView(call: Call, id: number) {
  const ask = <T>(method: string, ...args: readonly unknown[]): T => call<T>('Sheet', method, id, ...args);
  const rangeOf = (address: RangeAddress) => rangeView(call, address, (other) => sheetView(call, other));
  const getRange = (first: number | string, column?: number, rows = 1, columns = 1): RangeView => {
    if (typeof first === 'string') return rangeOf(ask<RangeAddress>('getRangeByA1', first));
    if (typeof first !== 'number' || typeof column !== 'number') {
      throw exception("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    }
    return rangeOf(ask<RangeAddress>('getRange', { row: first, column, rows, columns }));
  };
  const sheet = {
    getSheetId: () => id,
    getName: () => ask<string>('getName'),
    setName(name: string) {
      ask('setName', name);
      return sheet;
    },
    getLastRow: () => ask<number>('getLastRow'),
    getLastColumn: () => ask<number>('getLastColumn'),
    getMaxRows: () => ask<number>('getMaxRows'),
    getMaxColumns: () => ask<number>('getMaxColumns'),
    getRange,
    getDataRange: () => getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())),
    appendRow(values: readonly unknown[]) {
      const row = sheet.getLastRow() + 1;
      if (row > sheet.getMaxRows()) sheet.insertRowsAfter(row - 1, 1);
      getRange(row, 1, 1, values.length).setValues([values]);
      return sheet;
    },
    hideSheet() {
      ask('hideSheet');
      return sheet;
    },
    showSheet() {
      ask('showSheet');
      return sheet;
    },
    isSheetHidden: () => ask<boolean>('isSheetHidden'),
    insertRowsAfter(after: number, count: number) {
      ask('insertRows', after + 1, count);
      return sheet;
    },
    insertRowsBefore(before: number, count: number) {
      ask('insertRows', before, count);
      return sheet;
    },
    insertColumnsAfter(after: number, count: number) {
      ask('insertColumns', after + 1, count);
      return sheet;
    },
    insertColumnsBefore(before: number, count: number) {
      ask('insertColumns', before, count);
      return sheet;
    },
    deleteRows: (first: number, count: number): void => void ask('deleteRows', first, count),
    deleteRow: (row: number): void => void ask('deleteRows', row, 1),
    deleteColumns: (first: number, count: number): void => void ask('deleteColumns', first, count),
    deleteColumn: (column: number): void => void ask('deleteColumns', column, 1),
    setFrozenRows: (count: number): void => void ask('setFrozenRows', count),
    isRowHiddenByFilter: (row: number) => ask<boolean>('isRowHiddenByFilter', row),
    isRowHiddenByUser: (row: number) => ask<boolean>('isRowHiddenByUser', row),
  };
  return sheet;
}

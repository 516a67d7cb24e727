/** A sheet as scripts see it. */

import type { RangeAddress } from '../../workbook/a1.js';
import { type Call, exception } from './border.js';
import { type ConditionalFormatRule, factsOfRules, type RuleFacts, ruleView } from './conditional-formats.js';
import { filterView } from './filter.js';
import { type RangeView, rangeView } from './range.js';

/** Builds the Sheet object of a sheet ID. */
export function sheetView(call: Call, id: number) {
  const ask = <T>(method: string, ...args: readonly unknown[]): T => call<T>('Sheet', method, id, ...args);
  const rangeOf = (address: RangeAddress) => rangeView(call, address, (other) => sheetView(call, other));
  const getRange = (first: number | string, column?: number, rows = 1, columns = 1): RangeView => {
    if (typeof first === 'string') return rangeOf(ask<RangeAddress>('getRangeByA1', first));
    if (typeof first !== 'number' || typeof column !== 'number') {
      throw exception("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    }
    return rangeOf(ask<RangeAddress>('getRange', { row: first, column, rows, columns }));
  };
  const getRangeList = (addresses: unknown) => {
    const isList = Array.isArray(addresses) && addresses.every((one) => typeof one === 'string');
    if (!isList || addresses.length === 0) {
      throw exception(
        "The parameters don't match the method signature for SpreadsheetApp.Sheet.getRangeList.",
      );
    }
    const ranges = addresses.map((one: string) => ask<RangeAddress>('getRangeByA1', one));
    const list = {
      getRanges: () => ranges.map(rangeOf),
      activate() {
        ask('activateRangeList', ranges);
        return list;
      },
    };
    return list;
  };
  const sheet = {
    getSheetId: () => id,
    getName: () => ask<string>('getName'),
    getType: () => 'GRID',
    setName(name: string) {
      ask('setName', name);
      return sheet;
    },
    getLastRow: () => ask<number>('getLastRow'),
    getLastColumn: () => ask<number>('getLastColumn'),
    getMaxRows: () => ask<number>('getMaxRows'),
    getMaxColumns: () => ask<number>('getMaxColumns'),
    getRange,
    getRangeList,
    getDataRange: () => getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())),
    appendRow(values: readonly unknown[]) {
      const row = sheet.getLastRow() + 1;
      if (row > sheet.getMaxRows()) sheet.insertRowsAfter(row - 1, 1);
      getRange(row, 1, 1, values.length).setValues([values]);
      return sheet;
    },
    getIndex: () => ask<number>('getIndex'),
    activate() {
      ask('activate');
      return sheet;
    },
    clear(options: { readonly contentsOnly?: boolean } = {}) {
      ask(options.contentsOnly === true ? 'clearContents' : 'clear');
      return sheet;
    },
    clearContents() {
      ask('clearContents');
      return sheet;
    },
    hideRows: (first: number, count = 1): void => void ask('hideRows', first, count),
    showRows: (first: number, count = 1): void => void ask('showRows', first, count),
    hideColumns: (first: number, count = 1): void => void ask('hideColumns', first, count),
    showColumns: (first: number, count = 1): void => void ask('showColumns', first, count),
    getColumnWidth: (column: number) => ask<number>('getColumnWidth', column),
    hideColumn: (range: RangeView): void =>
      void ask('hideColumns', range.address.column, range.address.columns),
    unhideColumn: (range: RangeView): void =>
      void ask('showColumns', range.address.column, range.address.columns),
    getConditionalFormatRules: () =>
      ask<RuleFacts[]>('getConditionalFormatRules').map((facts) => ruleView(facts, rangeOf)),
    setConditionalFormatRules: (rules: readonly ConditionalFormatRule[]): void =>
      void ask('setConditionalFormatRules', factsOfRules(rules)),
    clearConditionalFormatRules: (): void => void ask('setConditionalFormatRules', []),
    setColumnWidth(column: number, pixels: number) {
      ask('setColumnWidths', column, 1, pixels);
      return sheet;
    },
    setColumnWidths(first: number, count: number, pixels: number) {
      ask('setColumnWidths', first, count, pixels);
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
    getFrozenRows: () => ask<number>('getFrozenRows'),
    getFilter: () => (ask<boolean>('getFilter') ? filterView(call, id, rangeOf) : null),
    isColumnHiddenByUser: (column: number) => ask<boolean>('isColumnHiddenByUser', column),
    isRowHiddenByFilter: (row: number) => ask<boolean>('isRowHiddenByFilter', row),
    isRowHiddenByUser: (row: number) => ask<boolean>('isRowHiddenByUser', row),
  };
  return sheet;
}

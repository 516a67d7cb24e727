/** SpreadsheetApp and its spreadsheet as scripts see them. */

import type { RangeAddress } from '../../workbook/a1.js';
import type { Call } from './border.js';
import { BOOLEAN_CRITERIA, newConditionalFormatRule } from './conditional-formats.js';
import { dataValidationBuilder } from './data-validation.js';
import { filterCriteriaBuilder } from './filter.js';
import { type RangeView, rangeView } from './range.js';
import { richTextBuilder } from './rich-text.js';
import { sheetView } from './sheet.js';
import { userInterface } from './ui.js';

/** Builds SpreadsheetApp over service calls. */
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
    SheetType: { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' },
    BooleanCriteria: BOOLEAN_CRITERIA,
    WrapStrategy: { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' },
    newFilterCriteria: filterCriteriaBuilder,
    newRichTextValue: richTextBuilder,
    newDataValidation: dataValidationBuilder,
    openById: (id: string) => call<never>('SpreadsheetApp', 'openById', String(id)),
    newConditionalFormatRule: () => newConditionalFormatRule(rangeOf),
    getUi() {
      call('SpreadsheetApp', 'getUi');
      return userInterface(call);
    },
    flush: (): void => void call('SpreadsheetApp', 'flush'),
    getActive: () => (call<boolean>('SpreadsheetApp', 'getActive') ? spreadsheet() : null),
    getActiveSpreadsheet: () =>
      call<boolean>('SpreadsheetApp', 'getActiveSpreadsheet') ? spreadsheet() : null,
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
    getOwner() {
      const email = ask<string | null>('getOwner');
      return email === null ? null : { getEmail: () => email };
    },
    getSpreadsheetLocale: () => ask<string>('getSpreadsheetLocale'),
    getSpreadsheetTimeZone: () => ask<string>('getSpreadsheetTimeZone'),
    getSheets: () => ask<number[]>('getSheets').map(sheetOf),
    getSheetByName(name: string) {
      const id = ask<number | null>('getSheetByName', name);
      return id === null ? null : sheetOf(id);
    },
    getActiveSheet: () => sheetOf(ask<number>('getActiveSheet')),
    getSheetById(id: number) {
      const found = ask<number | null>('getSheetById', id);
      return found === null ? null : sheetOf(found);
    },
    setActiveSheet(sheet: { getSheetId(): number }) {
      ask('setActiveSheet', sheet.getSheetId());
      return sheet;
    },
    insertSheet: (name?: string | number, index?: number) =>
      typeof name === 'number'
        ? sheetOf(ask<number>('insertSheet', null, name))
        : sheetOf(ask<number>('insertSheet', name ?? null, index ?? null)),
    deleteSheet: (sheet: { getSheetId(): number }): void => void ask('deleteSheet', sheet.getSheetId()),
    toast: (text: string, title?: string, seconds?: number): void =>
      void ask('toast', String(text), title ?? null, seconds ?? null),
    getRange: (a1: string) => book.getSheets()[0]?.getRange(a1),
    getRangeByName(name: string) {
      const address = ask<RangeAddress | null>('getRangeByName', name);
      return address === null ? null : rangeOf(address);
    },
    setNamedRange: (name: string, range: RangeView): void => void ask('setNamedRange', name, range.address),
  };
  return book;
}

/** The filter of a sheet over the local workbook. */
import type { RangeAddress } from '../workbook/a1.js';
import type { FilterCriteria } from '../workbook/filters.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException, type Service } from './border.js';

/** Builds the methods of the Filter class. */
export function filterMethods(workbook: () => Workbook): Service {
  return {
    getRange(_caller, sheetId: number): RangeAddress {
      const area = workbook().filters.area(sheetId);
      if (!area) throw new ScriptException('The filter does not exist.');
      return { ...area, sheetId };
    },
    getColumnFilterCriteria: (_caller, sheetId: number, column: number) =>
      workbook().filters.criteria(sheetId, column),
    setColumnFilterCriteria: (_caller, sheetId: number, column: number, criteria: FilterCriteria | null) =>
      workbook().filters.setCriteria(sheetId, column, criteria),
    remove: (_caller, sheetId: number) => workbook().filters.remove(sheetId),
  };
}

/** Creates the filter of a sheet. Throws a `ScriptException` if the sheet already has one. */
export function createFilter(workbook: Workbook, { sheetId, ...area }: RangeAddress): void {
  if (workbook.filters.area(sheetId)) {
    throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
  }
  workbook.filters.create(sheetId, area);
}

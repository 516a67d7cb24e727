/**
 * How the workbook records that a filter hides a row: in the row's own data, which moves with it and reaches
 * every view.
 */
import type { IRowData, Worksheet } from '@univerjs/core';

/** Returns the row data that records whether a filter hides the row. */
export function markOf(hidden: boolean): Pick<IRowData, 'custom'> {
  return { custom: { hiddenByFilter: hidden } };
}

/** Returns whether a filter hides the row. `row` counts from 0. */
export function isHiddenByFilter(sheet: Worksheet, row: number): boolean {
  const { hiddenByFilter } = sheet.getRowManager().getRow(row)?.custom ?? {};
  return hiddenByFilter === true;
}

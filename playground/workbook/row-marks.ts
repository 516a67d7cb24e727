/** How the workbook notes that a filter hides a row: in the row's own data, which moves with it and comes to every view. */
import type { IRowData, Worksheet } from '@univerjs/core';

export function markOf(hidden: boolean): Pick<IRowData, 'custom'> {
  return { custom: { hiddenByFilter: hidden } };
}

/** `row` counts from 0. */
export function isHiddenByFilter(sheet: Worksheet, row: number): boolean {
  const { hiddenByFilter } = sheet.getRowManager().getRow(row)?.custom ?? {};
  return hiddenByFilter === true;
}

/** How the add-on's own tabs look: a header that stays in view, and columns that fit what they hold. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import type { Look, Tab } from '../../ports';
import { sameWidths } from './column-widths';

/** The header of a tab that the add-on has made. */
export const OWN_HEADER: Partial<Look> = { weight: 'bold', background: '#f1f3f4', color: '#202124' };

/** Gives a new tab its looks; column `hidden`, counted from 1, is of use to the add-on alone. What Google refuses is left out. */
export function dressOwnTab(tab: Tab, widths: readonly number[], hidden?: number): void {
  ignoreErrors(() => {
    tab.freezeRows(1);
    tab.setLook({ row: 1, column: 1, rows: 1, columns: widths.length }, OWN_HEADER);
    for (const [first, count, width] of sameWidths(1, widths)) tab.setWidth(first, count, width);
    if (hidden !== undefined) tab.hideColumns(hidden, 1);
  });
}

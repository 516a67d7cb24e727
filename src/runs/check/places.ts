/** Where each question of the check has its cells on the tab of the check. */
import { cellsAt } from './topic';

/** What the first cell says, by which the tab is known. */
export const MARK = 'Lusha Enrich checks this installation. This tab goes when the check has ended.';

export const MARK_AT = cellsAt(1, 1);
export const TEXTS_AT = { row: 1, column: 2, rows: 6, columns: 1 } as const;
export const TYPED_AT = { row: 1, column: 3, rows: 4, columns: 1 } as const;
export const DISPLAY_AT = cellsAt(1, 4);
export const DROPDOWN_AT = cellsAt(1, 5);
export const LINK_AT = cellsAt(1, 6);
/** The formula of an array, which fills three cells. */
export const ARRAY_AT = cellsAt(1, 7, 3);
/** A header, a row that stays, and a row that the filter hides. */
export const FILTER_AT = cellsAt(20, 8, 3);
export const RULE_AT = cellsAt(1, 9);
/** Arguments of the function of the check: an error value, a date, a percentage, a blank cell and a number. */
export const ARGUMENTS_AT = cellsAt(1, 10, 5);
/** The formulas of the check: one with each kind of argument and one with the error value alone, once for each separator. */
export const FORMULAS_AT = cellsAt(1, 11, 2);
/** The same sum with each separator, that of the locale first. */
export const SUMS_AT = cellsAt(1, 12, 2);

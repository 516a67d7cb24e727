/** What a formula shows: its own cell, or all cells that its result may fill. */
import type { ParsedCall } from './file-formulas';
import { type FileFormula, shownIn } from './file-formulas';
import { type Shown, stateOf } from './shown-state';

/** What can make one cell into several. */
const SPREADS =
  /\b(?:ARRAYFORMULA|SPLIT|SEQUENCE|TRANSPOSE|FILTER|UNIQUE|QUERY|FLATTEN|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|REGEXEXTRACT|IMPORT\w*)\s*\(|\{/i;

/** Returns the state of a formula with the number of rows that are shown as pending; all rows when it shows nothing else. */
export function shownState(
  formula: FileFormula,
  parsed: readonly ParsedCall[],
): { readonly state: Shown; readonly openRows: number } {
  const { calls, text } = formula;
  const [only] = parsed;
  if (calls.length === 1 && calls[0]?.alone && only) {
    const cells = shownIn(formula, only.rows, only.columns);
    const state = stateOf(cells);
    return {
      state,
      openRows: state === 'pending' ? cells.filter((row) => stateOf([row]) === state).length : Infinity,
    };
  }
  const own = stateOf(shownIn(formula, 1, 1));
  const isOneCell = !SPREADS.test(text) && parsed.every(({ rows, columns }) => rows === 1 && columns === 1);
  if (isOneCell) return { state: own, openRows: own === 'pending' ? 1 : Infinity };
  if (own !== 'finished') return { state: own, openRows: Infinity };
  return { state: isPendingBeside(formula) ? 'pending' : own, openRows: Infinity };
}

/**
 * Returns whether a cell that the result may fill is pending. How far the result reaches is unknown, but a result is a
 * rectangle with no other formula in it.
 */
function isPendingBeside({ content, row, column }: FileFormula): boolean {
  const { values, formulas } = content;
  let width = Infinity;
  for (let at = row - 1; at < values.length; at++) {
    const texts = (formulas[at] ?? []).slice(column - 1);
    const other = texts.findIndex((text, right) => text !== '' && (at > row - 1 || right > 0));
    if (other >= 0) width = Math.min(width, other);
    if (width === 0) return false;
    const cells = (values[at] ?? []).slice(column - 1, column - 1 + width);
    if (stateOf([cells]) === 'pending') return true;
  }
  return false;
}

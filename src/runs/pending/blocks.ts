/** Finished results of our formulas as blocks of cells, which can be replaced with their values. */
import type { Area } from '../../core/area';
import type { TabContent } from '../table/tab-content';
import { type FileFormula, type ParsedCall, parseCall, shownIn } from './file-formulas';
import type { KnownLists } from './known-lists';
import { searchSize } from './search-reach';
import { type Shown, stateOf } from './shown-state';

/** One formula with all cells that its result fills. */
export interface Block {
  readonly formula: FileFormula;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

/** Why a formula is kept. */
export type Skipped = 'pending' | 'error' | 'reach unknown';

/** Functions that return a result of the same size as their argument. */
const SAME_SIZE = new Set([
  'IF',
  'IFERROR',
  'IFNA',
  'SORT',
  'ARRAYFORMULA',
  'TRIM',
  'PROPER',
  'LOWER',
  'UPPER',
]);
/** Functions and signs that expand one cell into several. */
const SPREADS =
  /\b(?:SPLIT|SEQUENCE|TRANSPOSE|FILTER|UNIQUE|QUERY|FLATTEN|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|REGEXEXTRACT|IMPORT\w*)\s*\(|\{/i;

/** Returns the block of a formula, or the reason why there is none. With `pendingToo`, rows that are pending are included as they are shown. */
export function blockOf(
  formula: FileFormula,
  contents: readonly TabContent[],
  lists: KnownLists,
  pendingToo: boolean,
): Block | Skipped {
  const skippedBy = (cells: Block['values']): Skipped | undefined => {
    const state = stateOf(cells);
    return pendingToo && state === 'pending' ? undefined : SKIPPED[state];
  };
  const own = skippedBy(shownIn(formula, 1, 1));
  if (own) return own;
  const reach = reachOf(formula, contents, lists);
  if (!reach) return 'reach unknown';
  const { row, column } = formula;
  const values = shownIn(formula, reach.rows, reach.columns);
  const skipped = skippedBy(values);
  if (skipped) return skipped;
  const area = { row, column, ...reach };
  return holdsOtherFormulas(formula, area) ? 'reach unknown' : { formula, area, values };
}

/** Returns the cells that a formula fills; `undefined` when they cannot be determined. */
export function resultArea(
  formula: FileFormula,
  contents: readonly TabContent[],
  lists: KnownLists,
): Area | undefined {
  const reach = reachOf(formula, contents, lists);
  return reach && { row: formula.row, column: formula.column, ...reach };
}

const SKIPPED: Readonly<Record<Shown, Skipped | undefined>> = {
  finished: undefined,
  pending: 'pending',
  loading: 'pending',
  failed: 'error',
  'unknown function': 'error',
  error: 'error',
};

function reachOf(
  formula: FileFormula,
  contents: readonly TabContent[],
  lists: KnownLists,
): Pick<Area, 'rows' | 'columns'> | undefined {
  const [call, ...others] = formula.calls;
  if (!call) return undefined;
  const parsed = formula.calls.map((one) => parseCall(one, formula.content, contents, lists.list));
  const sizes = parsed.map((one) => {
    if (typeof one === 'string') return undefined;
    return one.search ? searchSize(formula, one, lists) : { rows: one.rows, columns: one.columns };
  });
  const [size] = sizes;
  const isAccount = /^LUSHA_(?:CREDITS|QUOTA)$/.test(call.name);
  if (call.alone) return isAccount ? ONE_CELL : size;
  if (SPREADS.test(formula.text)) return undefined;
  const single = sizes.every((one, index) => isOneCell(one) || isAccountCall(formula, index));
  if (single) return ONE_CELL;
  return others.length === 0 && size && wrappedInSameSize(formula.text) ? size : undefined;
}

const ONE_CELL = { rows: 1, columns: 1 };

function isOneCell(size: Pick<ParsedCall, 'rows' | 'columns'> | undefined): boolean {
  return size?.rows === 1 && size.columns === 1;
}

function isAccountCall({ calls }: FileFormula, index: number): boolean {
  return /^LUSHA_(?:CREDITS|QUOTA)$/.test(calls[index]?.name ?? '');
}

/** Returns whether every other function in the formula keeps the size of the result. */
function wrappedInSameSize(text: string): boolean {
  const names = text.replace(/"(?:[^"]|"")*"/g, '').match(/(?<![A-Z0-9_.])[A-Z][A-Z0-9_.]*(?=\s*\()/gi) ?? [];
  return names.every((name) => SAME_SIZE.has(name.toUpperCase()) || /^LUSHA_/i.test(name));
}

/** Returns whether somebody's formula is inside the area, which means that the result does not reach that far. */
function holdsOtherFormulas({ content }: FileFormula, { row, column, rows, columns }: Area): boolean {
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      if (down === 0 && right === 0) continue;
      if ((content.formulas[row - 1 + down]?.[column - 1 + right] ?? '') !== '') return true;
    }
  }
  return false;
}

/** What the cell of a formula asks for: the calls that Sheets makes for it, under its conditions and for each row of a LAMBDA. */

import type { ListOf } from '../../acquire/list-call';
import { type AskedCall, askedCalls } from '../../core/formula/asked-calls';
import type { Call } from '../../core/formula/calls';
import { FUNCTION_NAMES } from '../../core/formula/functions';
import { parseFormula } from '../../core/formula/parse';
import { areaOf } from '../../core/formula/references';
import type { TabContent } from '../table/tab-content';
import {
  cellsOf,
  type FileFormula,
  knownArgument,
  type ParsedCall,
  parseArguments,
  parseCall,
  SHEETS_ALONE,
  topRowsOf,
} from './file-formulas';
import { contentOf, createTabCells } from './tab-cells';

/** Lists the calls of a formula. A sentence stands for a call that only Sheets can evaluate or that has a mistake. */
export function callsAskedBy(
  formula: FileFormula,
  contents: readonly TabContent[],
  listOf: ListOf,
): readonly (ParsedCall | string)[] {
  const { content, text, calls } = formula;
  const tree = parseFormula(text, 'A1');
  if (!tree) return calls.map((call) => parseCall(call, content, contents, listOf));
  const asked = askedCalls(tree, FUNCTION_NAMES, createTabCells(content, contents, formula));
  const certain = asked.filter((one) => one.certain);
  // Fetching both of two calls, of which a condition decides that Sheets alone can evaluate, would cost too much. A pending cell has made a call, so it is the only one that there is.
  const only = new Set(asked.map(({ call }) => call)).size === 1;
  if (certain.length === 0 && asked.length > 0 && !only) return [SHEETS_ALONE.condition];
  const made = certain.length > 0 ? certain : asked;
  const written = ({ call }: AskedCall) => calls.find(({ name, isOnly }) => name === call.name && isOnly);
  return made.map((one) => parsed(one, written(one), content, contents, listOf));
}

function parsed(
  { call, args }: AskedCall,
  written: Call | undefined,
  own: TabContent,
  contents: readonly TabContent[],
  listOf: ListOf,
): ParsedCall | string {
  const referenceAt = (place: number) => {
    const expression = call.args[place];
    return expression?.kind === 'reference' ? expression.reference : undefined;
  };
  const argumentAt = (place: number | undefined): unknown => {
    if (place === undefined || args[place] === undefined) return undefined;
    // A range with a cell that is being calculated is known otherwise.
    const reference = referenceAt(place);
    const area = reference && areaOf(reference, 1, 1);
    const content = reference && contentOf(reference.tab, own, contents);
    return area && content ? cellsOf(content, area) : knownArgument(args[place]);
  };
  const topRows = () => written && topRowsOf(written, own);
  return parseArguments(call.name, argumentAt, topRows, listOf);
}

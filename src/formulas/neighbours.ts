/** The calls that the cells around a formula make for certain, so that one batch serves them all. */
import { type AskedCall, askedCalls, type FormulaCells } from '../core/formula/asked-calls';
import { withoutAgain } from '../core/formula/calls';
import { FUNCTION_NAMES, FUNCTIONS } from '../core/formula/functions';
import { parseFormula } from '../core/formula/parse';
import { argumentOf } from '../core/formula/value';
import type { Sheets } from '../ports';
import { createCellReader } from './cell-reader';

/** Rows above and below that are looked at, and calls before and after the own one in the same cell. */
const REACH = 300;

/** The arguments of a call. One that is not known is absent, like one that is left out. */
type Args = readonly unknown[];

/**
 * Returns the arguments of the calls of `name` in cells with the same formula, from the top down, so that batches fill up
 * and leave no gaps behind them. The own cell is among them, because a LAMBDA calls a function for many rows. `isOwn`
 * recognizes the call that is running. Of the arguments, those in `places` must be known. `resultsOf` returns the results of
 * calls that the file knows.
 */
export function neighbourCalls(
  sheets: Sheets,
  name: string,
  places: readonly number[],
  isOwn: (args: Args) => boolean,
  resultsOf: (calls: readonly AskedCall[]) => FormulaCells['result'] = () => undefined,
): readonly Args[] {
  const cell = sheets.callingCell(REACH);
  const own = cell?.formulas[cell.row - cell.firstRow];
  const formula = parseFormula(own ?? '', 'R1C1');
  if (!cell || own === undefined || !formula) return [];
  const same = withoutAgain(own, FUNCTIONS);
  const readerAt = createCellReader(sheets, cell);
  const known = (call: AskedCall) => knownArguments(call, name, places);
  const rows = cell.formulas.flatMap((text, index) =>
    withoutAgain(text, FUNCTIONS) === same ? [cell.firstRow + index] : [],
  );
  const asked = (result?: FormulaCells['result']) =>
    rows.map((row) =>
      askedCalls(formula, FUNCTION_NAMES, { ...readerAt(row), ...(result ? { result } : {}) }),
    );
  const first = asked();
  // A condition or an argument may need the result of another call, which the file may know.
  const isOpen = (call: AskedCall) =>
    call.call.name === name && knownArguments(call, name, places).length === 0;
  const results = first.some((calls) => calls.some(isOpen)) ? resultsOf(first.flat()) : undefined;
  return (results ? asked(results) : first).flatMap((all, index) => {
    const calls = all.flatMap(known);
    return rows[index] === cell.row ? around(calls, isOwn) : calls;
  });
}

function knownArguments({ call, args, certain }: AskedCall, name: string, places: readonly number[]): Args[] {
  if (!certain || call.name !== name) return [];
  const known = args.map(argumentOf);
  if (places.some((place) => place < args.length && known[place] === undefined)) return [];
  return [known.map((one) => one?.argument)];
}

/** Returns the calls around the own one; a LAMBDA over a long list makes thousands. */
function around(calls: readonly Args[], isOwn: (args: Args) => boolean): readonly Args[] {
  const at = Math.max(0, calls.findIndex(isOwn));
  return calls.slice(Math.max(0, at - REACH), at + REACH + 1);
}

/** Formulas that show something else in place of an error of a call, such as `=IFERROR(LUSHA_EMAIL(A1), "-")` before there is a key. */
import { valueWithoutCalls } from '../../core/formula/asked-calls';
import { FUNCTION_NAMES } from '../../core/formula/functions';
import { parseFormula } from '../../core/formula/parse';
import { Empty, Failure, UNKNOWN } from '../../core/formula/scalar';
import type { LookupKey } from '../../core/lookup';
import type { TabContent } from '../table/tab-content';
import { type FileFormula, type ParsedCall, shownIn } from './file-formulas';
import { createTabCells } from './tab-cells';

interface ReadFormula {
  readonly formula: FileFormula;
  readonly read: readonly ParsedCall[];
}

/** Only these functions of Sheets replace an error. */
const REPLACES_ERRORS = /\b(?:IFERROR|ISERROR|ISERR|ERROR\.TYPE)\s*\(/i;

/**
 * Returns the formulas whose calls threw although no error can be seen: they show what stands there for an error, and the file
 * does not know what they ask for. `missing` lists the lookups of calls that the file does not know, and is called once at most.
 */
export function hiddenErrors(
  formulas: readonly ReadFormula[],
  contents: readonly TabContent[],
  missing: (parsed: readonly ParsedCall[]) => readonly LookupKey[],
): ReadonlySet<FileFormula> {
  const suspects = formulas.filter(
    ({ formula, read }) =>
      read.some(({ lookups }) => lookups.length > 0) && showsSubstitute(formula, contents),
  );
  if (suspects.length === 0) return new Set();
  const open = new Set(missing(suspects.flatMap(({ read }) => read)));
  const isOpen = ({ read }: ReadFormula) =>
    read.some(({ lookups }) => lookups.some(({ key }) => open.has(key)));
  return new Set(suspects.filter(isOpen).map(({ formula }) => formula));
}

function showsSubstitute(formula: FileFormula, contents: readonly TabContent[]): boolean {
  if (!REPLACES_ERRORS.test(formula.text)) return false;
  const tree = parseFormula(formula.text, 'A1');
  if (!tree) return false;
  const value = valueWithoutCalls(tree, FUNCTION_NAMES, createTabCells(formula.content, contents, formula));
  if (value === UNKNOWN || value instanceof Failure) return false;
  const [[shown] = []] = shownIn(formula, 1, 1);
  return shown === (value instanceof Empty ? '' : value);
}

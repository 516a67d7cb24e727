/** The formulas that look records up: the arguments in, the cells out. */
import { acquire } from '../acquire/acquire';
import type { Execution } from '../acquire/execution';
import { ignoreErrors } from '../acquire/ignore-errors';
import { RECORD_KINDS } from '../acquire/record-kinds';
import type { CellValue } from '../core/cell';
import { shortText } from '../core/errors';
import { findFields, needsOf } from '../core/fields/field';
import { fieldsArgument, isTrue, rowsOf } from '../core/formula/arguments';
import { FUNCTIONS, type FunctionName, type FunctionShape } from '../core/formula/functions';
import type { Kind } from '../core/kind';
import { lookupsIn, readRange } from '../core/table/read-table';
import { TEXTS } from '../core/texts';
import { columnOf } from './column';
import { knownResults } from './known-results';
import { neighbourCalls } from './neighbours';
import { tableOf } from './table';
import { topRowsOf } from './top-rows';

/** The functions whose first argument names records of one kind. */
type RecordFunction = {
  [Name in FunctionName]: (typeof FUNCTIONS)[Name]['record'] extends Kind ? Name : never;
}[FunctionName];

/**
 * Gives the cells of `name(lookup, fields, headers)`: one row a row of `lookup`, one column a field. Buys what the file does
 * not know. Throws an `UnknownFieldError` for a field that does not exist, and an `AddOnError` where nothing can be shown.
 */
export function recordCells(
  { context }: Execution,
  name: RecordFunction,
  lookup: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  if (lookup === undefined) return [[lookupHint(name)]];
  const recordKind = RECORD_KINDS[FUNCTIONS[name].record];
  const { fieldsAt, fields: usual }: FunctionShape = FUNCTIONS[name];
  const fieldsOf = (argument: unknown) => findFields(recordKind.catalogue, fieldsArgument(argument) ?? usual);
  const chosen = fieldsOf(fields);
  const required = needsOf(chosen);
  const { sheets } = context.ports;
  const topRows = topRowsOf(sheets, name);
  const cells = rowsOf(lookup);
  const rows = readRange(cells, recordKind.kind, topRows);
  const requiresSame = (argument: unknown) => {
    const needs = ignoreErrors(() => needsOf(fieldsOf(argument)));
    return needs?.size === required.size && [...needs].every((need) => required.has(need));
  };
  const own = JSON.stringify(cells);
  const places = fieldsAt === undefined ? [0] : [0, fieldsAt];
  const callsAround = () =>
    neighbourCalls(
      sheets,
      name,
      places,
      ([argument]) => JSON.stringify(rowsOf(argument)) === own,
      (calls) => knownResults(context, calls),
    )
      .filter((args) => fieldsAt === undefined || requiresSame(args[fieldsAt]))
      .map(([argument]) => rowsOf(argument))
      .filter((input) => input.length === 1)
      .flatMap((input) => lookupsIn(readRange(input, recordKind.kind, topRows), input));
  // A batch is only smaller when the cells around cannot be read.
  const neighbours = () => ignoreErrors(callsAround) ?? [];
  const answers = acquire(context, recordKind, {
    lookups: lookupsIn(rows, cells),
    required,
    ...(rows.length === 1 ? { neighbours } : {}),
  });
  const columns = chosen.map((field) => columnOf(recordKind, field, context));
  return tableOf(rows, columns, answers, isTrue(headers));
}

/** Returns what a call without any argument shows: what to write instead. */
function lookupHint(name: RecordFunction): string {
  return shortText('bad_input', { message: TEXTS.hints.lookup.replace('{name}', name) });
}

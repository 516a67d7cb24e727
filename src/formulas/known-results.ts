/** Results of calls that the file knows already, which conditions in formulas compare. */

import { ignoreErrors } from '../acquire/ignore-errors';
import type { PurchaseContext } from '../acquire/purchase-request';
import { isSettled } from '../acquire/record-kind';
import { RECORD_KINDS } from '../acquire/record-kinds';
import { findFields, needsOf } from '../core/fields/field';
import { fieldsArgument, isTrue, rowsOf } from '../core/formula/arguments';
import type { AskedCall, FormulaCells } from '../core/formula/asked-calls';
import { scalarOfCell } from '../core/formula/cell-scalar';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName, type FunctionShape } from '../core/formula/functions';
import { UNKNOWN } from '../core/formula/scalar';
import { argumentOf, unwrapped, type Value } from '../core/formula/value';
import { lookupsIn, readRange } from '../core/table/read-table';
import type { Entries } from '../ledger/entry';
import { columnOf } from './column';
import { tableOf } from './table';
import { topRowsOf } from './top-rows';

/** Reads what the file knows about `calls`, at once, and returns a function that gives the result of one of them. */
export function knownResults(
  context: PurchaseContext,
  calls: readonly AskedCall[],
): NonNullable<FormulaCells['result']> {
  const { sheets } = context.ports;
  const topRows = new Map(FUNCTION_NAMES.map((name) => [name, topRowsOf(sheets, name)]));
  const read = calls.flatMap((call) => readCall(context, call, topRows) ?? []);
  const { entries } = context.ledger.look(read.flatMap(({ lookups }) => lookups));
  const results = new Map<string, Value>();
  for (const call of read) {
    const value = ignoreErrors(() => call.result(entries));
    if (value !== undefined) results.set(call.key, value);
  }
  return (call) => results.get(keyOf(call) ?? '') ?? UNKNOWN;
}

type TopRowsReader = ReturnType<typeof topRowsOf>;
type Called = Pick<AskedCall, 'call' | 'args'>;

/** Identifies a call by its name and arguments; `undefined` when one of these is unknown. */
function keyOf({ call, args }: Called): string | undefined {
  const known = args.map(argumentOf);
  return known.includes(undefined) ? undefined : JSON.stringify([call.name, known]);
}

/** Returns a call of one row with its result by what the file knows; `undefined` for any other call. */
function readCall(
  context: PurchaseContext,
  called: Called,
  topRows: ReadonlyMap<FunctionName, TopRowsReader>,
) {
  const key = keyOf(called);
  const name = called.call.name as FunctionName;
  const { record, fields: usual, fieldsAt, headersAt }: FunctionShape = FUNCTIONS[name];
  if (
    key === undefined ||
    record === 'signals' ||
    record === 'search' ||
    record === 'similar' ||
    record === 'account'
  )
    return undefined;
  const argument = (place: number | undefined) =>
    place === undefined ? undefined : argumentOf(called.args[place])?.argument;
  const recordKind = RECORD_KINDS[record];
  const fields = ignoreErrors(() =>
    findFields(recordKind.catalogue, fieldsArgument(argument(fieldsAt)) ?? usual),
  );
  const cells = rowsOf(argument(0));
  if (!fields || cells.length > 1) return undefined;
  const rows = readRange(cells, record, topRows.get(name));
  const lookups = lookupsIn(rows, cells);
  const result = (entries: Entries): Value => {
    const required = needsOf(fields);
    if (!lookups.every((lookup) => isSettled(recordKind, lookup, entries.get(lookup.key), required)))
      return UNKNOWN;
    const answers = new Map(
      lookups.map(({ key: lookupKey }) => {
        const entry = entries.get(lookupKey);
        return [lookupKey, entry ? { entry } : {}] as const;
      }),
    );
    const columns = fields.map((field) => columnOf(recordKind, field, context));
    const table = tableOf(rows, columns, answers, isTrue(argument(headersAt)));
    return unwrapped(table.map((row) => row.map((value) => scalarOfCell(value, () => false))));
  };
  return { key, lookups, result };
}

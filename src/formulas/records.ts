/** What the formulas over people and over companies have in common: the arguments in, the cells out. */
import { acquire } from '../acquire/acquire';
import type { Execution } from '../acquire/execution';
import type { FieldNames, RecordCatalogue } from '../acquire/kinds';
import type { PurchaseContext } from '../acquire/purchase-request';
import type { Purchasable } from '../acquire/record-kind';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import { fieldsArgument, isTrue, rowsOf } from '../core/formula/arguments';
import { FUNCTIONS, type FunctionName } from '../core/formula/functions';
import type { Lookup, ReadRow } from '../core/lookup';
import { neighbourRows } from './neighbours';
import { type Column, tableOf } from './table';

/** A kind of record with its fields as the columns of a result. */
export interface ShownKind<L extends Lookup, R extends Purchasable, F extends FieldNames>
  extends RecordCatalogue<L, R, F> {
  columnOf(field: F, context: PurchaseContext): Column<L>;
}

/** The cells of `name(lookup, fields, headers)`: one row a row of `lookup`, one column a field. */
export function recordCells<L extends Lookup, R extends Purchasable, F extends FieldNames>(
  { context }: Execution,
  kind: ShownKind<L, R, F>,
  name: FunctionName,
  lookup: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  const asked = findFields(kind.catalogue, fieldsArgument(fields) ?? FUNCTIONS[name].fields);
  const lookupsIn = (rows: readonly ReadRow<L>[]) =>
    rows.flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : []));
  const rows = rowsOf(lookup).map((cells) => kind.readRow(cells));
  const neighbours = () =>
    lookupsIn(neighbourRows(context.ports.sheets, name).map((cells) => kind.readRow(cells)));
  const answers = acquire(context, kind.recordKind, {
    lookups: lookupsIn(rows),
    required: needsOf(asked),
    ...(rows.length === 1 ? { neighbours } : {}),
  });
  const columns = asked.map((field) => kind.columnOf(field, context));
  return tableOf(rows, columns, answers, isTrue(headers));
}

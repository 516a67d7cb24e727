/** What the formulas over people and over companies have in common: the arguments in, the cells out. */
import { acquire } from '../acquire/acquire';
import type { Desk } from '../acquire/order';
import type { Purchasable, Trade } from '../acquire/trade';
import type { Execution } from '../app';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import type { Lookup, ReadRow } from '../core/lookup';
import { fieldsArgument, isTrue, rowsOf } from './arguments';
import { neighbourRows } from './neighbours';
import { type Column, tableOf } from './table';

/** A kind of record as formulas see it. */
export interface RecordKind<L extends Lookup, R extends Purchasable, F extends FieldNames> {
  readonly catalogue: readonly F[];
  /** As a person would type them. */
  readonly defaultFields: string;
  readonly trade: Trade<L, R>;
  readRow(cells: readonly unknown[]): ReadRow<L>;
  columnOf(field: F, desk: Desk): Column<L>;
}

interface FieldNames {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly needs: string;
}

/** The cells of `name(lookup, fields, headers)`: one row a row of `lookup`, one column a field. */
export function recordCells<L extends Lookup, R extends Purchasable, F extends FieldNames>(
  { desk }: Execution,
  kind: RecordKind<L, R, F>,
  name: string,
  lookup: unknown,
  fields: unknown,
  headers: unknown,
): CellValue[][] {
  const asked = findFields(kind.catalogue, fieldsArgument(fields) ?? kind.defaultFields);
  const lookupsIn = (rows: readonly ReadRow<L>[]) =>
    rows.flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : []));
  const rows = rowsOf(lookup).map((cells) => kind.readRow(cells));
  const neighbours = () =>
    lookupsIn(neighbourRows(desk.ports.sheets, name).map((cells) => kind.readRow(cells)));
  const answers = acquire(desk, kind.trade, {
    lookups: lookupsIn(rows),
    wants: needsOf(asked),
    ...(rows.length === 1 ? { neighbours } : {}),
  });
  const columns = asked.map((field) => kind.columnOf(field, desk));
  return tableOf(rows, columns, answers, isTrue(headers));
}

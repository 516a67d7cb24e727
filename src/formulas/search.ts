/** The formula over searches by criteria: the people or companies that match a filter. */
import { acquire } from '../acquire/acquire';
import type { Execution } from '../acquire/execution';
import { type FieldNames, recordKindOf } from '../acquire/kinds';
import { acquirePage } from '../acquire/page';
import type { PurchaseContext } from '../acquire/purchase-request';
import type { Purchasable } from '../acquire/record-kind';
import { listedBy, readSearchCall, type SearchCall } from '../acquire/search-call';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import { isTrue } from '../core/formula/arguments';
import type { Lookup, ReadRow } from '../core/lookup';
import { OUTCOME_TEXTS } from '../core/outcome';
import { SHOWN_COMPANIES } from './companies';
import { SHOWN_PEOPLE } from './people';
import type { ShownKind } from './records';
import { problemCells, tableOf } from './table';

/**
 * The cells of `LUSHA_SEARCH(filters, limit, fields, headers)`: one row a person or a company. The list is asked for once;
 * what fields beyond the preview need is bought like that of any other formula. Throws a sentence where the filter cannot be
 * sent.
 */
export function searchCells(
  { context }: Execution,
  filters: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  const call = readSearchCall(filters, limit, fields);
  return call.kind === 'contact'
    ? cellsOf(context, SHOWN_PEOPLE, call, isTrue(headers))
    : cellsOf(context, SHOWN_COMPANIES, call, isTrue(headers));
}

function cellsOf<L extends Lookup, R extends Purchasable, F extends FieldNames>(
  context: PurchaseContext,
  kind: ShownKind<L, R, F>,
  call: SearchCall,
  headers: boolean,
): CellValue[][] {
  const asked = findFields(kind.catalogue, call.fields);
  const { list, problem } = acquirePage(context, recordKindOf(call.kind), call.page);
  if (problem) return problemCells(problem);
  const lookups = listedBy(call, list) as unknown as readonly L[];
  if (lookups.length === 0) return [[OUTCOME_TEXTS['no match']]];
  const answers = acquire(context, kind.recordKind, { lookups, required: needsOf(asked) });
  const rows = lookups.map((lookup): ReadRow<L> => ({ kind: 'lookup', lookup }));
  const columns = asked.map((field) => kind.columnOf(field, context));
  return tableOf(rows, columns, answers, headers);
}

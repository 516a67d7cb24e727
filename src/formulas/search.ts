/** The formula over searches by criteria: the people or companies that match a filter. */
import type { Execution } from '../acquire/execution';
import { acquirePage } from '../acquire/page';
import { RECORD_KINDS } from '../acquire/record-kinds';
import { readSearchCall } from '../acquire/search-call';
import type { CellValue } from '../core/cell';
import { findFields } from '../core/fields/field';
import { listCells } from './listed';
import { problemCells } from './table';

/**
 * Gives the cells of `LUSHA_SEARCH(filters, limit, fields, headers)`: one row a person or a company. The list is bought
 * once; a last row says that Lusha sent a short page. Throws a sentence where the filter cannot be sent, an
 * `UnknownFieldError` for a field that does not exist, and an `AddOnError` where nothing can be shown.
 */
export function searchCells(
  { context }: Execution,
  filters: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
): CellValue[][] {
  const call = readSearchCall(filters, limit, fields);
  const recordKind = RECORD_KINDS[call.kind];
  // A field that does not exist is said before anything is bought.
  findFields(recordKind.catalogue, call.fields);
  const { list, problem } = acquirePage(context, recordKind, call.page);
  return problem ? problemCells(problem) : listCells(context, call, list, headers);
}

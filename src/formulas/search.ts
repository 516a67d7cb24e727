/** The formula over searches by criteria: the people or companies that match a filter. */
import { acquire } from '../acquire/acquire';
import type { Execution } from '../acquire/execution';
import { acquirePage } from '../acquire/page';
import { RECORD_KINDS } from '../acquire/record-kinds';
import { listedBy, readSearchCall, shortPageNote } from '../acquire/search-call';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import { isTrue } from '../core/formula/arguments';
import type { Lookup, ReadRow } from '../core/lookup';
import { TEXTS } from '../core/texts';
import { columnOf } from './column';
import { alone, problemCells, tableOf } from './table';

/**
 * Gives the cells of `LUSHA_SEARCH(filters, limit, fields, headers)`: one row a person or a company. The list is bought
 * once; a last row says that Lusha sent a short page. What fields beyond the preview need is bought like that of any other formula. Throws a sentence where the filter
 * cannot be sent, an `UnknownFieldError` for a field that does not exist, and an `AddOnError` where nothing can be shown.
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
  const chosen = findFields(recordKind.catalogue, call.fields);
  const { list, problem } = acquirePage(context, recordKind, call.page);
  if (problem) return problemCells(problem);
  const lookups = listedBy(call, list);
  const note = shortPageNote(call, list);
  if (lookups.length === 0) return [[note ?? TEXTS.statuses.noMatch]];
  const answers = acquire(context, recordKind, { lookups, required: needsOf(chosen) });
  const rows = lookups.map((lookup): ReadRow<Lookup> => ({ kind: 'lookup', lookup }));
  const columns = chosen.map((field) => columnOf(recordKind, field, context));
  const table = tableOf(rows, columns, answers, isTrue(headers));
  return note === undefined ? table : [...table, alone(note, columns)];
}

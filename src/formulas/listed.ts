/** The cells of a formula that lists records. */
import { acquire } from '../acquire/acquire';
import { type ListCall, listedBy, shortPageNote } from '../acquire/list-call';
import type { PurchaseContext } from '../acquire/purchase-request';
import { RECORD_KINDS } from '../acquire/record-kinds';
import type { CellValue } from '../core/cell';
import { findFields, needsOf } from '../core/fields/field';
import { isTrue } from '../core/formula/arguments';
import type { Lookup, ReadRow } from '../core/lookup';
import { TEXTS } from '../core/texts';
import type { ListEntry } from '../ledger/entry';
import { columnOf } from './column';
import { alone, tableOf } from './table';

/** Gives one row for each record of the list. What fields beyond the preview need is bought like that of any other formula. */
export function listCells(
  context: PurchaseContext,
  call: Pick<ListCall, 'kind' | 'most' | 'fields'>,
  list: ListEntry,
  headers: unknown,
): CellValue[][] {
  const recordKind = RECORD_KINDS[call.kind];
  const chosen = findFields(recordKind.catalogue, call.fields);
  const lookups = listedBy(call, list);
  const note = shortPageNote(call, list);
  if (lookups.length === 0) return [[note ?? TEXTS.statuses.noMatch]];
  const answers = acquire(context, recordKind, { lookups, required: needsOf(chosen) });
  const rows = lookups.map((lookup): ReadRow<Lookup> => ({ kind: 'lookup', lookup }));
  const columns = chosen.map((field) => columnOf(recordKind, field, context));
  const table = tableOf(rows, columns, answers, isTrue(headers));
  return note === undefined ? table : [...table, alone(note, columns)];
}

/** Rows that are paid for and not written: what a run that was cut off has purchased, and what the file knew already. They are written without a request. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { isFieldBought, isSettled } from '../../acquire/record-kind';
import { columnName } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { isFound, isOnlyLacking } from '../../core/run-status';
import { type OpenRow, readOpenRows, resultOf } from './answer-rows';
import type { RunField } from './fields';
import { ledgerOf } from './ledger-for-run';
import { type RowOutcome, runRecordKind } from './outcome';
import type { RowResult } from './place-rows';
import { findRunTab } from './run-columns';
import { RUN_STORE, type RunRecord } from './run-record';
import { hiddenIdColumn } from './show-rows';
import { readStatuses, rowsToDo } from './statuses';
import type { AfterRun } from './view';

/** Returns what is to be written for those of the rows that the file has purchased. Sends nothing and spends nothing. */
export function paidResults(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
): readonly RowResult[] {
  const named = rows.flatMap((one) => (one.lookup ? [{ one, lookup: one.lookup }] : []));
  const { entries } = context.ledger.lookAgain(
    named.map(({ lookup }) => lookup),
    context.ports.documentProperties.getAll(),
  );
  const recordKind = runRecordKind(record.kind, record);
  return named.flatMap(({ one, lookup }) => {
    const entry = entries.get(lookup.key);
    const known = recordKind.recordOf(entry);
    const { fields, required } = one.needs;
    if (!entry || !known || !isSettled(recordKind, lookup, entry, required)) return [];
    const paid = fields.filter(({ needs }) => needs !== 'preview' && required.has(needs));
    if (paid.length > 0 && !paid.some((field) => isFieldBought(recordKind, known, field))) return [];
    const results = resultOf(record, context.settings(), one, { entry });
    return results.filter(({ outcome }) => 'status' in outcome && isPaid(outcome, paid));
  });
}

/** Returns whether something was charged for the row: an email or phone, or one of another type in its place. */
function isPaid({ status, values }: RowOutcome, paid: readonly RunField[]): boolean {
  if (!isFound(status)) return false;
  if (paid.length === 0 || !isOnlyLacking(status)) return true;
  return paid.some(({ id }) => (values?.get(id) ?? '') !== '');
}

/** Returns what a person can do after a run that is not told by its view, because it takes longer to find out. Sends no request. */
export function afterRun(execution: PersonExecution): AfterRun {
  const { book, documentProperties } = execution.ports;
  const record = RUN_STORE.require(documentProperties.getAll());
  const hidden = hiddenIdColumn(book, record);
  return {
    unwritten: unwrittenRows(execution, record),
    ...(hidden === undefined ? {} : { hiddenId: columnName(hidden) }),
  };
}

function unwrittenRows(execution: PersonExecution, record: RunRecord): number {
  if (record.phase !== 'stopped' || record.stoppedIn !== 'revealing') return 0;
  try {
    const at = findRunTab(execution.ports.book, record);
    const rows = rowsToDo(readStatuses(at, at.cells), 'revealing').map((index) => at.headerRow + 1 + index);
    const context = { ...execution.step(), ledger: ledgerOf(execution, record.olderThan, record.started) };
    return paidResults(context, record, readOpenRows(at, record, rows, at.cells)).length;
  } catch (error) {
    if (error instanceof AddOnError) return 0;
    throw error;
  }
}

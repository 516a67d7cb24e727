/** One step of a run: it looks rows up, or purchases them and writes the values. It may be cut off at any point and repeated. */
import { readAccountState } from '../../acquire/account-state';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import type { StepProgress } from '../job/progress';
import type { Cells } from '../table/cells';
import { afterPhase, withoutApproval } from './after-phase';
import { answerRows, readOpenRows } from './answer-rows';
import { askedOf, isDelivered } from './delivered';
import { ledgerOf } from './ledger-for-run';
import { settledColumns } from './new-columns';
import { paidResults } from './paid-rows';
import type { RowResult } from './place-rows';
import { findRunTab, type RunTab } from './run-columns';
import type { RunRecord } from './run-record';
import { pendingRows, sampleOf } from './sample';
import { estimatedRows, progressOf, reachedOf, readStatuses, rowsToDo } from './statuses';
import { writeRows } from './write-rows';

/** The number of rows that are looked up or purchased together: as many as can be in flight at once. */
const ROWS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** Works on the run for the duration of the step. */
export function workOnRun(step: JobStep<RunRecord>): JobWork<RunRecord, readonly string[]> {
  const { execution } = step;
  let { record } = step;
  const { book, clock, documentProperties } = execution.ports;
  const ledger = ledgerOf(execution, record.olderThan, record.started);
  const context = { ...step.context, ledger };
  const writer = createLedgerWriter(execution.ports, ledger);
  let at = findRunTab(book, record);
  record = settledColumns(record, at);
  if (record.approval === undefined && !record.writesOnly) {
    const state = readAccountState(documentProperties.getAll(), record.account, clock.now());
    return { record: withoutApproval(context, state, record, at), seen: seenIn(at, at.cells) };
  }
  writer.fileWhenLong(context.endBefore);
  const before = readStatuses(at, at.cells);
  const todo = openRows(context, record, at, before);
  record = todo.record;
  let left = todo.open;
  let cells = todo.cells;
  let problem: Problem | undefined;
  let done = 0;
  let reached = reachedOf(record, progressOf(record, before));
  while (left.length > 0 && !problem && clock.now() < context.startBefore) {
    if (step.isAskedToStop()) return { record: stoppedJob(record, clock.now()), seen: seenIn(at, cells) };
    const rows = readOpenRows(at, record, left.slice(0, ROWS_AT_ONCE), cells);
    left = left.slice(ROWS_AT_ONCE);
    const soFar = reached;
    const now = record;
    const { results, open } = now.writesOnly
      ? { results: paidResults(context, now, rows), open: undefined }
      : answerRows(context, now, rows, (known) =>
          step.progress.noted(withResults(now, soFar, known), clock.now()),
        );
    reached = withResults(now, soFar, results);
    writer.fileWhenLong(context.endBefore);
    const written = writeRows(execution.ports, record, at, results, step.keep);
    ({ at, cells } = written);
    record = withRefusals(written.record, written.refusedBy);
    step.progress.publish(documentProperties, reached, clock.now());
    done += results.length;
    problem = open;
  }
  const seen = seenIn(at, cells);
  if (problem) return { record: pausedJob(execution.ports, record, problem, done), seen };
  // Rows that were inserted in the meantime have moved others beyond those that were read.
  if (left.length > 0 || at.tab.lastRow() > at.lastRow) {
    return { record: { ...record, idle: done > 0 ? 0 : record.idle, continueAt: clock.now() }, seen };
  }
  if (record.writesOnly)
    return { record: stoppedJob({ ...record, writesOnly: undefined }, clock.now()), seen };
  const state = readAccountState(documentProperties.getAll(), record.account, clock.now());
  return { record: afterPhase(context, state, record, at, cells, done), seen };
}

/** Adds the results of rows that are not written yet. */
function withResults(
  record: RunRecord,
  { through, found }: StepProgress,
  results: readonly RowResult[],
): StepProgress {
  const [what = 'record'] = askedOf(record);
  const more = results.filter(({ outcome }) =>
    'mark' in outcome ? true : isDelivered(outcome.status, what, record),
  );
  return { through: through + results.length, found: found + more.length };
}

/** Adds the headers of columns that refused a value. */
function withRefusals(record: RunRecord, headers: readonly string[]): RunRecord {
  if (headers.length === 0) return record;
  return { ...record, refusedBy: [...new Set([...(record.refusedBy ?? []), ...headers])] };
}

/** Returns the statuses from rows that were all read; `undefined` when they were not. */
function seenIn(at: RunTab, cells: Cells | undefined): readonly string[] | undefined {
  return cells && readStatuses(at, cells);
}

/**
 * Returns the rows that are to be done in this phase, and the cells of all rows where they were read. An estimate looks up
 * only as many rows as it needs; where no more of them are unknown, all are looked up, and the price becomes exact.
 */
function openRows(
  context: PurchaseContext,
  record: RunRecord,
  at: RunTab,
  statuses: readonly string[],
): OpenRows {
  const open = rowsToDo(statuses, record.phase).map((index) => at.headerRow + 1 + index);
  const { estimateRows } = record;
  if (record.phase !== 'looking up' || estimateRows === undefined) return { record, open, cells: at.cells };
  const needed = estimateRows - estimatedRows(progressOf(record, statuses));
  if (needed <= 0) return { record, open: [], cells: at.cells };
  const pending = pendingRows(context, record, at, statuses, at.cells);
  const { unknown, each, cells } = pending;
  if (unknown.length * each <= needed) return { record: { ...record, estimateRows: undefined }, open, cells };
  return { record, open: sampleOf(pending, needed, at), cells };
}

interface OpenRows {
  readonly record: RunRecord;
  readonly open: readonly number[];
  readonly cells: Cells | undefined;
}

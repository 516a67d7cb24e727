/** One step of a run: it looks rows up, or purchases them and writes the values. It may be cut off at any point and repeated. */
import { readAccountState } from '../../acquire/account-state';
import type { Problem } from '../../acquire/purchase-request';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import type { Cells } from '../table/cells';
import { afterPhase, withoutApproval } from './after-phase';
import { answerRows, type OpenRow, readOpenRows } from './answer-rows';
import { isComplete } from './held';
import { ledgerOf } from './ledger-for-run';
import { findRunTab, type RunTab } from './run-columns';
import type { RunRecord } from './run-record';
import { estimatedRows, progressOf, readStatuses, rowsToDo } from './statuses';
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
  const at = findRunTab(book, record);
  if (record.approval === undefined) {
    const state = readAccountState(documentProperties.getAll(), record.account, clock.now());
    return { record: withoutApproval(context, state, record, at), seen: seenIn(at, at.cells) };
  }
  writer.fileWhenLong(context.endBefore);
  const todo = openRows(record, at);
  let left = todo.mayLookUp > 0 ? todo.open : [];
  let { mayLookUp } = todo;
  let cells = at.cells;
  let problem: Problem | undefined;
  let done = 0;
  while (left.length > 0 && !problem && clock.now() < context.startBefore) {
    if (step.isAskedToStop()) return { record: stoppedJob(record, clock.now()), seen: seenIn(at, cells) };
    const rows = upTo(mayLookUp, readOpenRows(at, record, left.slice(0, ROWS_AT_ONCE), cells));
    mayLookUp -= rows.filter(({ needs }) => !isComplete(needs)).length;
    left = mayLookUp > 0 ? left.slice(ROWS_AT_ONCE) : [];
    const { results, open } = answerRows(context, record, rows);
    writer.fileWhenLong(context.endBefore);
    const written = writeRows(execution.ports, record, at, results);
    cells = written.cells;
    record = withRefusals(record, written.refusedBy);
    done += results.length;
    problem = open;
  }
  const seen = seenIn(at, cells);
  if (problem) return { record: pausedJob(execution.ports, record, problem, done), seen };
  if (left.length > 0) {
    return { record: { ...record, idle: done > 0 ? 0 : record.idle, continueAt: clock.now() }, seen };
  }
  const state = readAccountState(documentProperties.getAll(), record.account, clock.now());
  return { record: afterPhase(context, state, record, at, cells, done), seen };
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

/** Returns the rows that are still open in this phase, and how many of them may be looked up: for an estimate, no more than it needs. */
function openRows(
  record: RunRecord,
  at: RunTab,
): { readonly open: readonly number[]; readonly mayLookUp: number } {
  const statuses = readStatuses(at, at.cells);
  const open = rowsToDo(statuses, record.phase).map((index) => at.headerRow + 1 + index);
  const { estimateRows } = record;
  if (record.phase !== 'looking up' || estimateRows === undefined) return { open, mayLookUp: open.length };
  return { open, mayLookUp: Math.max(0, estimateRows - estimatedRows(progressOf(record, statuses))) };
}

/** Returns the rows up to the last one that may be looked up. Rows that hold what was asked for take no lookup. */
function upTo(mayLookUp: number, rows: readonly OpenRow[]): readonly OpenRow[] {
  let lookUps = 0;
  return rows.filter(({ needs }) => {
    if (!isComplete(needs)) lookUps += 1;
    return lookUps <= mayLookUp;
  });
}

/** One step of a run: looks rows up, or buys them and writes what came. May be cut off at any point and begun again. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { LOOKED_UP, WAITING } from '../../core/run-status';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobStep } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import { afterPhase } from './after-phase';
import { answerRows, readOpenRows } from './answer-rows';
import { ledgerOf } from './ledger-for-run';
import { findRunTab } from './run-columns';
import type { RunRecord } from './run-record';
import { progressOf, readStatuses } from './statuses';
import { writeRows } from './write-rows';

/** Rows that are looked up or bought together: as many as can be in flight at once. */
const ROWS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** Works on the run as long as the step lasts. */
export function workOnRun({ execution, context, record, isAskedToStop }: JobStep<RunRecord>): RunRecord {
  const ledger = ledgerOf(execution, record.olderThan, record.started);
  return workOn(execution, { ...context, ledger }, record, isAskedToStop);
}

function workOn(
  execution: PersonExecution,
  context: PurchaseContext,
  record: RunRecord,
  isAskedToStop: () => boolean,
): RunRecord {
  const { ports } = execution;
  const { book, clock } = ports;
  const at = findRunTab(book, record);
  const writer = createLedgerWriter(ports, context.ledger);
  writer.file(context.endBefore);
  const mark = record.phase === 'looking up' ? WAITING : LOOKED_UP;
  const statuses = readStatuses(at);
  let left = statuses.flatMap((status, index) => (status === mark ? [at.headerRow + 1 + index] : []));
  if (record.phase === 'looking up' && record.estimateRows !== undefined) {
    const through = progressOf(record, statuses);
    left = left.slice(0, Math.max(0, record.estimateRows - through.lookedUp - through.finished));
  }
  let problem: Problem | undefined;
  let done = 0;
  while (left.length > 0 && !problem && clock.now() < context.startBefore) {
    if (isAskedToStop()) return stoppedJob(record, clock.now());
    const now = left.slice(0, ROWS_AT_ONCE);
    left = left.slice(ROWS_AT_ONCE);
    const rows = readOpenRows(at, record, now);
    const { results, open } = answerRows(context, record, rows);
    writer.file(context.endBefore);
    writeRows(ports, record, at, results);
    done += results.length;
    problem = open;
  }
  if (problem) return pausedJob(ports, record, problem, done);
  if (left.length > 0) return { ...record, idle: done > 0 ? 0 : record.idle, continueAt: clock.now() };
  return afterPhase(execution, context, record, at, done);
}

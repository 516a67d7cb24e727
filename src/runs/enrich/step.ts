/** One step of a run, of up to 45 s: looks rows up, or buys them and writes what came. May be cut off at any point and begun again. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { AddOnError } from '../../core/errors';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { LOOKED_UP, WAITING } from '../../core/run-status';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import { forgetStop, isAskedToStop, takeLease } from '../job/lease';
import { withRequestCounter } from '../job/request-counter';
import { afterPhase, fileReceipt, paused, stopped } from './after-phase';
import { answerRows, readOpenRows } from './answer-rows';
import { ledgerOf } from './ledger-for-run';
import { findRunTab } from './run-columns';
import { isActive, RUN_MONEY, type RunRecord, readRun, saveRun } from './run-record';
import { progressOf, readStatuses } from './statuses';
import { writeRows } from './write-rows';

/** Rows that are looked up or bought together: as many as can be in flight at once. */
const ROWS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** Works on the run; one that somebody else works on comes back as it is. Throws an `AddOnError` where there is none, or it is not this person's. */
export function stepRunOnce(execution: PersonExecution): RunRecord {
  const { documentProperties } = execution.ports;
  const context = execution.step();
  const { record: taken, mine } = takeLease(execution, context, {
    read(properties) {
      const record = readRun(properties);
      if (!record || !isActive(record)) throw new AddOnError('no_run');
      return record;
    },
    save: saveRun,
    begun: ({ continueAt, problem, ...record }) => (record.phase === 'price check' ? undefined : record),
  });
  if (!mine) return taken;
  const { lease, ...record } = work(execution, context, taken);
  saveRun(documentProperties, record);
  return record;
}

/** Works on the run as long as the step lasts; what it throws as a sentence for the person stops the run. */
function work(execution: PersonExecution, context: PurchaseContext, start: RunRecord): RunRecord {
  const { clock, documentProperties } = execution.ports;
  const ledger = ledgerOf(execution, start.olderThan, start.started);
  const counted = withRequestCounter({ ...context, ledger });
  const unsure = start.unsure + RUN_MONEY.release(documentProperties, start);
  let record: RunRecord = { ...start, unsure };
  try {
    record = workOn(execution, counted.context, record);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    record = stopped(record, clock.now(), { code: error.code, params: error.params });
  }
  record = { ...record, requests: record.requests + counted.requests(), stepped: clock.now() };
  if (!isActive(record)) fileReceipt(execution, record);
  return record;
}

function workOn(execution: PersonExecution, context: PurchaseContext, record: RunRecord): RunRecord {
  const { ports } = execution;
  const { book, clock, documentProperties } = ports;
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
    if (isAskedToStop(documentProperties.getAll(), record)) {
      forgetStop(documentProperties);
      return stopped(record, clock.now());
    }
    const now = left.slice(0, ROWS_AT_ONCE);
    left = left.slice(ROWS_AT_ONCE);
    const rows = readOpenRows(at, record, now);
    const { news, open } = answerRows(context, record, rows);
    writer.file(context.endBefore);
    writeRows(ports, record, at, news);
    done += news.length;
    problem = open;
  }
  if (problem) return paused(execution, record, problem, done);
  if (left.length > 0) return { ...record, idle: done > 0 ? 0 : record.idle, continueAt: clock.now() };
  return afterPhase(execution, context, record, at, done);
}

/** One step of a check of any kind: it looks rows up, asks about the records, and hands over what is known. */
import type { PersonExecution } from '../../acquire/execution';
import type { Kind } from '../../core/kind';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobBudget } from '../job/budget';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import type { CheckedIds } from './ask-ids';
import type { CheckRecord } from './check-record';
import { lookUp, type Phase, type PhaseStep } from './look-up';
import { idsOf, readSignalList, type SignalList, type SignalRow, toLookUp, withIds } from './rows';
import { rowsOfCheck } from './signals-log';

/** The rows of a check, as they are known by now. */
export interface CheckedRows extends SignalList {
  /** The rows that the check is about. */
  readonly chosen: readonly SignalRow[];
}

/** What one kind of check adds to the common work. */
export interface ListTask<R extends CheckRecord> {
  readonly kind: Kind;
  readonly budget: JobBudget;
  /** Asks about the records with these IDs, as far as the step has time. */
  ask(step: PhaseStep, execution: PersonExecution, record: R, ids: readonly string[]): CheckedIds;
  /** Takes over what is known after a step that has asked something. It may be repeated. Returns the record to store. */
  take(step: JobStep<R>, record: R, rows: CheckedRows): R;
}

/** Works on the check for the duration of the step. */
export function workOnList<R extends CheckRecord>(step: JobStep<R>, task: ListTask<R>): JobWork<R, never> {
  const { execution, record: start } = step;
  const { book, clock } = execution.ports;
  // Without an approval that holds the check stops at its limit, and a person says how much more it may spend.
  if (start.approval === undefined) return { record: stoppedJob(start, clock.now(), { code: 'over_cap' }) };
  const writer = createLedgerWriter(execution.ports, execution.runLedger);
  const context = { ...step.context, ledger: execution.runLedger };
  writer.fileWhenLong(context.endBefore);
  const read = readSignalList(execution, task.kind, start.tabId);
  let chosen = rowsOfCheck(book, start, read.rows);
  let record = start;
  const phaseStep = (reached: (done: number) => R): PhaseStep => ({
    context,
    isAskedToStop: () => step.isAskedToStop(),
    reached(done) {
      record = reached(done);
      step.keep(record, { through: record.checked, found: 0 });
      writer.fileWhenLong(context.endBefore);
    },
  });
  if (record.records === undefined) {
    const phase = lookUp(
      phaseStep((done) => ({ ...record, lookedUp: start.lookedUp + done })),
      toLookUp(chosen),
      task.budget.budget(record),
    );
    chosen = withIds(execution, chosen);
    const ended = endOf(step, record, phase);
    if (ended) return { record: ended };
  }
  const ids = idsOf(chosen);
  record = { ...record, records: ids.length };
  const phase = task.ask(
    phaseStep((left) => ({ ...record, checked: ids.length - left })),
    execution,
    record,
    ids,
  );
  record = task.take(step, { ...record, checked: ids.length - phase.left }, { ...read, chosen });
  writer.file(context.endBefore);
  const ended = endOf(step, record, phase);
  return { record: ended ?? { ...record, phase: 'done', idle: 0, ended: clock.now() } };
}

/** Returns the record of a check whose phase is not finished; `undefined` when it is. */
function endOf<R extends CheckRecord>(
  { execution: { ports } }: JobStep<R>,
  record: R,
  { done, isOpen, isStopped, problem }: Phase,
): R | undefined {
  const now = ports.clock.now();
  if (isStopped) return stoppedJob(record, now);
  if (problem) return pausedJob(ports, record, problem, done);
  return isOpen ? { ...record, idle: done > 0 ? 0 : record.idle, continueAt: now } : undefined;
}

/** One step of a check of signals of any kind: it looks rows up, asks what happened, and hands over what is known. */
import type { Kind } from '../../core/kind';
import type { SignalEvent } from '../../core/signals/event';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobBudget } from '../job/budget';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import { checkIds, knownSignals, lostAmong } from './check-ids';
import { lookUp, type Phase, type PhaseStep } from './look-up';
import { idsOf, readSignalList, type SignalList, type SignalRow, toLookUp, withIds } from './rows';
import { rowsOfCheck } from './signals-log';
import type { SignalsRecord } from './signals-record';

/** What the rows of a check are known to have by now. */
export interface KnownSignals extends SignalList {
  /** The rows that the check is about. */
  readonly chosen: readonly SignalRow[];
  /** Returns the events of a record, the newest first. */
  eventsOf(id: string): readonly SignalEvent[];
}

/** What one kind of check adds to the common work. */
export interface SignalsTask<R extends SignalsRecord> {
  readonly kind: Kind;
  readonly budget: JobBudget;
  /** The first day of which events are asked for. */
  since(record: R): string;
  /** Whether records that were checked before are asked about again, from shortly before that check. */
  readonly mode: 'known' | 'news';
  /** Takes over what is known after a step that has asked something. It may be repeated. Returns the record to store. */
  take(step: JobStep<R>, record: R, known: KnownSignals): R;
  /** Goes on when everything is asked; without it the check is done then. */
  finish?(step: JobStep<R>, record: R, known: KnownSignals): JobWork<R, never>;
}

/** Works on the check for the duration of the step. */
export function workOnSignals<R extends SignalsRecord>(
  step: JobStep<R>,
  task: SignalsTask<R>,
): JobWork<R, never> {
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
  const phase = checkIds(
    phaseStep((left) => ({ ...record, checked: ids.length - left })),
    execution,
    {
      kind: task.kind,
      ids,
      types: record.types,
      since: task.since(record),
      results: record.results,
      mode: task.mode,
      budget: task.budget.budget(record),
      ...(record.repeatLost ? { repeatLost: true } : {}),
    },
    record.started,
  );
  const entries = knownSignals(execution, task.kind, ids);
  record = { ...record, checked: ids.length - phase.left, lost: lostAmong(entries, record) };
  const known: KnownSignals = { ...read, chosen, eventsOf: (id) => entries.get(id)?.events ?? [] };
  record = task.take(step, record, known);
  writer.file(context.endBefore);
  const ended = endOf(step, record, phase);
  if (ended) return { record: ended };
  if (task.finish) return task.finish(step, record, known);
  return { record: { ...record, phase: 'done', idle: 0, ended: clock.now() } };
}

/** Returns the record of a check whose phase is not finished; `undefined` when it is. */
function endOf<R extends SignalsRecord>(
  { execution: { ports } }: JobStep<R>,
  record: R,
  { done, isOpen, isStopped, problem }: Phase,
): R | undefined {
  const now = ports.clock.now();
  if (isStopped) return stoppedJob(record, now);
  if (problem) return pausedJob(ports, record, problem, done);
  return isOpen ? { ...record, idle: done > 0 ? 0 : record.idle, continueAt: now } : undefined;
}

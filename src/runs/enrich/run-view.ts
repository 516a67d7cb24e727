/** What the panel shows of the run of this file. */
import { panelView } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, runSentence } from '../../core/errors';
import { isRetryable } from '../../core/run-status';
import { findRunTab } from './run-columns';
import { isActive, RUN_MONEY, type RunRecord, readRun } from './run-record';
import { lastRunUndo } from './run-undo-tab';
import { progressOf, readStatuses } from './statuses';
import type { RunView } from './view';

/** The run as it is noted, or as `known` says; `null` where there was none. */
export function viewOfRun(execution: PersonExecution, known?: RunRecord): RunView | null {
  const { ports } = execution;
  const properties = ports.documentProperties.getAll();
  const record = known ?? readRun(properties);
  if (!record) return null;
  const now = ports.clock.now();
  const { phase, problem, lease, continueAt } = record;
  const { waiting, lookedUp, outcomes, finished, deleted } = progressOf(
    record,
    statusesOf(execution, record),
  );
  const time = continueAt === undefined ? {} : { time: ports.clock.timeOfDay(continueAt) };
  const working = phase === 'looking up' || phase === 'revealing';
  const isEstimate = record.estimateRows !== undefined && phase === 'looking up';
  const through =
    phase === 'looking up' || record.stoppedIn === 'looking up' ? finished + lookedUp : finished;
  return {
    now,
    id: record.id,
    kind: record.kind,
    tab: record.tab,
    phase,
    ...(record.stoppedIn ? { stoppedIn: record.stoppedIn } : {}),
    isSample: record.sample === true,
    rows: isEstimate ? Math.min(record.rows, record.estimateRows ?? record.rows) : record.rows,
    through: phase === 'price check' ? record.rows - waiting : through,
    outcomes,
    deleted,
    ...(record.cleared ? { cleared: record.cleared } : {}),
    ...(record.price ? { price: record.price } : {}),
    cap: record.cap,
    spent: RUN_MONEY.spent(properties, record).credits,
    requests: record.requests,
    unsure: record.unsure,
    ...(problem
      ? { code: problem.code, message: runSentence(problem.code, { ...time, ...problem.params }) }
      : {}),
    ...(working ? { continueAt: continueAt ?? now } : {}),
    ...(lease && lease.until > now ? { busyUntil: lease.until } : {}),
    mine: execution.step().settings().account === record.account,
    startedAt: record.started,
    lastStepAt: record.stepped,
    ...(record.ended === undefined ? {} : { endedAt: record.ended }),
    retry: isActive(record) ? [] : outcomes.filter(({ status }) => isRetryable(status)),
    canUndo: !isActive(record) && lastRunUndo(ports.book, record.id, 1).length > 0,
    view: panelView(execution),
  };
}

function statusesOf({ ports }: PersonExecution, record: RunRecord): readonly string[] {
  try {
    return readStatuses(findRunTab(ports.book, record));
  } catch (error) {
    if (error instanceof AddOnError) return [];
    throw error;
  }
}

/** What the panel shows of the run of this file. */
import type { PersonExecution } from '../../acquire/execution';
import { isRetryable, readStatus } from '../../core/run-status';
import { commonView } from '../job/common-view';
import { isActive } from '../job/record';
import { isWorking, RUN_BUDGET, type RunRecord } from './run-record';
import { hasRunUndo } from './run-undo-tab';
import { progressOf, statusesOfRun } from './statuses';
import type { RunView } from './view';

/** Returns the view of a run. `statuses` are those of all rows, when they were read already. */
export function viewOfRun(
  execution: PersonExecution,
  record: RunRecord,
  statuses = statusesOfRun(execution.ports.book, record),
): RunView {
  const { book } = execution.ports;
  const { phase } = record;
  const { waiting, lookedUp, outcomes, finished, deleted } = progressOf(record, statuses);
  const isEstimate = record.estimateRows !== undefined && phase === 'looking up';
  const through =
    phase === 'looking up' || record.stoppedIn === 'looking up' ? finished + lookedUp : finished;
  return {
    ...commonView<RunRecord>({ budget: RUN_BUDGET, isWorking }, execution, record),
    kind: record.kind,
    tab: record.tab,
    phase,
    ...(record.stoppedIn ? { stoppedIn: record.stoppedIn } : {}),
    isSample: record.sample === true,
    rows: isEstimate ? Math.min(record.rows, record.estimateRows ?? record.rows) : record.rows,
    through: phase === 'price check' ? record.rows - waiting : through,
    outcomes,
    ...(record.rows === 1
      ? { gotAll: outcomes.some(({ status }) => readStatus(status).state === 'found') }
      : {}),
    deleted,
    ...(record.cleared ? { cleared: record.cleared } : {}),
    ...(record.price ? { price: record.price } : {}),
    lastStepAt: record.stepped,
    retry: isActive(record)
      ? []
      : outcomes
          .filter(({ status }) => isRetryable(status))
          .map((one) => ({ ...one, state: readStatus(one.status).state })),
    canUndo: !isActive(record) && hasRunUndo(book),
  };
}

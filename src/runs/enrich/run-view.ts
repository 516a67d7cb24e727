/** What the panel shows of the run of this file. */
import type { PersonExecution } from '../../acquire/execution';
import { isRetryable, readStatus, resultText } from '../../core/run-status';
import { commonView } from '../job/common-view';
import { progressOfJob } from '../job/progress';
import { isActive } from '../job/record';
import { deliveredBy } from './delivered';
import { runFields } from './fields';
import { heldWords, isReachable } from './held';
import { matchedRecords } from './matched';
import { isWorking, RUN_BUDGET, type RunRecord } from './run-record';
import { hasRunUndo } from './run-undo-tab';
import { alreadyHad, progressOf, reachedOf, readStatuses, tabOfRun } from './statuses';
import type { RunView, StatusCount } from './view';

function othersOf(outcomes: readonly StatusCount[]): RunView['others'] {
  return outcomes
    .filter(({ status }) => readStatus(status).state !== 'found')
    .map((one) => ({ ...one, label: resultText(one.status) }));
}

function notPaidOf({ price, skipped = 0 }: RunRecord, outcomes: readonly StatusCount[]): number {
  if (!price) return skipped + alreadyHad(outcomes);
  const held = Math.max(price.alreadyHave ?? 0, alreadyHad(outcomes));
  return skipped + held + price.alreadyBought + price.duplicates;
}

/** Returns the view of a run. `statuses` are those of all rows, when they were read already. */
export function viewOfRun(execution: PersonExecution, record: RunRecord, seen?: readonly string[]): RunView {
  const { book } = execution.ports;
  const { phase } = record;
  const at = phase === 'price check' || !seen ? tabOfRun(book, record) : undefined;
  const statuses = seen ?? (at ? readStatuses(at, at.cells) : []);
  const inSheet = progressOf(record, statuses);
  const { waiting, outcomes, deleted } = inSheet;
  const isEstimate = record.estimateRows !== undefined && phase === 'looking up';
  const written = reachedOf(record, inSheet);
  // What a step of another execution has received is not in the sheet yet.
  const received = progressOfJob(execution.ports.documentProperties.getAll(), record) ?? written;
  const { through, found } = received.through > written.through ? received : written;
  const { lookUpCredits } = record;
  return {
    ...commonView<RunRecord>({ budget: RUN_BUDGET, isWorking }, execution, record),
    kind: record.kind,
    tab: record.tab,
    phase,
    ...(record.stoppedIn ? { stoppedIn: record.stoppedIn } : {}),
    isSample: record.sample === true,
    rows: isEstimate ? Math.min(record.rows, record.estimateRows ?? record.rows) : record.rows,
    through: phase === 'price check' ? record.rows - waiting : through,
    found,
    ...(lookUpCredits === undefined ? {} : { lookUpCredits }),
    delivered: deliveredBy(record, outcomes),
    others: othersOf(outcomes),
    notPaid: notPaidOf(record, outcomes),
    outcomes,
    ...(record.rows === 1
      ? { gotAll: outcomes.some(({ status }) => readStatus(status).state === 'found') }
      : {}),
    deleted,
    ...(record.cleared ? { cleared: record.cleared } : {}),
    ...(record.price ? { price: record.price } : {}),
    ...(at && phase === 'price check' ? { matched: matchedRecords(execution, record, at, statuses) } : {}),
    asksFor: wordsFor(record),
    lastStepAt: record.stepped,
    retry: isActive(record)
      ? []
      : outcomes
          .filter(({ status }) => isRetryable(status))
          .map((one) => ({ ...one, state: readStatus(one.status).state })),
    canUndo: !isActive(record) && (hasRunUndo(book) || record.leaving === true),
  };
}

function wordsFor({ kind, targets }: RunRecord): RunView['asksFor'] {
  const ids = targets.map(({ field }) => field);
  return ids.length === 0 ? [] : heldWords(runFields(kind, ids).filter(isReachable));
}

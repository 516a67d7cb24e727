/** The part of a job's view that all kinds have in common. */
import { panelViewOfStep } from '../../account/panel-view';
import type { PersonExecution } from '../../acquire/execution';
import type { Problem } from '../../acquire/purchase-request';
import { type ErrorParams, runSentence } from '../../core/errors';
import { resumesHourly } from './hourly';
import type { JobKind } from './kind';
import { isLeased } from './lease';
import type { JobRecord } from './record';
import { knownSpent } from './spent';
import type { JobView } from './view';

/** Returns the common part. `sentenceOf` explains why the job waits or was stopped, where a kind's words differ from the table of errors. */
export function commonView<R extends JobRecord>(
  { budget, isWorking }: Pick<JobKind<R>, 'budget' | 'isWorking'>,
  execution: PersonExecution,
  record: R,
  sentenceOf: (problem: Problem, time: ErrorParams) => string = ({ code, params }, time) =>
    runSentence(code, { ...params, ...time }),
): Omit<JobView, 'phase' | 'canUndo'> {
  const { ports } = execution;
  const now = ports.clock.now();
  const { problem, lease } = record;
  const continueAt = waitsUntil(record, now);
  const time = continueAt === undefined ? {} : { time: ports.clock.timeOfDay(continueAt) };
  return {
    now,
    id: record.id,
    cap: record.cap,
    spent: knownSpent(
      budget.spent(ports.documentProperties.getAll(), record),
      record,
      lease !== undefined && isLeased(record, now),
    ),
    requests: record.requests,
    unsure: record.unsure,
    ...(problem ? { code: problem.code, message: sentenceOf(problem, time) } : {}),
    ...(isWorking(record) ? { continueAt: continueAt ?? now, resumes: resumesHourly(execution) } : {}),
    ...(lease && isLeased(record, now) ? { busyUntil: lease.until } : {}),
    mine: execution.step().settings().account === record.account,
    startedAt: record.started,
    ...(record.ended === undefined ? {} : { endedAt: record.ended }),
    view: panelViewOfStep(execution),
  };
}

/** The longest wait of a job: until a limit of the day resets, with an hour to spare. */
const LONGEST_WAIT_MS = 25 * 3_600_000;

/** Returns when the next step is due. A later moment than any limit resets at is damaged, and the step is due now. */
function waitsUntil({ continueAt }: Pick<JobRecord, 'continueAt'>, now: number): number | undefined {
  return continueAt !== undefined && continueAt > now + LONGEST_WAIT_MS ? now : continueAt;
}

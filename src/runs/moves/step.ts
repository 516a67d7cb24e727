/** One step of a check of who changed jobs: it asks, and lists what is new. */
import type { JobStep, JobWork } from '../job/kind';
import { type SignalsTask, workOnSignals } from '../signals/work';
import { listEvents } from './list-events';
import { askedSince, MOVES_BUDGET, type MovesRecord } from './moves-record';

const TASK: SignalsTask<MovesRecord> = {
  kind: 'contact',
  budget: MOVES_BUDGET,
  mode: 'news',
  since: askedSince,
  take: ({ execution }, record, known) => ({ ...record, ...listEvents(execution, record, known) }),
};

/** Works on the check for the duration of the step. */
export function workOnMoves(step: JobStep<MovesRecord>): JobWork<MovesRecord, never> {
  return workOnSignals(step, TASK);
}

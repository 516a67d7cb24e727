/** Asks Lusha about records in parts, within the time of a step. */
import type { Problem } from '../../acquire/purchase-request';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import { isOutcome } from '../enrich/outcome';
import type { Phase, PhaseStep } from './look-up';

/** As many records as can be in flight at once. */
const IDS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** How far asking has come. */
export interface CheckedIds extends Phase {
  /** The number of records that are still to be asked about. */
  readonly left: number;
}

/** What is known after one part. */
export interface AskedPart {
  /** The records without a full answer, with the reason. */
  readonly open: ReadonlyMap<string, Problem>;
  /** Why nothing further may be purchased. */
  readonly problem?: Problem | undefined;
}

/** Asks about as many of the records as the step has time for. One that has no answer for a reason of its own is finished with. */
export function askIds(
  step: PhaseStep,
  todo: readonly string[],
  ask: (ids: readonly string[]) => AskedPart,
): CheckedIds {
  const { clock } = step.context.ports;
  let at = 0;
  const ended = (phase: Omit<Phase, 'done'>): CheckedIds => ({ done: at, left: todo.length - at, ...phase });
  while (at < todo.length) {
    if (clock.now() >= step.context.startBefore) return ended({ isOpen: true });
    if (step.isAskedToStop()) return ended({ isOpen: true, isStopped: true });
    const ids = todo.slice(at, at + IDS_AT_ONCE);
    const answer = ask(ids);
    const isOpen = (problem: Problem) => problem.code === 'over_cap' || !isOutcome(problem);
    const open = [...answer.open.values()].filter(isOpen);
    const problem = answer.problem ?? open[0];
    at += ids.length - (problem ? Math.max(1, open.length) : 0);
    step.reached(todo.length - at);
    if (problem) return ended({ isOpen: true, problem });
  }
  return ended({ isOpen: false });
}

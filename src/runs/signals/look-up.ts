/** The first phase of a check of signals: rows without a Lusha ID are looked up. */
import { acquire } from '../../acquire/acquire';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Budget } from '../../core/caps';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import { isOutcome } from '../enrich/outcome';

/** The number of rows that are looked up together: as many as can be in flight at once. */
const ROWS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;

/** How far a phase has come in a step. It is finished when it has neither a problem nor anything open. */
export interface Phase {
  /** The number of lookups, or of records, that were finished with. */
  readonly done: number;
  /** Whether there is more to do. */
  readonly isOpen: boolean;
  /** Why it cannot go on now. */
  readonly problem?: Problem;
  /** Set when somebody has asked the job to stop. */
  readonly isStopped?: true;
}

/** What the phases ask of the step. */
export interface PhaseStep {
  readonly context: PurchaseContext;
  isAskedToStop(): boolean;
  /** Is called after each batch with the number of what was finished with. */
  reached(done: number): void;
}

/**
 * Looks up what the step has time for. What is found is kept by the file, so that the rows have their IDs when they are
 * read again. A lookup that fails for a reason of its own is finished with.
 */
export function lookUp(step: PhaseStep, lookups: readonly Lookup[], budget: Budget): Phase {
  const { clock } = step.context.ports;
  let done = 0;
  while (done < lookups.length) {
    if (clock.now() >= step.context.startBefore) return { done, isOpen: true };
    if (step.isAskedToStop()) return { done, isOpen: true, isStopped: true };
    const batch = lookups.slice(done, done + ROWS_AT_ONCE);
    const problem = lookUpBatch(step.context, batch, budget);
    if (problem) return { done, isOpen: true, problem };
    done += batch.length;
    step.reached(done);
  }
  return { done, isOpen: false };
}

/** Returns why the batch has no answer, if that is so for more than single lookups. */
function lookUpBatch(
  context: PurchaseContext,
  lookups: readonly Lookup[],
  budget: Budget,
): Problem | undefined {
  const [first] = lookups;
  if (!first) return undefined;
  let stopped: Problem | undefined;
  const answers = acquire(context, RECORD_KINDS[first.kind], {
    lookups,
    required: new Set(),
    budget,
    onStop: (problem) => {
      stopped = problem;
    },
  });
  const isOpen = (problem: Problem) => problem.code === 'over_cap' || !isOutcome(problem);
  return stopped ?? [...answers.values()].flatMap(({ problem }) => problem ?? []).find(isOpen);
}

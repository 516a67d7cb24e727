/** Takes one step after the other within one execution, with the pauses that the steps request. */
import type { PersonExecution } from '../../acquire/execution';
import { LAST_STEP_MS } from '../../core/limits';

/** Work in steps names the time of its next step; `undefined` when there is none. */
export interface Stepwise {
  readonly continueAt?: number;
  /** Another execution works on it until this time. */
  readonly busyUntil?: number;
}

/** Takes steps for as long as Google lets an execution run. Returns the result of the last step. */
export function driveSteps<S extends Stepwise>(
  { ports: { clock }, started }: PersonExecution,
  first: S,
  step: () => S,
): S {
  const end = started + LAST_STEP_MS;
  let last = first;
  while (last.continueAt !== undefined && clock.now() < end) {
    const next = Math.max(last.continueAt, last.busyUntil ?? 0);
    if (next > end) return last;
    clock.sleep(Math.max(0, next - clock.now()));
    last = step();
  }
  return last;
}

/** Takes one step after the other within one execution, with the pauses that the steps ask for. */
import type { PersonExecution } from '../../acquire/execution';
import { LAST_STEP_MS } from '../../core/limits';

/** Anything that goes in steps says when the next one makes sense; `undefined` where there is none. */
export interface Stepwise {
  readonly continueAt?: number;
  /** Another execution works until then. */
  readonly busyUntil?: number;
}

/** Steps for as long as Google lets an execution last, and gives what the last step gave. */
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

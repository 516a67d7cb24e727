/** Drives a run from this page: step after step. While another page works on it this one watches, and takes over when that is closed. */
import type { RunView } from '../../src/rpc';
import { ScriptError } from '../failures';
import { rpc } from '../rpc';
import { isUnderWay, standsStill } from '../text/run-state';
import { type Control, pause } from './control';

/** Steps in a row that may change nothing before the page stops asking; the script gives up by itself before. */
const IDLE_STEPS = 8;
/** Another page's work shows only by asking, and each question is a run of the script. */
export const WATCH_MS = 5_000;
/** In a pause for a limit all that can change is that somebody stops it. */
const WATCH_PAUSE_MS = 60_000;

/** What is told besides the run: whether this page waits or works, and the answer from which on time left is read off. */
interface Stretch {
  readonly doing?: 'paused' | 'working';
  readonly since?: RunView | undefined;
}

/** Ends when the run does, when a person has to decide, or when `control` is stopped. False where it gave up, as steps change nothing. */
export async function driveRun(
  control: Control,
  first: RunView,
  tell: (run: RunView | null, stretch?: Stretch) => void,
): Promise<boolean> {
  let run = first;
  let idle = 0;
  while (run.continueAt !== undefined && run.mine && isUnderWay(run)) {
    if (idle === IDLE_STEPS) return false;
    const busy = run.busyUntil !== undefined;
    const waitMs = Math.max(0, run.continueAt - run.now, (run.busyUntil ?? 0) - run.now);
    const watchMs = busy ? WATCH_MS : WATCH_PAUSE_MS;
    if (waitMs > 0 && !control.stopped) {
      tell(run, { doing: 'paused' });
      await pause(Math.min(waitMs, watchMs), control);
    }
    if (control.stopped) return true;
    const watches = waitMs > 0 && (busy || waitMs > watchMs);
    if (!watches) tell(run, { doing: 'working', ...(waitMs > 0 ? { since: undefined } : {}) });
    const next = await (watches ? rpc.runView() : rpc.stepRun().catch(asItStands));
    if (next?.id !== run.id) {
      tell(next);
      return true;
    }
    const worked = waitMs === 0 && next.busyUntil === undefined;
    idle = worked && standsStill(run, next) ? idle + 1 : 0;
    const anew = (waitMs > 0 && !busy) || next.phase !== run.phase;
    run = next;
    tell(run, anew ? { since: run } : {});
  }
  return true;
}

/** What another page did a moment ago refuses this one: the answer is how the run stands now. Throws any other `failure`. */
export function asItStands(failure: unknown): Promise<RunView | null> {
  const isOvertaken =
    failure instanceof ScriptError && (failure.code === 'no_run' || failure.code === 'run_active');
  if (!isOvertaken) throw failure;
  return rpc.runView();
}

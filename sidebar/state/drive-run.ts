/** Drives a run from this page: step after step. While another page works on it this one watches, and takes over when that is closed. */
import type { PanelView } from '../../src/rpc';
import { ScriptError } from '../script/failures';
import { type Control, pause } from './control';

/** Steps in a row that may change nothing before the page stops asking; the script gives up by itself before. */
const IDLE_STEPS = 8;
/** Another page's work shows only by asking, and each question is a run of the script. */
export const WATCH_MS = 5_000;
/** In a pause for a limit all that can change is that somebody stops it. */
const WATCH_PAUSE_MS = 60_000;

/** A run of the script that goes on step by step, as it is told. */
export interface Stepwise {
  readonly id: string;
  readonly now: number;
  readonly phase: string;
  readonly mine: boolean;
  readonly continueAt?: number;
  readonly busyUntil?: number;
  readonly view: PanelView;
}

/** How a kind of run is asked for, and what its answers mean. */
export interface RunKind<R extends Stepwise> {
  readonly step: () => Promise<R>;
  readonly look: () => Promise<R | null>;
  readonly stop: () => Promise<R | null>;
  readonly isUnderWay: (run: R) => boolean;
  /** Whether a step changed nothing that could be seen. */
  readonly hasNoProgress: (before: R, after: R) => boolean;
}

/** What is told besides the run: whether this page waits or works, and the answer from which on time left is read off. */
interface Stretch<R> {
  readonly doing?: 'paused' | 'working';
  readonly since?: R | undefined;
}

/** Ends when the run does, when a person has to decide, or when `control` is stopped. False where it gave up, as steps change nothing. */
export async function driveRun<R extends Stepwise>(
  kind: RunKind<R>,
  control: Control,
  first: R,
  tell: (run: R | null, stretch?: Stretch<R>) => void,
): Promise<boolean> {
  let run = first;
  let idle = 0;
  while (run.continueAt !== undefined && run.mine && kind.isUnderWay(run)) {
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
    const next = await (watches ? kind.look() : kind.step().catch(asItStands(kind)));
    if (next?.id !== run.id) {
      tell(next);
      return true;
    }
    const worked = waitMs === 0 && next.busyUntil === undefined;
    idle = worked && kind.hasNoProgress(run, next) ? idle + 1 : 0;
    const anew = (waitMs > 0 && !busy) || next.phase !== run.phase;
    run = next;
    tell(run, anew ? { since: run } : {});
  }
  return true;
}

/** What another page did a moment ago refuses this one: the answer is how the run stands now. Throws any other failure. */
export function asItStands<R extends Stepwise>(
  kind: RunKind<R>,
  overtaken: readonly ScriptError['code'][] = ['no_run', 'run_active'],
): (failure: unknown) => Promise<R | null> {
  return (failure) => {
    if (!(failure instanceof ScriptError && overtaken.includes(failure.code))) throw failure;
    return kind.look();
  };
}

/** Drives a job from this page, step after step. While another page drives it this one watches, and takes over when that page is closed. */
import type { PanelView } from '../../src/rpc';
import { ScriptError } from '../script/failures';

/** Another page's work shows only by asking, and each question is an execution of the script. */
export const WATCH_MS = 5_000;
/** In a pause for a limit all that can change is that somebody stops the job. */
const WATCH_PAUSE_MS = 60_000;

/** What the driver reads of a job of any kind. Times are in epoch ms of the script's clock. */
export interface JobView {
  readonly id: string;
  readonly now: number;
  readonly phase: string;
  /** Whether this person's key may continue it. */
  readonly mine: boolean;
  /** When the next step may start; absent where none is due. */
  readonly continueAt?: number;
  /** Until when another page may be working on it. */
  readonly busyUntil?: number;
  readonly view?: PanelView;
}

/** What a kind of job hands to the driver: how it is asked for, and what its answers mean. */
export interface JobKind<J extends JobView> {
  /** The job as it is now. Spends nothing. */
  readonly view: () => Promise<J | null>;
  readonly step: () => Promise<J>;
  readonly stop: () => Promise<J | null>;
  readonly isUnderWay: (job: J) => boolean;
  /** Returns whether a step changed nothing that a person sees. */
  readonly hasNoProgress: (before: J, after: J) => boolean;
  /** Steps in a row that may change nothing before the page stops asking. */
  readonly idleSteps: number;
}

/** Stops a stretch of work, also while it waits. */
export interface Control {
  stopped: boolean;
  /** Ends the wait, if there is one. */
  wake: () => void;
  /** Settles when the last step is back. */
  work: Promise<void>;
}

export function newControl(): Control {
  return { stopped: false, wake: () => undefined, work: Promise.resolve() };
}

export function pause(ms: number, control: Pick<Control, 'wake'>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    control.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** What the driver reports besides the job: whether this page waits or works, and the answer that time left is counted from. */
interface Stretch<J> {
  readonly doing?: 'paused' | 'working';
  readonly since?: J | undefined;
}

/**
 * Drives until the job ends, a person has to decide, or `control` is stopped. Returns false when it stalled, because
 * steps change nothing. Throws the `ScriptError` of a failed step.
 */
export async function driveJob<J extends JobView>(
  kind: JobKind<J>,
  control: Control,
  first: J,
  report: (job: J | null, stretch?: Stretch<J>) => void,
): Promise<boolean> {
  let job = first;
  let idle = 0;
  while (job.continueAt !== undefined && job.mine && kind.isUnderWay(job)) {
    if (idle === kind.idleSteps) return false;
    const busy = job.busyUntil !== undefined;
    const waitMs = Math.max(0, job.continueAt - job.now, (job.busyUntil ?? 0) - job.now);
    const watchMs = busy ? WATCH_MS : WATCH_PAUSE_MS;
    if (waitMs > 0 && !control.stopped) {
      report(job, { doing: 'paused' });
      await pause(Math.min(waitMs, watchMs), control);
    }
    if (control.stopped) return true;
    const watches = waitMs > 0 && (busy || waitMs > watchMs);
    if (!watches) report(job, { doing: 'working', ...(waitMs > 0 ? { since: undefined } : {}) });
    const next = await (watches ? kind.view() : kind.step().catch(orCurrentView(kind)));
    if (next?.id !== job.id) {
      report(next);
      return true;
    }
    const worked = waitMs === 0 && next.busyUntil === undefined;
    idle = worked && kind.hasNoProgress(job, next) ? idle + 1 : 0;
    const restarts = (waitMs > 0 && !busy) || next.phase !== job.phase;
    job = next;
    report(job, restarts ? { since: job } : {});
  }
  return true;
}

/** Returns a handler that answers a refusal caused by another page with the current job. It throws any other failure. */
export function orCurrentView<J extends JobView>(
  kind: JobKind<J>,
  overtaken: readonly ScriptError['code'][] = ['no_run', 'run_active'],
): (failure: unknown) => Promise<J | null> {
  return (failure) => {
    if (!(failure instanceof ScriptError && overtaken.includes(failure.code))) throw failure;
    return kind.view();
  };
}

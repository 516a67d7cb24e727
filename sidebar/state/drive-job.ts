/** Drives a job from this page, step after step. While another page drives it this one watches, and takes over when that page is closed. */
import type { PanelView } from '../../src/rpc';
import { ScriptError } from '../script/failures';

/** How often this page asks how far a step is, its own or another page's: each question is an execution of the script. */
export const WATCH_MS = 3_000;
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
  /** The job as far as its step is known to be, from a question that reads little; `undefined` when no step of it is at work. */
  readonly watch: (job: J) => Promise<J | undefined>;
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
    const next = await (watches
      ? watchOther(kind, job, busy)
      : stepAndWatch(kind, control, job, (seen) => report(seen)));
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

/** Takes a step, and reports meanwhile how far it is. A question that fails changes nothing. */
async function stepAndWatch<J extends JobView>(
  kind: JobKind<J>,
  control: Control,
  job: J,
  report: (seen: J) => void,
): Promise<J | null> {
  const waiting = newControl();
  const watch = async (): Promise<void> => {
    for (;;) {
      await pause(WATCH_MS, waiting);
      if (waiting.stopped || control.stopped) return;
      const seen = await kind.watch(job).catch(() => undefined);
      // The answer of the step is newer.
      if (waiting.stopped || control.stopped) return;
      if (seen) report(withoutLease(seen));
    }
  };
  void watch();
  try {
    return await kind.step().catch(orCurrentView(kind));
  } finally {
    waiting.stopped = true;
    waiting.wake();
  }
}

/** The step that holds the lease is this page's own. */
function withoutLease<J extends JobView>({ busyUntil: _own, ...seen }: J): J {
  return seen as J;
}

/** Returns the job that another page works on, or that waits. While a step works it is enough to ask how far it is. */
async function watchOther<J extends JobView>(kind: JobKind<J>, job: J, isBusy: boolean): Promise<J | null> {
  const seen = isBusy ? await kind.watch(job).catch(() => undefined) : undefined;
  return seen ?? kind.view();
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

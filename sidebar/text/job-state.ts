/** What the state of a job means for a person: what is under way, what changed, and which screen is due. */
import type { FillView, RunView } from '../../src/rpc';

/** Looking up or buying, by whomever. */
export function isRunUnderWay({ phase }: Pick<RunView, 'phase'>): boolean {
  return phase === 'looking up' || phase === 'revealing';
}

export function isFillUnderWay({ phase }: Pick<FillView, 'phase'>): boolean {
  return phase === 'filling';
}

interface Due {
  readonly continueAt?: number;
  readonly now: number;
}

const waits = ({ continueAt, now }: Due): boolean => continueAt !== undefined && continueAt > now;

/** Whether a step changed nothing that a person sees. */
export function runHasNoProgress(before: RunView, after: RunView): boolean {
  const seen = (run: RunView): string =>
    JSON.stringify([run.phase, run.through, run.spent, run.requests, waits(run)]);
  return seen(before) === seen(after);
}

/** Whether a step changed nothing that a person sees. */
export function fillHasNoProgress(before: FillView, after: FillView): boolean {
  const seen = (fill: FillView): string =>
    JSON.stringify([fill.phase, fill.added, fill.leftOut, fill.spent, fill.requests, waits(fill)]);
  return seen(before) === seen(after);
}

interface Driven {
  /** Whether this page works on it. */
  readonly driving: boolean;
  readonly now: number;
}

type UnderWayScreen = 'under way' | 'interrupted' | 'busy';

/** The screen of a job that is not through. */
function underWayScreen(
  { mine, busyUntil }: Pick<RunView, 'mine' | 'busyUntil'>,
  { driving, now }: Driven,
): UnderWayScreen {
  if (driving) return 'under way';
  return !mine || (busyUntil !== undefined && busyUntil > now) ? 'busy' : 'interrupted';
}

/** What the panel shows of a run when it is opened; `nothing` leaves the place to the set-up. */
export type RunScreen = UnderWayScreen | 'nothing' | 'price check' | 'stopped' | 'done';

/** `touched`: this panel started, continued or stopped it. */
export function runScreen(
  run: RunView | null,
  { touched, ...driven }: Driven & { readonly touched: boolean },
): RunScreen {
  if (!run) return 'nothing';
  if (isRunUnderWay(run)) return underWayScreen(run, driven);
  if (run.phase === 'price check') return 'price check';
  if (run.phase === 'done') return touched ? 'done' : 'nothing';
  // "Not now" leaves nothing to go on with.
  return run.stoppedIn === 'price check' && run.message === undefined ? 'nothing' : 'stopped';
}

/** `set-up` where no fill is to be shown. */
export type FillScreen = UnderWayScreen | 'set-up' | 'stopped' | 'done';

/** What is under way is shown even where another fill was to be set up. */
export function fillScreen(
  fill: FillView | null,
  { setsUp, ...driven }: Driven & { readonly setsUp: boolean },
): FillScreen {
  if (!fill) return 'set-up';
  if (isFillUnderWay(fill)) return underWayScreen(fill, driven);
  return setsUp ? 'set-up' : fill.phase === 'done' ? 'done' : 'stopped';
}

/** Seconds until the phase is through, at the pace since `since`; `undefined` until that can be told. */
export function secondsLeft(since: RunView | undefined, run: RunView): number | undefined {
  if (!since || since.phase !== run.phase) return undefined;
  const rows = run.through - since.through;
  const ms = run.now - since.now;
  if (rows <= 0 || ms <= 0) return undefined;
  return ((run.rows - run.through) * ms) / rows / 1000;
}

/** The state of a job: whether it is under way, whether it changed, and which screen is due. */
import type { FillView, MovesView, NewsView, RunView, ScoresView } from '../../src/rpc';

/** A job that asks Lusha about the rows of a list: who moved, what happened, and scores. */
type CheckView = Pick<MovesView | NewsView | ScoresView, keyof MovesView & keyof NewsView & keyof ScoresView>;

/** Returns whether rows are being looked up or purchased, by any page. */
export function isRunUnderWay({ phase }: Pick<RunView, 'phase'>): boolean {
  return phase === 'looking up' || phase === 'revealing';
}

export function isFillUnderWay({ phase }: Pick<FillView, 'phase'>): boolean {
  return phase === 'filling';
}

export function isCheckUnderWay({ phase }: Pick<CheckView, 'phase'>): boolean {
  return phase === 'checking';
}

/** Returns whether the script has no record of the job that it can read: nothing is known of it, and it cannot continue. */
export function isUnreadable({ code }: Pick<RunView | FillView, 'code'>): boolean {
  return code === 'job_outdated';
}

interface Due {
  readonly continueAt?: number;
  readonly now: number;
}

const waits = ({ continueAt, now }: Due): boolean => continueAt !== undefined && continueAt > now;

/** Returns whether a step changed nothing that a person sees. */
export function runHasNoProgress(before: RunView, after: RunView): boolean {
  const seen = (run: RunView): string =>
    JSON.stringify([run.phase, run.through, run.spent, run.requests, waits(run)]);
  return seen(before) === seen(after);
}

/** Returns whether a step changed nothing that a person sees. */
export function fillHasNoProgress(before: FillView, after: FillView): boolean {
  const seen = (fill: FillView): string =>
    JSON.stringify([fill.phase, fill.added, fill.leftOut, fill.spent, fill.requests, waits(fill)]);
  return seen(before) === seen(after);
}

/** Returns whether a step changed nothing that a person sees. */
export function checkHasNoProgress(before: CheckView, after: CheckView): boolean {
  const seen = (check: CheckView): string =>
    JSON.stringify([
      ...[check.phase, check.lookedUp, check.checked, check.spent, check.requests],
      waits(check),
    ]);
  return seen(before) === seen(after);
}

interface Driven {
  /** Whether this page works on it. */
  readonly driving: boolean;
  readonly now: number;
}

type UnderWayScreen = 'under way' | 'interrupted' | 'busy';

/** Returns the screen of a job that is not done. */
function underWayScreen(
  { mine, busyUntil }: Pick<RunView, 'mine' | 'busyUntil'>,
  { driving, now }: Driven,
): UnderWayScreen {
  if (driving) return 'under way';
  return !mine || (busyUntil !== undefined && busyUntil > now) ? 'busy' : 'interrupted';
}

/** What the panel shows of a run when it is opened; `nothing` leaves the place to the setup. */
export type RunScreen = UnderWayScreen | 'nothing' | 'price check' | 'stopped' | 'done';

/** Returns the screen of a run. `touched`: this panel started, continued or stopped it. */
export function runScreen(
  run: RunView | null,
  { touched, ...driven }: Driven & { readonly touched: boolean },
): RunScreen {
  if (!run) return 'nothing';
  if (isRunUnderWay(run)) return underWayScreen(run, driven);
  if (run.phase === 'price check') return 'price check';
  if (run.phase === 'done') return touched ? 'done' : 'nothing';
  // "Not now" leaves nothing to continue.
  return run.stoppedIn === 'price check' && run.message === undefined ? 'nothing' : 'stopped';
}

/** What the panel shows of a fill. */
export type FillScreen = UnderWayScreen | 'stopped' | 'done';

/** Returns the screen of a fill. */
export function fillScreen(fill: FillView, driven: Driven): FillScreen {
  if (isFillUnderWay(fill)) return underWayScreen(fill, driven);
  return fill.phase === 'done' ? 'done' : 'stopped';
}

/** What the panel shows of a check of a list. */
export type CheckScreen = UnderWayScreen | 'nothing' | 'stopped' | 'done';

/** Returns the screen of a check; `nothing` leaves the place to the setup. */
export function checkScreen(check: CheckView | null, driven: Driven): CheckScreen {
  if (!check) return 'nothing';
  if (isCheckUnderWay(check)) return underWayScreen(check, driven);
  return check.phase === 'done' ? 'done' : 'stopped';
}

/** Returns the seconds until the phase ends, at the pace since `since`; `undefined` while that is unknown. */
export function secondsLeft(since: RunView | undefined, run: RunView): number | undefined {
  if (!since || since.phase !== run.phase) return undefined;
  const rows = run.through - since.through;
  const ms = run.now - since.now;
  if (rows <= 0 || ms <= 0) return undefined;
  return ((run.rows - run.through) * ms) / rows / 1000;
}

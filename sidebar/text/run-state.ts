/** What a run's state means for a person: what goes on, what stands still, what can be gone on with. */
import type { RunView } from '../../src/rpc';

/** Looking up or buying, by whomever. */
export function isUnderWay({ phase }: Pick<RunView, 'phase'>): boolean {
  return phase === 'looking up' || phase === 'revealing';
}

/** Whether a step changed nothing that could be seen. */
export function hasNoProgress(before: RunView, after: RunView): boolean {
  const seen = ({ phase, through, spent, requests, continueAt, now }: RunView): string =>
    JSON.stringify([phase, through, spent, requests, continueAt !== undefined && continueAt > now]);
  return seen(before) === seen(after);
}

/** What the panel shows of the run when it is opened; `nothing` leaves the place to the set-up. */
export type RunScreen = 'nothing' | 'under way' | 'interrupted' | 'busy' | 'price check' | 'stopped' | 'done';

/** `driving`: this panel works on it. `touched`: this panel has had a hand in it. */
export function runScreen(run: RunView | null, driving: boolean, touched: boolean, now: number): RunScreen {
  if (!run) return 'nothing';
  if (isUnderWay(run)) {
    if (driving) return 'under way';
    return !run.mine || (run.busyUntil !== undefined && run.busyUntil > now) ? 'busy' : 'interrupted';
  }
  if (run.phase === 'price check') return 'price check';
  if (run.phase === 'done') return touched ? 'done' : 'nothing';
  // "Not now" leaves nothing to go on with.
  return run.stoppedIn === 'price check' && run.message === undefined ? 'nothing' : 'stopped';
}

/** Seconds until the phase is through, at the pace since `since`; `undefined` until that can be told. */
export function secondsLeft(since: RunView | undefined, run: RunView): number | undefined {
  if (!since || since.phase !== run.phase) return undefined;
  const rows = run.through - since.through;
  const ms = run.now - since.now;
  if (rows <= 0 || ms <= 0) return undefined;
  return ((run.rows - run.through) * ms) / rows / 1000;
}

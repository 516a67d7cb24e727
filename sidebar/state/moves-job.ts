/** The kind of job that checks who changed jobs: its calls to the script, and what is done with the results. */
import { useState } from 'preact/hooks';
import type {
  MovesAccepted,
  MovesDecision,
  MovesOptions,
  MovesUndone,
  MovesView,
  PanelView,
} from '../../src/rpc';
import { rpc } from '../script/rpc';
import { checkHasNoProgress, isCheckUnderWay } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Job, useJob } from './use-job';

const MOVES: JobKind<MovesView> = {
  view: () => rpc.movesView(),
  step: () => rpc.stepMoves(),
  watch: async (check) => {
    const seen = await rpc.watchMoves();
    if (seen?.id !== check.id || seen.phase !== check.phase) return undefined;
    const { now, cap, spent, busyUntil, through = 0 } = seen;
    return { ...check, now, cap, spent, busyUntil, checked: Math.max(check.checked, through) };
  },
  stop: () => rpc.stopMoves(),
  isUnderWay: isCheckUnderWay,
  hasNoProgress: checkHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

export interface MovesJob extends Job<MovesView> {
  /** Whether another check is set up in place of the last one. */
  readonly another: boolean;
  readonly setAnother: (another: boolean) => void;
  readonly start: (options: Required<MovesOptions>, cap: number) => Promise<void>;
  /** Continues it. `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  /** Ends a stopped check with what it has found. */
  readonly leave: () => Promise<void>;
  readonly accept: (decision: MovesDecision) => Promise<MovesAccepted>;
  readonly undo: () => Promise<MovesUndone>;
}

/** Holds the check for the page. Without the page the script continues it within the hour. */
export function useMovesJob(update: (view: PanelView) => void): MovesJob {
  const { job, driver } = useJob(MOVES, update);
  const [another, setAnother] = useState(false);
  // A refusal because a run is under way is not news about the check, so it is shown.
  const currentView = orCurrentView(MOVES, ['no_run']);
  return {
    ...job,
    another,
    setAnother,
    start: (options, cap) =>
      driver.begin(async () => {
        const check = await rpc.startMoves(options, cap);
        setAnother(false);
        return check;
      }),
    resume: (more = 0) =>
      driver.begin(async () => {
        const check = driver.latest();
        return check ? rpc.continueMoves({ id: check.id, more }).catch(currentView) : null;
      }),
    leave: () =>
      driver.runExclusive('stopping', async (report) => report(await rpc.leaveMoves().catch(currentView))),
    accept: async (decision) => {
      const accepted = await rpc.acceptMoves(decision);
      update(accepted.view);
      return accepted;
    },
    undo: async () => {
      const undone = await rpc.undoMoves();
      update(undone.view);
      return undone;
    },
  };
}

/** The kind of job that scores a list: its calls to the script. */
import { useState } from 'preact/hooks';
import type { PanelView, ScoresOptions, ScoresUndone, ScoresView } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { checkHasNoProgress, isCheckUnderWay } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Job, useJob } from './use-job';

const SCORES: JobKind<ScoresView> = {
  view: () => rpc.scoresView(),
  step: () => rpc.stepScores(),
  watch: async (scoring) => {
    const seen = await rpc.watchScores();
    if (seen?.id !== scoring.id || seen.phase !== scoring.phase) return undefined;
    const { now, cap, spent, busyUntil, through = 0 } = seen;
    return { ...scoring, now, cap, spent, busyUntil, checked: Math.max(scoring.checked, through) };
  },
  stop: () => rpc.stopScores(),
  isUnderWay: isCheckUnderWay,
  hasNoProgress: checkHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

export interface ScoresJob extends Job<ScoresView> {
  /** Whether another scoring is set up in place of the last one. */
  readonly another: boolean;
  readonly setAnother: (another: boolean) => void;
  readonly start: (options: Required<ScoresOptions>, cap: number) => Promise<void>;
  /** Continues it. `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  /** Ends a stopped job with the scores that it has. */
  readonly leave: () => Promise<void>;
  readonly undo: () => Promise<ScoresUndone>;
}

/** Holds the job for the page. Without the page the script continues it within the hour. */
export function useScoresJob(update: (view: PanelView) => void): ScoresJob {
  const { job, driver } = useJob(SCORES, update);
  const [another, setAnother] = useState(false);
  // A refusal because a run is under way is not news about the job, so it is shown.
  const currentView = orCurrentView(SCORES, ['no_run']);
  return {
    ...job,
    another,
    setAnother,
    start: (options, cap) =>
      driver.begin(async () => {
        const scoring = await rpc.startScores(options, cap);
        setAnother(false);
        return scoring;
      }),
    resume: (more = 0) =>
      driver.begin(async () => {
        const scoring = driver.latest();
        return scoring ? rpc.continueScores({ id: scoring.id, more }).catch(currentView) : null;
      }),
    leave: () =>
      driver.runExclusive('stopping', async (report) => report(await rpc.leaveScores().catch(currentView))),
    undo: async () => {
      const undone = await rpc.undoScores();
      update(undone.view);
      return undone;
    },
  };
}

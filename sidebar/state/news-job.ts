/** The kind of job that asks what happened at companies: its calls to the script. */
import { useState } from 'preact/hooks';
import type { NewsOptions, NewsUndone, NewsView, PanelView } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { checkHasNoProgress, isCheckUnderWay } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Job, useJob } from './use-job';

const NEWS: JobKind<NewsView> = {
  view: () => rpc.newsView(),
  step: () => rpc.stepNews(),
  watch: async (check) => {
    const seen = await rpc.watchNews();
    if (seen?.id !== check.id || seen.phase !== check.phase) return undefined;
    const { now, cap, spent, busyUntil, through = 0 } = seen;
    return { ...check, now, cap, spent, busyUntil, checked: Math.max(check.checked, through) };
  },
  stop: () => rpc.stopNews(),
  isUnderWay: isCheckUnderWay,
  hasNoProgress: checkHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

export interface NewsJob extends Job<NewsView> {
  /** Whether another check is set up in place of the last one. */
  readonly another: boolean;
  readonly setAnother: (another: boolean) => void;
  readonly start: (options: Required<NewsOptions>, cap: number) => Promise<void>;
  /** Continues it. `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  /** Ends a stopped check with what it has found. */
  readonly leave: () => Promise<void>;
  readonly undo: () => Promise<NewsUndone>;
}

/** Holds the check for the page. Without the page the script continues it within the hour. */
export function useNewsJob(update: (view: PanelView) => void): NewsJob {
  const { job, driver } = useJob(NEWS, update);
  const [another, setAnother] = useState(false);
  // A refusal because a run is under way is not news about the check, so it is shown.
  const currentView = orCurrentView(NEWS, ['no_run']);
  return {
    ...job,
    another,
    setAnother,
    start: (options, cap) =>
      driver.begin(async () => {
        const check = await rpc.startNews(options, cap);
        setAnother(false);
        return check;
      }),
    resume: (more = 0) =>
      driver.begin(async () => {
        const check = driver.latest();
        return check ? rpc.continueNews({ id: check.id, more }).catch(currentView) : null;
      }),
    leave: () =>
      driver.runExclusive('stopping', async (report) => report(await rpc.leaveNews().catch(currentView))),
    undo: async () => {
      const undone = await rpc.undoNews();
      update(undone.view);
      return undone;
    },
  };
}

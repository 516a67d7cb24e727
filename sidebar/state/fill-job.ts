/** The kind of job that fills a sheet from a search: how it is asked for, and whether its screens are open. */
import { useState } from 'preact/hooks';
import type { FillOptions, FillView, PanelView, SearchDraft } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { fillHasNoProgress, isFillUnderWay } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Job, useJob } from './use-job';

const FILL: JobKind<FillView> = {
  view: () => rpc.fillView(),
  step: () => rpc.stepFill(),
  stop: () => rpc.stopFill(),
  isUnderWay: isFillUnderWay,
  hasNoProgress: fillHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

export interface FillJob extends Job<FillView> {
  /** Only this page works on it: without the page it waits for the script, which goes on with it once an hour. */
  readonly driven: boolean;
  /** What is shown in place of the search: the set-up of another fill, or the one there is. */
  readonly open: 'set-up' | 'fill' | undefined;
  readonly setOpen: (open: FillJob['open']) => void;
  readonly start: (draft: SearchDraft, options: FillOptions, cap: number) => Promise<void>;
  /** `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  /** A stopped one is done with what is there. */
  readonly leave: () => Promise<void>;
}

/**
 * `update` gets the panel's view of every answer. Belongs into the page, so that the way to the search and back does not
 * hold up the fill; without the page it goes on within the hour.
 */
export function useFillJob(update: (view: PanelView) => void): FillJob {
  const { job, driver } = useJob(FILL, update);
  const [open, setOpen] = useState<FillJob['open']>();
  const { doing } = job;
  // That a run is under way says nothing about the fill: it is shown.
  const currentView = orCurrentView(FILL, ['no_run']);
  return {
    ...job,
    driven:
      (doing === 'starting' || doing === 'working' || doing === 'paused') && job.job?.busyUntil === undefined,
    open,
    setOpen,
    start: (draft, options, cap) =>
      driver.begin(async () => {
        const fill = await rpc.startFill(draft, options, cap);
        setOpen('fill');
        return fill;
      }),
    resume: (more = 0) =>
      driver.begin(async () => {
        const fill = driver.latest();
        return fill ? rpc.continueFill({ id: fill.id, more }).catch(currentView) : null;
      }),
    leave: () =>
      driver.runExclusive('stopping', async (report) => report(await rpc.leaveFill().catch(currentView))),
  };
}

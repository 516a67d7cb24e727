/** The kind of job that fills a sheet from a search: its calls to the script, and whether its screens are open. */
import { useState } from 'preact/hooks';
import type {
  CompanyCells,
  FillOptions,
  FillUndone,
  FillView,
  GroupOptions,
  PanelView,
  SearchDraft,
  SimilarConsent,
} from '../../src/rpc';
import { rpc } from '../script/rpc';
import { fillHasNoProgress, isFillUnderWay } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Job, useJob } from './use-job';

const FILL: JobKind<FillView> = {
  view: () => rpc.fillView(),
  step: () => rpc.stepFill(),
  watch: async (fill) => {
    const seen = await rpc.watchFill();
    if (seen?.id !== fill.id || seen.phase !== fill.phase) return undefined;
    const { now, cap, spent, busyUntil, through = 0 } = seen;
    return { ...fill, now, cap, spent, busyUntil, added: Math.max(fill.added, through) };
  },
  stop: () => rpc.stopFill(),
  isUnderWay: isFillUnderWay,
  hasNoProgress: fillHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

export interface FillJob extends Job<FillView> {
  /** Whether only this page works on it. Without the page it waits for the script, which continues it once an hour. */
  readonly driven: boolean;
  /** Whether the fill is shown in place of the search. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly start: (draft: SearchDraft, options: FillOptions, cap: number) => Promise<void>;
  /** Adds the buying groups of companies. */
  readonly startGroups: (at: CompanyCells, options: GroupOptions, cap: number) => Promise<void>;
  /** Adds records similar to the selected ones. */
  readonly startSimilar: (consent: SimilarConsent) => Promise<void>;
  /** Adds the next similar records below those of this fill. `cap`: the credits on the button. */
  readonly startMore: (cap: number) => Promise<void>;
  /** Continues it. `more`: credits that may be spent beyond the limit. */
  readonly resume: (more?: number) => Promise<void>;
  /** Ends a stopped fill with the rows that it has. */
  readonly leave: () => Promise<void>;
  /** Takes back what it has added. */
  readonly undo: () => Promise<void>;
  /** What the last undo in this page has removed. */
  readonly undone: FillUndone | undefined;
}

/**
 * Holds the fill for the page, so that going to the search and back does not interrupt it; without the page the script
 * continues it within the hour. `update` gets the panel's view of every answer.
 */
export function useFillJob(update: (view: PanelView) => void): FillJob {
  const { job, driver } = useJob(FILL, update);
  const [open, setOpen] = useState(false);
  const [undone, setUndone] = useState<FillUndone>();
  const { doing } = job;
  // A refusal because a run is under way is not news about the fill, so it is shown.
  const currentView = orCurrentView(FILL, ['no_run']);
  const begin = (start: () => Promise<FillView>): Promise<void> =>
    driver.begin(async () => {
      const fill = await start();
      setOpen(true);
      setUndone(undefined);
      return fill;
    });
  return {
    ...job,
    driven:
      (doing === 'starting' || doing === 'working' || doing === 'paused') && job.job?.busyUntil === undefined,
    open,
    setOpen,
    start: (draft, options, cap) => begin(() => rpc.startFill(draft, options, cap)),
    startGroups: (at, options, cap) => begin(() => rpc.startGroups(at, options, cap)),
    startSimilar: (consent) => begin(() => rpc.startSimilar(consent)),
    startMore: (cap) => begin(() => rpc.moreSimilar({ fill: driver.latest()?.id ?? '', cap })),
    resume: (more = 0) =>
      driver.begin(async () => {
        const fill = driver.latest();
        return fill ? rpc.continueFill({ id: fill.id, more }).catch(currentView) : null;
      }),
    leave: () =>
      driver.runExclusive('stopping', async (report) => report(await rpc.leaveFill().catch(currentView))),
    undo: () =>
      driver.runExclusive('clearing', async (report) => {
        const removed = await rpc.undoFill();
        update(removed.view);
        setUndone(removed);
        report(await rpc.fillView());
      }),
    undone,
  };
}

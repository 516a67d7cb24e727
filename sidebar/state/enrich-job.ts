/** The kind of job that enriches rows: its calls to the script, and what a person can do with it. */
import { useState } from 'preact/hooks';
import type { EnrichOptions, OneRow, PanelView, RunApproval, RunView } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { isRunUnderWay, runHasNoProgress } from '../text/job-state';
import { type JobKind, orCurrentView } from './drive-job';
import { type Doing, type Job, useJob } from './use-job';

const ENRICH: JobKind<RunView> = {
  view: () => rpc.runView(),
  step: () => rpc.stepRun(),
  watch: async (run) => {
    const seen = await rpc.watchRun();
    if (seen?.id !== run.id || seen.phase !== run.phase) return undefined;
    const { now, cap, spent, busyUntil, through = 0, found = 0 } = seen;
    return {
      ...run,
      now,
      cap,
      spent,
      busyUntil,
      through: Math.max(run.through, through),
      found: Math.max(run.found, found),
    };
  },
  stop: () => rpc.stopRun(),
  isUnderWay: isRunUnderWay,
  hasNoProgress: runHasNoProgress,
  // The script gives up by itself before.
  idleSteps: 8,
};

interface Cleared {
  /** Nothing is left to clear. */
  readonly done: boolean;
  readonly rows: number;
  /** Absent where the script counts rows only. */
  readonly cells?: number;
  readonly left: number;
}

interface Own {
  /** What it was started with; known only when this panel started it. */
  readonly options: EnrichOptions | undefined;
  readonly cleared: Cleared | undefined;
  /** The row whose email this panel has asked for last, while no other run was started. */
  readonly single: OneRow | undefined;
}

export interface EnrichJob extends Job<RunView>, Own {
  readonly start: (options: EnrichOptions) => Promise<void>;
  /** Gets the email of one row, within the price that was shown. */
  readonly getEmail: (row: OneRow) => Promise<void>;
  /** Leaves the run that waits at its price check, and starts this one. */
  readonly startInstead: (options: EnrichOptions) => Promise<void>;
  readonly approve: (approval: RunApproval) => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly retry: (statuses: readonly string[], repeatLost: boolean) => Promise<void>;
  /** Writes the rows that are paid for, and purchases nothing. */
  readonly writePaid: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Holds the job for the page. `update` gets the panel's view of every answer. */
export function useEnrichJob(update: (view: PanelView) => void): EnrichJob {
  const { job, driver } = useJob(ENRICH, update);
  const [own, setOwn] = useState<Own>({
    options: undefined,
    cleared: undefined,
    single: undefined,
  });
  const currentView = orCurrentView(ENRICH);

  const begin = async (
    ask: () => Promise<RunView | null>,
    change: Partial<Own> = {},
    doing?: Doing,
  ): Promise<void> => {
    if (!driver.isIdle()) return;
    setOwn((before) => ({ ...before, cleared: undefined, single: undefined, ...change }));
    await driver.begin(ask, doing);
  };

  const undo = (): Promise<void> =>
    driver.runExclusive('clearing', async (report) => {
      let rows = 0;
      let cells = 0;
      let left = 0;
      const clear = (cleared: Cleared | undefined): void => setOwn((before) => ({ ...before, cleared }));
      setOwn((before) => ({ ...before, cleared: undefined, single: undefined }));
      for (;;) {
        const step = await rpc.undoRun();
        update(step.view);
        rows += step.rows;
        cells += step.cells ?? 0;
        left += step.left;
        clear({ done: step.done, rows, ...(step.cells === undefined ? {} : { cells }), left });
        if (step.done) break;
      }
      report(await rpc.runView());
    });

  /** Continues a run that was stopped or interrupted, and lets one that waits for a limit try again at once. */
  const resume = async (): Promise<void> => {
    await driver.leave();
    await begin(() => rpc.continueRun().catch(currentView));
  };

  const shownRun = () => {
    const run = driver.latest();
    return run ? { run: run.id } : {};
  };

  return {
    ...job,
    ...own,
    join: () => begin(async () => driver.latest() ?? null, { options: undefined }, 'paused'),
    getEmail: (single) => begin(() => rpc.getEmail(single), { single, options: undefined }),
    start: (options) => begin(() => rpc.startRun(options), { options }),
    startInstead: (options) => begin(() => rpc.stopRun().then(() => rpc.startRun(options)), { options }),
    approve: (approval) => begin(() => rpc.approveRun({ ...approval, ...shownRun() }).catch(currentView)),
    resume,
    writePaid: () => begin(() => rpc.writePaidRows().catch(currentView)),
    retry: (statuses, repeatLost) => begin(() => rpc.retryRun({ statuses, repeatLost })),
    undo,
  };
}

/** The bulk run of this file as the page has it: what is asked for, how it stands, and that it is driven. */
import { useState } from 'preact/hooks';
import type { EnrichOptions, PanelView, RunApproval, RunView } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { hasNoProgress, isUnderWay } from '../text/run-state';
import { asItStands, type RunKind } from './drive-run';
import { type Doing, useDriven } from './use-driven';

const BULK: RunKind<RunView> = {
  step: () => rpc.stepRun(),
  look: () => rpc.runView(),
  stop: () => rpc.stopRun(),
  isUnderWay,
  hasNoProgress,
};

export interface Cleared {
  /** Nothing is left to clear. */
  readonly done: boolean;
  readonly rows: number;
  readonly left: number;
}

export interface EnrichRun {
  /** As last told; `null` where there never was one, `undefined` until asked. */
  readonly run: RunView | null | undefined;
  readonly doing: Doing;
  /** Whether this page has had a hand in it since it was opened. */
  readonly touched: boolean;
  /** Driving it failed, or brought nothing: goes on only when a person says so. */
  readonly gaveUp: boolean;
  /** What it was started with; known only where this panel started it. */
  readonly options: EnrichOptions | undefined;
  /** The first answer of the present stretch of work: time left is read off it. */
  readonly since: RunView | undefined;
  readonly error: ScriptError | undefined;
  readonly cleared: Cleared | undefined;
  /** Asks how it stands. Spends nothing. */
  readonly look: () => Promise<void>;
  /** Drives what is under way, or waits for its turn where another page does. */
  readonly join: () => Promise<void>;
  readonly start: (options: EnrichOptions) => Promise<void>;
  /** Gives up the run that waits at its price check, and starts this one. */
  readonly startInstead: (options: EnrichOptions) => Promise<void>;
  readonly lookUpRest: () => Promise<void>;
  readonly approve: (approval: RunApproval) => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly retry: (statuses: readonly string[], repeatLost: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

interface Own {
  readonly options?: EnrichOptions | undefined;
  readonly cleared?: Cleared | undefined;
}

/** `update` gets the view of every answer. Lives in the shell, so that leaving the view does not end the run. */
export function useEnrichRun(update: (view: PanelView) => void): EnrichRun {
  const { shown, latest, isIdle, look, begin, aside, stop } = useDriven(BULK, update);
  const [own, setOwn] = useState<Own>({});
  const standing = asItStands(BULK);

  const ask = async (
    question: () => Promise<RunView | null>,
    change: Own = {},
    doing?: Doing,
  ): Promise<void> => {
    if (!isIdle()) return;
    setOwn((before) => ({ ...before, cleared: undefined, ...change }));
    await begin(question, doing);
  };

  const undo = (): Promise<void> =>
    aside('clearing', async (tell) => {
      let rows = 0;
      const clear = (cleared?: Cleared): void => setOwn((before) => ({ ...before, cleared }));
      clear();
      for (;;) {
        const step = await rpc.undoRun();
        update(step.view);
        rows += step.rows;
        clear({ done: step.done, rows, left: step.left });
        if (step.done) break;
      }
      tell(await rpc.runView());
    });

  const shownRun = () => {
    const run = latest();
    return run ? { run: run.id } : {};
  };

  return {
    run: shown.run,
    doing: shown.doing,
    touched: shown.touched,
    gaveUp: shown.gaveUp,
    options: own.options,
    since: shown.since,
    error: shown.error,
    cleared: own.cleared,
    look,
    join: () => ask(async () => latest() ?? null, { options: undefined }, 'paused'),
    start: (options) => ask(() => rpc.startRun(options), { options: options }),
    startInstead: (options) =>
      ask(() => rpc.stopRun().then(() => rpc.startRun(options)), { options: options }),
    lookUpRest: () => ask(() => rpc.lookUpRest().catch(standing)),
    approve: (approval) => ask(() => rpc.approveRun({ ...approval, ...shownRun() }).catch(standing)),
    resume: () => ask(() => rpc.continueRun().catch(standing)),
    retry: (statuses, repeatLost) => ask(() => rpc.retryRun({ statuses, repeatLost })),
    stop,
    undo,
  };
}

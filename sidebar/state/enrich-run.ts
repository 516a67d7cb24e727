/** The bulk run of this file as the page has it: what is asked for, how it stands, and that it is driven. */
import { useRef, useState } from 'preact/hooks';
import type { EnrichWish, PanelView, RunApproval, RunView } from '../../src/rpc';
import type { ScriptError } from '../failures';
import { rpc } from '../rpc';
import { isUnderWay } from '../text/run-state';
import { type Control, newControl, pause } from './control';
import { asItStands, driveRun, WATCH_MS } from './drive-run';
import { asScriptError } from './use-action';

export type Doing =
  | 'nothing'
  | 'starting'
  | 'working'
  | 'paused'
  | 'stopping'
  /** Clearing the run's values. */
  | 'clearing';

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
  readonly wish: EnrichWish | undefined;
  /** The first answer of the present stretch of work: time left is read off it. */
  readonly since: RunView | undefined;
  readonly error: ScriptError | undefined;
  readonly cleared: Cleared | undefined;
  /** Asks how it stands. Spends nothing. */
  readonly look: () => Promise<void>;
  /** Drives what is under way, or waits for its turn where another page does. */
  readonly join: () => Promise<void>;
  readonly start: (wish: EnrichWish) => Promise<void>;
  /** Gives up the run that waits at its price check, and starts this one. */
  readonly startInstead: (wish: EnrichWish) => Promise<void>;
  readonly lookUpRest: () => Promise<void>;
  readonly approve: (approval: RunApproval) => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly retry: (statuses: readonly string[], repeatLost: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

interface Shown {
  readonly run?: RunView | null;
  readonly doing: Doing;
  readonly touched: boolean;
  readonly gaveUp: boolean;
  readonly wish?: EnrichWish | undefined;
  readonly since?: RunView | undefined;
  readonly error?: ScriptError | undefined;
  readonly cleared?: Cleared | undefined;
}

/** `update` gets the view of every answer. Lives in the shell, so that leaving the view does not end the run. */
export function useEnrichRun(update: (view: PanelView) => void): EnrichRun {
  const [shown, setShown] = useState<Shown>({ doing: 'nothing', touched: false, gaveUp: false });
  const control = useRef<Control>(newControl());
  const doing = useRef<Doing>('nothing');
  const latest = useRef<RunView | null>();
  const told = useRef(0);

  const show = (change: Partial<Shown>): void => {
    if (change.doing) doing.current = change.doing;
    setShown((before) => ({ ...before, ...change }));
  };
  const tell = (run: RunView | null, change: Partial<Shown> = {}): void => {
    latest.current = run;
    told.current += 1;
    if (run) update(run.view);
    show({ run, ...change });
  };

  /** Asks for something, then works on as long as that makes sense. One at a time. */
  const begin = async (ask: () => Promise<RunView | null>, change: Partial<Shown> = {}): Promise<void> => {
    if (doing.current !== 'nothing') return;
    const own = newControl();
    let driving = false;
    control.current = own;
    show({
      doing: 'starting',
      touched: true,
      gaveUp: false,
      error: undefined,
      cleared: undefined,
      ...change,
    });
    const work = async (): Promise<void> => {
      const first = await ask();
      tell(first, { since: first ?? undefined });
      driving = true;
      if (first) show({ gaveUp: !(await driveRun(own, first, tell)) });
    };
    own.work = work().catch((failure) => show({ gaveUp: driving, error: asScriptError(failure) }));
    await own.work;
    if (!own.stopped) show({ doing: 'nothing' });
  };

  const stop = async (): Promise<void> => {
    if (doing.current === 'stopping' || doing.current === 'clearing') return;
    const own = control.current;
    own.stopped = true;
    own.wake();
    show({ doing: 'stopping', touched: true, error: undefined });
    try {
      tell(await rpc.stopRun());
      // The step that was under way may have come back with what it knew before.
      await own.work;
      while (latest.current && isUnderWay(latest.current)) {
        // A step of another page goes on until its next batch.
        if (latest.current.busyUntil !== undefined) await pause(WATCH_MS, own);
        tell(await rpc.stopRun().catch(asItStands));
      }
    } catch (failure) {
      await own.work;
      show({ gaveUp: true, error: asScriptError(failure) });
    }
    show({ doing: 'nothing' });
  };

  const undo = async (): Promise<void> => {
    if (doing.current !== 'nothing') return;
    show({ doing: 'clearing', touched: true, error: undefined, cleared: undefined });
    try {
      let rows = 0;
      for (;;) {
        const step = await rpc.undoRun();
        update(step.view);
        rows += step.rows;
        show({ cleared: { done: step.done, rows, left: step.left } });
        if (step.done) break;
      }
      tell(await rpc.runView());
    } catch (failure) {
      show({ error: asScriptError(failure) });
    }
    show({ doing: 'nothing' });
  };

  const look = async (): Promise<void> => {
    if (doing.current !== 'nothing') return;
    const before = told.current;
    // An answer that something overtook shows what was there before.
    const isNews = (): boolean => doing.current === 'nothing' && told.current === before;
    try {
      const run = await rpc.runView();
      if (isNews()) tell(run, { error: undefined });
    } catch (failure) {
      if (isNews()) show({ error: asScriptError(failure) });
    }
  };

  const shownRun = () => (latest.current ? { run: latest.current.id } : {});

  return {
    run: shown.run,
    doing: shown.doing,
    touched: shown.touched,
    gaveUp: shown.gaveUp,
    wish: shown.wish,
    since: shown.since,
    error: shown.error,
    cleared: shown.cleared,
    look,
    join: () => begin(async () => latest.current ?? null, { doing: 'paused', wish: undefined }),
    start: (wish) => begin(() => rpc.startRun(wish), { wish }),
    startInstead: (wish) => begin(() => rpc.stopRun().then(() => rpc.startRun(wish)), { wish }),
    lookUpRest: () => begin(() => rpc.lookUpRest().catch(asItStands)),
    approve: (approval) => begin(() => rpc.approveRun({ ...approval, ...shownRun() }).catch(asItStands)),
    resume: () => begin(() => rpc.continueRun().catch(asItStands)),
    retry: (statuses, repeatLost) => begin(() => rpc.retryRun({ statuses, repeatLost })),
    stop,
    undo,
  };
}

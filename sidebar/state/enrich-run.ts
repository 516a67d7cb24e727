/** The bulk run of this file as the panel drives it: step after step, until a person has to decide or stops it. */
import { useRef, useState } from 'preact/hooks';
import type { EnrichWish, PanelView, RunApproval, RunView } from '../../src/rpc';
import type { ScriptError } from '../failures';
import { rpc } from '../rpc';
import { isUnderWay, standsStill } from '../text/run-state';
import { type Control, newControl, pause } from './control';
import { asScriptError } from './use-action';

/** Steps in a row that may change nothing before the panel stops asking; the script gives up by itself before. */
const IDLE_STEPS = 8;

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
  /** Whether this panel has had a hand in it since it was opened. */
  readonly touched: boolean;
  /** What it was started with; known only where this panel started it. */
  readonly wish: EnrichWish | undefined;
  /** The first answer of the present stretch of work: time left is read off it. */
  readonly since: RunView | undefined;
  readonly error: ScriptError | undefined;
  readonly cleared: Cleared | undefined;
  /** Asks how it stands. Spends nothing. */
  readonly look: () => Promise<void>;
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
  readonly wish?: EnrichWish;
  readonly since?: RunView | undefined;
  readonly error?: ScriptError | undefined;
  readonly cleared?: Cleared | undefined;
}

/** `update` gets the view of every answer. Lives in the shell, so that leaving the view does not end the run. */
export function useEnrichRun(update: (view: PanelView) => void): EnrichRun {
  const [shown, setShown] = useState<Shown>({ doing: 'nothing', touched: false });
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
  const begin = async (ask: () => Promise<RunView>, change: Partial<Shown> = {}): Promise<void> => {
    if (doing.current !== 'nothing') return;
    const own = newControl();
    control.current = own;
    show({ doing: 'starting', touched: true, error: undefined, cleared: undefined, ...change });
    const work = async (): Promise<void> => {
      const first = await ask();
      tell(first, { since: first });
      await drive(own, first, tell);
    };
    own.work = work().then(
      () => undefined,
      (failure) => show({ error: asScriptError(failure) }),
    );
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
      if (latest.current && isUnderWay(latest.current)) tell(await rpc.stopRun());
    } catch (failure) {
      await own.work;
      show({ error: asScriptError(failure) });
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

  return {
    run: shown.run,
    doing: shown.doing,
    touched: shown.touched,
    wish: shown.wish,
    since: shown.since,
    error: shown.error,
    cleared: shown.cleared,
    look,
    start: (wish) => begin(() => rpc.startRun(wish), { wish }),
    startInstead: (wish) => begin(() => rpc.stopRun().then(() => rpc.startRun(wish)), { wish }),
    lookUpRest: () => begin(() => rpc.lookUpRest()),
    approve: (approval) => begin(() => rpc.approveRun(approval)),
    resume: () => begin(() => rpc.continueRun()),
    retry: (statuses, repeatLost) => begin(() => rpc.retryRun({ statuses, repeatLost })),
    stop,
    undo,
  };
}

async function drive(
  control: Control,
  first: RunView,
  tell: (run: RunView, change?: Partial<Shown>) => void,
): Promise<void> {
  let run = first;
  let idle = 0;
  while (run.continueAt !== undefined && run.mine && isUnderWay(run) && idle < IDLE_STEPS) {
    // Another execution may work on it, perhaps one that was cut off.
    const waitMs = Math.max(0, run.continueAt - run.now, (run.busyUntil ?? 0) - run.now);
    if (waitMs > 0 && !control.stopped) {
      tell(run, { doing: 'paused' });
      await pause(waitMs, control);
    }
    if (control.stopped) return;
    tell(run, { doing: 'working', ...(waitMs > 0 ? { since: undefined } : {}) });
    const next = await rpc.stepRun();
    idle = waitMs === 0 && standsStill(run, next) ? idle + 1 : 0;
    const anew = waitMs > 0 || next.phase !== run.phase;
    run = next;
    tell(run, anew ? { since: run } : {});
  }
}
